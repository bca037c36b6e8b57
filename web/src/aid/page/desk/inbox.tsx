/** What needs somebody now: words that were said, what was asked for, what waits for too long. */
import type { Minutes } from "../../../terms/instant.ts";
import { later } from "../../../ui/later.tsx";
import { Button, Doing } from "../../../ui/parts.tsx";
import { say } from "../../../ui/words.ts";
import { inboxOf } from "../../shared/desk_view.ts";
import { ofKind } from "../../shared/held.ts";
import { HasLeft } from "./left.tsx";
import { turnTo, type AidDeskNeeds } from "./needs.ts";
import { NeedLine } from "./row.tsx";
import { SaidTo } from "./said.tsx";
import { sayWhose } from "./whose.ts";

const MissedCalls = later<AidDeskNeeds>(() => import("./calls.tsx").then(({ MissedCalls }) => MissedCalls), "nothing");

const MOST_SHOWN = 50;
/** From so many on they are planned together, if she likes. */
const MANY = 3;

export function Inbox(needs: AidDeskNeeds) {
  const { desk, records, at } = needs;
  const minutes = Math.floor(at / 60) as Minutes;
  const { left, asks, told, due } = inboxOf(records, minutes);
  return (
    <div class="stack" data-testid="aid-inbox-list">
      <Button full look="main-act" icon="telephone" onPress={() => turnTo("telephone")} testId="aid-telephone">
        {say("desk-aid-telephone")}
      </Button>
      {left.length + asks.length + told.length + due.length === 0 && <p class="aid-empty">{say(needs.needs.length === 0 ? "desk-aid-nothing-yet" : "desk-aid-nothing-new")}</p>}
      {ofKind(records, "calls").length > 0 && <MissedCalls {...needs} />}
      {left.length > 0 && (
        <ul class="stack tight" aria-label={say("left-title")}>
          {left.map((each) => (
            <HasLeft key={`${each.key} ${each.legs[0]?.offer?.join()}`} of={each} {...needs} />
          ))}
        </ul>
      )}
      {told.length > 0 && (
        <section class="stack" aria-labelledby="aid-told">
          <h2 id="aid-told">{say("desk-aid-told", { count: told.length })}</h2>
          <ul class="stack tight">
            {told.map((each) => (
              <SaidTo key={each.key} told={each} opens {...needs} />
            ))}
          </ul>
        </section>
      )}
      {asks.length > 0 && (
        <section class="stack" aria-labelledby="aid-asks">
          <h2 id="aid-asks">{say("desk-aid-asks", { count: asks.length })}</h2>
          {asks.length >= MANY && (
            <Button full icon="people" onPress={() => turnTo("many")} testId="aid-many">
              {say("desk-aid-many")}
            </Button>
          )}
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
