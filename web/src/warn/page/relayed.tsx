/** What authorities say, as the town's relays pass it on: quiet, named as theirs, never a danger and never the watch's word. */
import { Icon, iconOf } from "../../ui/icon";
import { clock } from "../../ui/time";
import { say } from "../../ui/words";
import type { VerifiedRelayed } from "../../seals/relayed.ts";
import { hex } from "../../terms/bytes.ts";
import { EVENTS } from "../../terms/registry.ts";
import type { Nearness } from "../shared/notice.ts";
import { howFar } from "./card.tsx";

interface RelayedNeeds {
  /** the gravest first */
  relayed: readonly VerifiedRelayed[];
  nearness: (area: VerifiedRelayed["fields"]) => Nearness | null;
  /** unix minutes */
  at: number;
}

export function RelayedCards({ relayed, nearness, at }: RelayedNeeds) {
  const shown = relayed.map((one) => ({ one, how: nearness(one.fields) }));
  const far = shown.filter(({ how }) => how?.near === false);
  return (
    <>
      {shown.filter((each) => !far.includes(each)).map((each) => (
        <RelayedCard key={keyOf(each.one)} {...each} at={at} />
      ))}
      {far.length > 0 && (
        <details class="card" data-testid="relayed-far">
          <summary class="strong">{say("relayed-elsewhere", { count: far.length })}</summary>
          <div class="stack">
            {far.map((each) => (
              <RelayedCard key={keyOf(each.one)} {...each} at={at} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}

const keyOf = ({ relay, fields }: VerifiedRelayed): string => hex(relay.key) + hex(fields.message);

function RelayedCard({ one: { fields, relay }, how, at }: { one: VerifiedRelayed; how: Nearness | null; at: number }) {
  const event = EVENTS.get(fields.event)?.name ?? "unknown";
  const heading = `relayed-${hex(fields.message)}`;
  return (
    <article class="card notice past" aria-labelledby={heading} data-testid="relayed">
      <div class="row spread">
        <span class="badge">{say("badge-relayed")}</span>
        <span class="soft small number">{clock(fields.sent, at)}</span>
      </div>
      <div class="headline-row">
        <Icon name={iconOf(event)} />
        <h2 id={heading}>
          {say("relayed-says", { name: relay.name, what: say(`event-${event.replaceAll("_", "-")}`), time: clock(fields.sent + fields.expires, at) })}
        </h2>
      </div>
      {how && (
        <p class="row soft">
          <Icon name="pin" />
          <span>{howFar(how, fields.radiusM)}</span>
        </p>
      )}
      <p class="soft">{say("relayed-whose", { name: relay.name })}</p>
    </article>
  );
}
