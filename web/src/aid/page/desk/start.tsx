/** A coordinator's phone that is not of the aid desk yet, or is not any more: its key, its code, and what it waits for. */
import "./desk.css";
import { Icon } from "../../../ui/icon.tsx";
import { Copy, Doing, Heading } from "../../../ui/parts.tsx";
import { Qr } from "../../../ui/qr.tsx";
import { say } from "../../../ui/words.ts";
import type { Standing } from "../../worker/at_aid_desk.ts";

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
          <section class="card" aria-labelledby="aid-code-title">
            <h2 id="aid-code-title">{say("desk-aid-code")}</h2>
            <p class="soft">{say("desk-aid-code-why")}</p>
            <Qr text={code} />
            <p class="mono" dir="ltr" data-testid="aid-code">
              {code}
            </p>
            <p class="strong">
              {say("desk-aid-letters")}{" "}
              <bdi class="mono" dir="ltr">
                {id}
              </bdi>
            </p>
            <Copy full text={code} />
          </section>
          <Doing full icon="forward" act={look} testId="aid-look">
            {say("desk-aid-look-again")}
          </Doing>
        </>
      )}
    </div>
  );
}
