/** One incident: who has it, what was seen, what to do next, notes for whoever comes after. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../../../ui/icon";
import { Button, Doing, Field } from "../../../ui/parts";
import { ago, clock, countdown } from "../../../ui/time";
import { say } from "../../../ui/words.ts";
import type { DeskIncident } from "../../shared/desk.ts";
import { sayCode } from "../report";
import { Approve, Ending, Lone, NoVerdict, Verdict, WhatAndWhere } from "./decide";
import { chosen, type DeskNeeds } from "./needs.ts";
import { Sighting } from "./sighting";

export function Incident(props: DeskNeeds & { incident: DeskIncident }) {
  const { incident, desk, acts, at } = props;
  const event = useSignal(incident.proposal.event);
  const cell = useSignal<string | null>(null);
  const minutes = Math.floor(at / 60);
  const place = cell.value ?? incident.proposal.cell;
  const note = useSignal("");
  const others = desk.incidents.filter((one) => one.id !== incident.id && one.state !== "ended" && one.drill === incident.drill);
  const here = useRef<HTMLElement>(null);
  useEffect(() => here.current?.scrollIntoView({ block: "start" }), []);
  const undecided = incident.state === "new" || incident.state === "claimed" || incident.state === "checking";
  return (
    <section class="stack" ref={here} data-testid="incident-view" aria-label={say("desk-incident")}>
      <div class="row spread">
        <h2>{sayCode("event", incident.proposal.event)}</h2>
        <Button look="plain" icon="cross" onPress={() => (chosen.value = null)}>
          {say("close")}
        </Button>
      </div>
      {incident.sightings.map((sighting) => (
        <Sighting key={sighting.nonce} sighting={sighting} incident={incident} acts={acts} home={props.home} at={at} />
      ))}
      {undecided && (
        <div class="card">
          {incident.mine && incident.leaseUntil ? (
            <>
              <p class="row">
                <Icon name="clock" />
                <span>{say("desk-yours", { left: countdown(incident.leaseUntil, at) })}</span>
              </p>
              <div class="row">
                {[5, 10, 20].map((eta) => (
                  <Doing key={eta} act={() => acts.checking(incident.id, eta)} testId={`eta-${eta}`}>
                    {say("desk-eta", { minutes: eta })}
                  </Doing>
                ))}
                <Doing look="plain" act={() => acts.release(incident.id)} testId="release">
                  {say("desk-release")}
                </Doing>
              </div>
            </>
          ) : incident.leaseUntil && incident.leaseUntil > at ? (
            <p class="row" data-testid="theirs">
              <Icon name="hand" />
              <span>
                {say("desk-theirs", { left: countdown(incident.leaseUntil, at) })}
                {incident.eta ? ` ${say("desk-their-eta", { minutes: incident.eta })}` : ""}
              </span>
            </p>
          ) : (
            <Doing full icon="hand" act={() => acts.claim(incident.id)} testId="claim">
              {say("desk-claim")}
            </Doing>
          )}
        </div>
      )}
      {undecided && (
        <WhatAndWhere event={event.value} onEvent={(name) => (event.value = name)} cell={place} onCell={(found) => (cell.value = found)} needs={props} />
      )}
      {undecided && (desk.verifier ? <Verdict {...props} event={event.value} cell={place} /> : <NoVerdict {...props} />)}
      {undecided && desk.dispatcher && !desk.oneSuffices && <Lone {...props} event={event.value} cell={place} />}
      {incident.half && <Approve {...props} />}
      {incident.halfChecked && (
        <div class="card">
          <p>{say("desk-half-checked", { what: sayCode("checked", incident.halfChecked.finding) })}</p>
          {!incident.halfChecked.mine && (desk.verifier || desk.dispatcher) && (
            <Doing act={() => acts.notIt(incident.id, incident.halfChecked?.finding ?? "nothing_there")} testId="agree-not-it">
              {say("desk-agree")}
            </Doing>
          )}
        </div>
      )}
      {(incident.state === "out" || incident.state === "reported") && <Ending {...props} />}
      <div class="card">
        <h3>{say("desk-thread")}</h3>
        <ul class="stack tight" data-testid="thread">
          {incident.notes.map((line) => (
            <li key={`${line.at}${line.words}`}>
              <span class="soft small number">{clock(Math.floor(line.at / 60), minutes)}</span> {line.words}
            </li>
          ))}
        </ul>
        <Field label={say("desk-note")} value={note.value} onInput={(words) => (note.value = words)} limit={280} testId="note" />
        <Doing
          disabled={!note.value.trim()}
          act={async () => {
            await acts.note(incident.id, note.value.trim());
            note.value = "";
          }}
        >
          {say("desk-note-put")}
        </Doing>
      </div>
      {undecided && others.length > 0 && (
        <details class="card">
          <summary class="strong">{say("desk-merge")}</summary>
          {others.map((other) => (
            <Doing key={other.id} icon="merge" act={() => acts.merge(incident.id, other.id).then(() => void (chosen.value = other.id))} testId="merge">
              {sayCode("event", other.proposal.event)} · {ago(other.since, at)}
            </Doing>
          ))}
        </details>
      )}
    </section>
  );
}
