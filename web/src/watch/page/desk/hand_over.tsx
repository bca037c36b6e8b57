/** The hand-over: a sheet of every open incident for whoever watches next, on screen and on paper, and the same sealed to their keys. No names. */
import { begunOf } from "../../../ui/begun.ts";
import { Button, Doing, Field } from "../../../ui/parts";
import { clock } from "../../../ui/time";
import { say } from "../../../ui/words.ts";
import { clocksOf, tagOf } from "../../shared/clocks.ts";
import { dueOf } from "../../shared/due.ts";
import type { DeskIncident } from "../../shared/desk.ts";
import { PlaceOf } from "../place";
import { turnTo, type DeskNeeds } from "./needs.ts";
import { Titled } from "./pane";
import { nameOfIncident, StateWord } from "./queue";

const words = begunOf<string>("hand-over", "");

export function HandOver(needs: DeskNeeds) {
  const { acts, desk, at } = needs;
  const open = desk.incidents.filter(({ state }) => state !== "ended" && state !== "dismissed");
  return (
    <section class="stack sheet" data-testid="sheet">
      <Titled title={say("desk-handover")} onClose={() => turnTo(null)} />
      <div>
        <h3>{say("sheet-title", { time: clock(Math.floor(at / 60), Math.floor(at / 60)) })}</h3>
        <p>{say("sheet-open", { count: open.length })}</p>
      </div>
      <ol class="stack">
        {open.map((incident) => (
          <li key={incident.id} class="card" data-testid="sheet-incident">
            <OnSheet incident={incident} {...needs} />
          </li>
        ))}
      </ol>
      {words.value.trim() !== "" && <p class="print-only">{words.value}</p>}
      <p class="soft">{say("sheet-no-names")}</p>
      <div class="stack no-print">
        <Button full icon="print" onPress={() => print()} testId="sheet-print">
          {say("print")}
        </Button>
        <p>{say("desk-handover-why")}</p>
        <Field long label={say("desk-handover-words")} value={words.value} onInput={(text) => (words.value = text)} limit={400} testId="handover-words" />
        <Doing
          full
          look="main-act"
          icon="send"
          testId="handover-send"
          act={async () => {
            await acts.handOver(words.value.trim());
            words.forget();
            turnTo(null);
          }}
        >
          {say("desk-handover-send")}
        </Doing>
      </div>
    </section>
  );
}

function OnSheet({ incident, desk, home, at }: DeskNeeds & { incident: DeskIncident }) {
  const minutes = Math.floor(at / 60);
  const when = (seconds: number) => clock(Math.floor(seconds / 60), minutes);
  const held = incident.leaseUntil === null ? null : say(incident.mine ? "sheet-mine" : "sheet-theirs", { time: when(incident.leaseUntil) });
  return (
    <>
      <StateWord incident={incident} />
      <p class="strong">
        {nameOfIncident(incident)}
        {incident.drill ? ` · ${say("status-exercise")}` : ""} · <span class="mono" dir="ltr">{tagOf(incident.id)}</span>
      </p>
      <dl class="facts">
        <dt>{say("sheet-since")}</dt>
        <dd class="number">
          {when(incident.since)} · {say("desk-reports", { count: incident.reports })}
        </dd>
        <dt>{say("fact-place")}</dt>
        <dd>{incident.proposal.cell ? <PlaceOf cell={incident.proposal.cell} home={home} /> : say("fact-no-place")}</dd>
        <dt>{say("sheet-who")}</dt>
        <dd>{held ?? say("sheet-nobody")}</dd>
        <dt>{say("sheet-due")}</dt>
        <dd>
          <ul>
            {dueOf(incident).map((due) => (
              <li key={due}>{say(`due-${due}`)}</li>
            ))}
            {clocksOf(incident, desk, at)
              .filter(({ kind }) => kind === "eta" || kind === "end")
              .map(({ kind, until }) => (
                <li key={kind} class="number">
                  {say(`due-${kind}`, { time: when(until) })}
                </li>
              ))}
          </ul>
        </dd>
        {incident.sightings.some(({ draft }) => draft.words !== "") && (
          <>
            <dt>{say("sheet-words")}</dt>
            <dd>
              {incident.sightings.filter(({ draft }) => draft.words !== "").map((each) => (
                <p key={each.nonce}>{each.draft.words}</p>
              ))}
            </dd>
          </>
        )}
        {incident.notes.length > 0 && (
          <>
            <dt>{say("sheet-notes")}</dt>
            <dd>
              {incident.notes.map((note) => (
                <p key={`${note.at}${note.words}`}>
                  <span class="number">{when(note.at)}</span> {note.words}
                </p>
              ))}
            </dd>
          </>
        )}
      </dl>
    </>
  );
}
