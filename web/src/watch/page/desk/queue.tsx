/** What came in, with its state and its clocks; and who else is on watch. */
import { Icon, type IconName } from "../../../ui/icon";
import { Field } from "../../../ui/parts";
import { ago } from "../../../ui/time";
import { say } from "../../../ui/words.ts";
import { tagOf, whoIsThere } from "../../shared/clocks.ts";
import type { DeskIncident } from "../../shared/desk.ts";
import { EVENT_PICTURE } from "../pictures";
import { sayCode } from "../report";
import { Clocks } from "./clocks";
import { chosen, open, sought, type DeskNeeds } from "./needs.ts";

/** Said before anything happens, so that nobody finds it out in the middle of an alarm. */
export function WhoIsThere({ desk }: DeskNeeds) {
  const who = whoIsThere(desk);
  const fine = who === "one-suffices" || who === "together";
  return (
    <div class={`verdict ${fine ? "quiet" : "unsure"}`} data-testid="who" data-others={desk.others} data-who={who}>
      <Icon name={desk.others === 0 ? "one" : "people"} />
      {fine ? (
        <p>{who === "one-suffices" ? say("desk-one-suffices") : say("desk-together", { others: desk.others })}</p>
      ) : (
        <div>
          <p class="strong">{say(desk.others > 0 ? "alone-not-enough" : desk.loneAllowed && desk.dispatcher ? "alone-unconfirmed" : "alone-nothing")}</p>
          <p>{say(`alone-${who}`)}</p>
        </div>
      )}
    </div>
  );
}

const STATE_ICON: Record<DeskIncident["state"], IconName> = {
  new: "bell",
  claimed: "hand",
  checking: "eye",
  half: "key",
  dismissed: "cross",
  out: "send",
  reported: "clock",
  ended: "check",
};

/** The one word that is read from across the room. An exercise that is out is no warning. */
export function StateWord({ incident }: { incident: DeskIncident }) {
  return (
    <span class="state-word" data-testid="state-word" data-state={incident.state} data-drill={incident.drill}>
      <Icon name={STATE_ICON[incident.state]} />
      <span>{say(incident.drill && incident.state === "out" ? "status-exercise" : `incident-${incident.state}`)}</span>
    </span>
  );
}

/** What it is called here: the kind, and the same four letters on every desk. */
export function nameOfIncident(incident: DeskIncident): string {
  return incident.readable ? sayCode("event", incident.proposal.event) : say("desk-unreadable");
}

export function Queue({ desk, at }: DeskNeeds) {
  const words = sought.value.trim().toLocaleLowerCase();
  const found = desk.incidents.filter((each) => words === "" || wordsOf(each).includes(words));
  return (
    <>
      <h2 class="away">{say("desk-queue")}</h2>
      {(desk.incidents.length > 3 || sought.value !== "") && <Field label={say("desk-search")} value={sought.value} onInput={(text) => (sought.value = text)} limit={80} keys="/" testId="search" />}
      <Said desk={desk} />
      {desk.incidents.length === 0 && <p class="card soft" data-testid="empty">{say("desk-empty")}</p>}
      {desk.incidents.length > 0 && found.length === 0 && <p class="card soft">{say("desk-search-none")}</p>}
      {found.length > 0 && (
        <ul class="stack queue" data-testid="queue">
          {found.map((incident) => (
            <li key={incident.id}>
              <button
                type="button"
                class="desk-row"
                aria-pressed={chosen.value === incident.id}
                data-testid="incident"
                data-incident={incident.id}
                data-state={incident.state}
                data-mine={incident.mine}
                onClick={() => open(chosen.value === incident.id ? null : incident.id)}
              >
                <span class="desk-row-top">
                  <StateWord incident={incident} />
                  <span class="mono" dir="ltr">
                    {tagOf(incident.id)}
                  </span>
                </span>
                <span class="desk-row-what">
                  <Icon name={EVENT_PICTURE[incident.proposal.event] ?? "warning"} />
                  <span>
                    {nameOfIncident(incident)}
                    {incident.drill ? ` · ${say("status-exercise")}` : ""}
                  </span>
                  <span class="small number">
                    {say("desk-reports", { count: incident.reports })} · {ago(incident.since, at)}
                  </span>
                </span>
              </button>
              <Clocks incident={incident} desk={desk} at={at} brief={desk.others === 0} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Everything of an incident that somebody may remember a word of. */
function wordsOf(incident: DeskIncident): string {
  const seen = incident.sightings.flatMap(({ draft }) => [draft.words, draft.event ? sayCode("event", draft.event) : ""]);
  return [nameOfIncident(incident), tagOf(incident.id), say(`incident-${incident.state}`), ...seen, ...incident.notes.map(({ words }) => words)].join(" ").toLocaleLowerCase();
}

/** For whoever hears the screen: how many wait, said again only when that changes. */
function Said({ desk }: Pick<DeskNeeds, "desk">) {
  const count = desk.incidents.filter(({ state }) => state === "new").length;
  return (
    <p class="away" role="status">
      {say("desk-waiting", { count })}
    </p>
  );
}
