/** A coordinator's phone that is not of the aid desk yet, or is not any more: its key, its code, and what it waits for. */
import "./desk.css";
import { Icon } from "../../../ui/icon.tsx";
import { MyCode } from "../../../ui/my_code.tsx";
import { Doing, Heading } from "../../../ui/parts.tsx";
import { say } from "../../../ui/words.ts";
import type { Standing } from "../../worker/at_aid_desk.ts";

const WORDS = { title: "desk-aid-code", why: "desk-aid-code-why", letters: "desk-aid-letters" };

/** `id`: the letters that the stewards compare by voice. */
export interface BeginNeeds {
  code: string | null;
  id: string | null;
  standing: Standing;
  make: () => Promise<void>;
  look: () => Promise<void>;
}

export function BeginAidDesk({ code, id, standing, make, look }: BeginNeeds) {
  return (
    <div class="aid-desk">
      <Heading>{say("desk-aid-title")}</Heading>
      {standing === "cut" && (
        <p class="verdict alarm" data-testid="aid-cut">
          <Icon name="cross" />
          <span>{say("desk-aid-cut")}</span>
        </p>
      )}
      {code === null ? (
        <>
          <p>{say("desk-aid-what")}</p>
          <p class="soft">{say("desk-aid-key-why")}</p>
          <Doing full look="main-act" icon="key" act={make} testId="aid-make-key">
            {say("desk-aid-make-key")}
          </Doing>
        </>
      ) : (
        <>
          <p class="verdict unsure" data-testid="aid-waits">
            <Icon name="clock" />
            <span>{say("desk-aid-waits")}</span>
          </p>
          <MyCode code={code} id={id} words={WORDS} testId="aid-code" />
          <Doing full icon="forward" act={look} testId="aid-look">
            {say("desk-aid-look-again")}
          </Doing>
        </>
      )}
    </div>
  );
}
