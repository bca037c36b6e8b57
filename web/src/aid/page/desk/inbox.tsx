/** What needs somebody now: words that were said, what was asked for, what waits for too long. */
import { Icon } from "../../../ui/icon.tsx";
import { Button, Doing } from "../../../ui/parts.tsx";
import { ago } from "../../../ui/time.ts";
import { say } from "../../../ui/words.ts";
import { inboxOf } from "../../shared/desk_view.ts";
import type { Told } from "../../shared/folding.ts";
import { open, turnTo, type AidDeskNeeds } from "./needs.ts";
import { NeedLine } from "./row.tsx";
import { titleOf } from "./sayings.ts";
import { sayWhose } from "./whose.ts";

const MOST_SHOWN = 50;

export function Inbox(needs: AidDeskNeeds) {
  const { desk, records, at } = needs;
  const minutes = Math.floor(at / 60);
  const { asks, told, due } = inboxOf(records, minutes);
  return (
    <div class="stack" data-testid="aid-inbox-list">
      <Button full look="main-act" icon="telephone" onPress={() => turnTo("telephone")} testId="aid-telephone">
        {say("desk-aid-telephone")}
      </Button>
      {asks.length + told.length + due.length === 0 && <p class="aid-empty">{say(needs.needs.length === 0 ? "desk-aid-nothing-yet" : "desk-aid-nothing-new")}</p>}
      {told.length > 0 && (
        <section class="stack" aria-labelledby="aid-told">
          <h2 id="aid-told">{say("desk-aid-told", { count: told.length })}</h2>
          <ul class="stack tight">
            {told.map((each) => (
              <SaidTo key={each.key} told={each} {...needs} />
            ))}
          </ul>
        </section>
      )}
      {asks.length > 0 && (
        <section class="stack" aria-labelledby="aid-asks">
          <h2 id="aid-asks">{say("desk-aid-asks", { count: asks.length })}</h2>
          <ul class="stack tight">
            {asks.slice(0, MOST_SHOWN).map((row) => (
              <li key={row.key} class="stack tight">
                <NeedLine row={row} at={minutes} whose={null} />
                <Doing icon="hand" act={() => desk.change(row.key, { do: "act", act: "claim" })} testId="aid-claim">
                  {say("desk-aid-claim")}
                </Doing>
              </li>
            ))}
          </ul>
          {asks.length > MOST_SHOWN && <p class="soft">{say("desk-aid-more-below", { count: asks.length - MOST_SHOWN })}</p>}
        </section>
      )}
      {due.length > 0 && (
        <section class="stack" aria-labelledby="aid-due">
          <h2 id="aid-due">{say("desk-aid-due", { count: due.length })}</h2>
          <ul class="stack tight">
            {due.slice(0, MOST_SHOWN).map((row) => (
              <li key={row.key} class="stack tight">
                <NeedLine row={row} at={minutes} whose={sayWhose(row, needs)} />
                {row.clock && <p class="soft small">{say(`aid-clock-${row.clock.next.replaceAll("_", "-")}`)}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** `look-…`: why somebody has to read it. */
function SaidTo({ told, desk, needs, at }: AidDeskNeeds & { told: Told }) {
  const row = needs.find(({ key }) => key === told.needs[0]?.key);
  const who = told.offer?.body.letter.inside.name ?? (row ? row.need.name : "");
  return (
    <li class="verdict unsure" data-testid="aid-told" data-look={told.look}>
      <Icon name={told.look === "followed" ? "warning" : "note"} />
      <div class="stack tight">
        <p>
          <strong>{say(`aid-look-${(told.look ?? "asks").replaceAll("_", "-")}`)}</strong> <span class="soft small number">{ago(told.word.at, at)}</span>
        </p>
        <p>
          <bdi>{[who, row && titleOf(row)].filter((part) => part).join(" → ")}</bdi>
        </p>
        {told.word.words !== "" && (
          <blockquote>
            <bdi>{told.word.words}</bdi>
          </blockquote>
        )}
        <div class="row">
          {row && (
            <Button icon="forward" onPress={() => open(row.key)} testId="aid-told-open">
              {say("desk-aid-open")}
            </Button>
          )}
          <Doing icon="check" look="plain" act={() => desk.trash(told.key)} testId="aid-told-read">
            {say("desk-aid-seen")}
          </Doing>
        </div>
      </div>
    </li>
  );
}
