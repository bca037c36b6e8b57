/** What one coordinator leaves to the next: a note, and what is open just now, worked out from the records. */
import type { Minutes } from "../../../terms/instant.ts";
import { begunOf } from "../../../ui/begun.ts";
import { Doing, Field } from "../../../ui/parts.tsx";
import { clock } from "../../../ui/time.ts";
import { say } from "../../../ui/words.ts";
import { ownBody, ownThing } from "../../shared/own_things.ts";
import { inboxOf } from "../../shared/desk_view.ts";
import { NEED_RESTS } from "../../shared/states.ts";
import type { AidDeskNeeds } from "./needs.ts";
import { NeedLine } from "./row.tsx";
import { sayBy } from "./whose.ts";

const NOTE = "handover";
const MOST = 2_000;
const typed = begunOf<string>("aid-handover", "");

export function HandOver({ desk, records, needs, names, at }: AidDeskNeeds) {
  const minutes = Math.floor(at / 60);
  const { asks, told, due } = inboxOf(records, minutes as Minutes);
  const held = ownThing(records, NOTE);
  const [words = "", by = null, when = null] = Array.isArray(held?.value) ? (held.value as [string?, number?, number?]) : [];
  const mine = needs.filter(({ work }) => work.claimed?.device === desk.device && !NEED_RESTS.includes(work.state));
  return (
    <section class="stack" aria-labelledby="aid-handover-title">
      <h2 id="aid-handover-title">{say("desk-aid-handover")}</h2>
      {words !== "" && (
        <blockquote class="card" data-testid="aid-note">
          <p class="aid-lines">
            <bdi>{words}</bdi>
          </p>
          <p class="soft small">{`${sayBy(by, { names, desk })}${when === null ? "" : ` · ${clock(when, minutes)}`}`}</p>
        </blockquote>
      )}
      <p>{say("desk-aid-handover-now", { asks: asks.length, told: told.length, due: due.length })}</p>
      <Field long label={say("desk-aid-handover-write")} value={typed.value} limit={MOST} onInput={(text) => (typed.value = text)} testId="aid-handover-words" />
      <Doing
        full
        look="main-act"
        icon="note"
        disabled={typed.value.trim() === ""}
        testId="aid-handover-save"
        act={async () => {
          await desk.plan({ records: [{ key: held?.key ?? null, body: ownBody(NOTE, [typed.value.trim(), desk.device, minutes]) }] });
          // another coordinator may have left hers in the same moment: then this one is still to be left
          if (desk.clash === null) typed.forget();
        }}
      >
        {say("desk-aid-handover-leave")}
      </Doing>
      {mine.length > 0 && (
        <>
          <h3>{say("desk-aid-handover-mine")}</h3>
          <ul class="stack tight">
            {mine.map((row) => (
              <li key={row.key}>
                <NeedLine row={row} at={minutes} whose={null} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
