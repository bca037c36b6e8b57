/** What was thrown away, sealed, for a day. */
import { Doing } from "../../../ui/parts.tsx";
import { say } from "../../../ui/words.ts";
import { trashed } from "../../shared/desk_view.ts";
import type { Held } from "../../shared/held.ts";
import type { AidDeskNeeds } from "./needs.ts";
import { sayKind } from "./sayings.ts";

export function Trash({ records, desk }: AidDeskNeeds) {
  const all = trashed(records);
  return (
    <section class="stack" aria-labelledby="aid-trash-title">
      <h2 id="aid-trash-title">{say("desk-aid-trash")}</h2>
      <p class="soft">{say("desk-aid-trash-why")}</p>
      {all.length === 0 && <p class="aid-empty">{say("desk-aid-trash-empty")}</p>}
      <ul class="stack">
        {all.map((held) => (
          <li key={held.key} class="card row spread" data-testid="aid-trashed">
            <bdi>{saidOf(held)}</bdi>
            <Doing icon="undo" act={() => desk.restore(held.key)} testId="aid-restore">
              {say("desk-aid-restore")}
            </Doing>
          </li>
        ))}
      </ul>
    </section>
  );
}

function saidOf({ record }: Held): string {
  const body = record?.body;
  if (body?.kind === "need") return `${sayKind(body.letter.inside.kind)} · ${body.letter.inside.name || say("desk-aid-no-name")}`;
  if (body?.kind === "offer") return `${say("desk-aid-tab-people")} · ${body.letter.inside.name || say("desk-aid-no-name")}`;
  return body?.kind === "trip" ? say("desk-aid-trip") : say("desk-aid-own");
}
