/** One incident: who has it, what was seen, what to do next, notes for whoever comes after. */
import { useSignal } from "@preact/signals";
import { begunWordsOf } from "../../../ui/begun.ts";
import { Icon } from "../../../ui/icon";
import { later } from "../../../ui/later.tsx";
import { Button, Doing, Entry, Field } from "../../../ui/parts";
import { ago, clock } from "../../../ui/time";
import { say } from "../../../ui/words.ts";
import { isUndecided, tagOf } from "../../shared/clocks.ts";
import type { DeskActs, DeskIncident } from "../../shared/desk.ts";
import { sayCode } from "../report";
import { Clocks } from "./clocks";
import { Approve, Ending, Lone, NoVerdict, Verdict, WhatAndWhere } from "./decide";
import { inDetail } from "./taken.ts";
import { open, type DeskNeeds } from "./needs.ts";
import { Titled } from "./pane";
import { nameOfIncident, StateWord } from "./queue";
import { Sighting } from "./sighting";

const Reach = later<{ incident: DeskIncident; acts: DeskActs; at: number }>(() => import("./reach").then(({ Reach }) => Reach), "nothing");

export function Incident(props: DeskNeeds & { incident: DeskIncident }) {
  const { incident, desk, acts, at } = props;
  const event = useSignal(incident.proposal.event);
  const cell = useSignal<string | null>(null);
  const place = cell.value ?? incident.proposal.cell;
  const undecided = isUndecided(incident);
  return (
    <div class={`stack ${incident.drill ? "prints-reach" : ""}`} data-testid="incident-view" data-state={incident.state} data-incident={incident.id}>
      <Titled title={`${nameOfIncident(incident)}${incident.drill ? ` · ${say("status-exercise")}` : ""} · ${tagOf(incident.id)}`} onClose={() => open(null)} />
      <div>
        <StateWord incident={incident} />
        <Clocks incident={incident} desk={desk} at={at} />
      </div>
      {undecided && <Claim {...props} />}
      {incident.half && <Approve {...props} />}
      {(incident.state === "out" || incident.state === "reported") && <Ending {...props} />}
      {incident.alertId && <Reach key={incident.alertId} incident={incident} acts={acts} at={at} />}
      {incident.halfChecked && <AgreeNotIt {...props} />}
      {incident.sightings.map((sighting) => (
        <Sighting key={sighting.nonce} sighting={sighting} incident={incident} acts={acts} home={props.home} at={at} />
      ))}
      {undecided && (
        <WhatAndWhere event={event.value} onEvent={(name) => (event.value = name)} cell={place} onCell={(found) => (cell.value = found)} needs={props} />
      )}
      {undecided && (desk.verifier ? <Verdict {...props} event={event.value} cell={place} /> : <NoVerdict {...props} />)}
      {undecided && desk.dispatcher && !desk.oneSuffices && <Lone {...props} event={event.value} cell={place} />}
      <Notes {...props} />
      {undecided && <Merge {...props} />}
    </div>
  );
}

const ETAS = [5, 10, 20] as const;

/** Who goes and looks: mine, somebody else's, or to be taken. */
function Claim({ incident, acts, at }: DeskNeeds & { incident: DeskIncident }) {
  const held = incident.leaseUntil !== null && incident.leaseUntil > at;
  if (!held)
    return (
      <Doing full look="main-act" icon="hand" act={() => acts.claim(incident.id)} keys="c" testId="claim">
        {say("desk-claim")}
      </Doing>
    );
  if (!incident.mine)
    return (
      <p class="row" data-testid="theirs">
        <Icon name="hand" />
        <span>
          {say("desk-somebody-checks")}
          {incident.eta ? ` ${say("desk-their-eta", { minutes: incident.eta })}` : ""}
        </span>
      </p>
    );
  return (
    <div class="row" data-testid="mine-now">
      {inDetail.value.has(incident.id) && (
        <Button full look="main-act" icon="walking" onPress={() => (inDetail.value = new Set([...inDetail.value].filter((id) => id !== incident.id)))} testId="large-buttons">
          {say("road-large")}
        </Button>
      )}
      {ETAS.map((eta) => (
        <Doing key={eta} icon="walking" act={() => acts.checking(incident.id, eta)} testId={`eta-${eta}`}>
          {say("desk-eta", { minutes: eta })}
        </Doing>
      ))}
      <Doing look="plain" act={() => acts.release(incident.id)} testId="release">
        {say("desk-release")}
      </Doing>
    </div>
  );
}

/** One voice cannot close what two have reported. */
function AgreeNotIt({ incident, acts, desk }: DeskNeeds & { incident: DeskIncident }) {
  const half = incident.halfChecked;
  if (!half) return null;
  return (
    <div class="card">
      <p>{say("desk-half-checked", { what: sayCode("checked", half.finding) })}</p>
      {!half.mine && (desk.verifier || desk.dispatcher) && (
        <Doing act={() => acts.notIt(incident.id, half.finding)} testId="agree-not-it">
          {say("desk-agree")}
        </Doing>
      )}
    </div>
  );
}

function Notes({ incident, acts, at }: DeskNeeds & { incident: DeskIncident }) {
  const note = begunWordsOf("note", incident.id);
  return (
    <div class="card">
      <h3>{say("desk-thread")}</h3>
      <ul class="stack tight" data-testid="thread">
        {incident.notes.map((line) => (
          <li key={`${line.at}${line.words}`}>
            <span class="soft small number">{clock(Math.floor(line.at / 60), Math.floor(at / 60))}</span> {line.words}
          </li>
        ))}
      </ul>
      <Entry>
        <Field label={say("desk-note")} value={note.value} onInput={(words) => (note.value = words)} limit={280} keys="n" testId="note" />
        <Doing
          disabled={!note.value.trim()}
          testId="note-put"
          act={async () => {
            await acts.note(incident.id, note.value.trim());
            note.forget();
          }}
        >
          {say("desk-note-put")}
        </Doing>
      </Entry>
    </div>
  );
}

/** The same thing came in twice. */
function Merge({ incident, desk, acts, at }: DeskNeeds & { incident: DeskIncident }) {
  const others = desk.incidents.filter((one) => one.id !== incident.id && one.state !== "ended" && one.drill === incident.drill);
  if (others.length === 0) return null;
  return (
    <details class="card">
      <summary class="strong">{say("desk-merge")}</summary>
      {others.map((other) => (
        <Doing key={other.id} icon="merge" act={() => acts.merge(incident.id, other.id).then(() => open(other.id))} testId="merge">
          {nameOfIncident(other)} · {tagOf(other.id)} · {ago(other.since, at)}
        </Doing>
      ))}
    </details>
  );
}
