/** The watch desk: what came in, who checks it, what goes out, and how it ends. */
import { signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Icon, type IconName } from "../../ui/icon";
import { Button, Choices, Doing, Field, Heading, Tick } from "../../ui/parts";
import { Qr } from "../../ui/qr.tsx";
import { ago, clock, countdown } from "../../ui/time";
import { knows, say } from "../../ui/words.ts";
import { LONE_AFTER_S, type DeskActs, type DeskIncident, type DeskState, type OpenedSighting, type Proposal } from "../shared/desk";
import { emptyDraft, type Draft } from "../shared/draft";
import { CHECKED_PICTURE, EVENT_PICTURE } from "./pictures";
import { CellPicker, PlaceOf, positionCell } from "./place";
import { sayCode } from "./report";

export interface DeskNeeds {
  desk: DeskState;
  acts: DeskActs;
  events: readonly string[];
  home: string | null;
  resolution: (event: string) => number;
  at: number;
}

const chosen = signal<string | null>(null);
const pane = signal<"queue" | "intake" | "exercise" | "handover">("queue");

export function Desk(needs: DeskNeeds) {
  const { desk, acts, at } = needs;
  if (!desk.on) return <StartWatch {...needs} />;
  const incident = desk.incidents.find((one) => one.id === chosen.value);
  return (
    <>
      <div class="row spread">
        <Heading>{say("desk-title")}</Heading>
        <span class="badge number">{say("desk-until", { time: clock(desk.until, Math.floor(at / 60)) })}</span>
      </div>
      <WhoIsThere {...needs} />
      <div class="desk-columns">
        <section class={`stack ${incident ? "no-phone" : ""}`} aria-label={say("desk-queue")}>
          <Queue {...needs} />
          <div class="row">
            <Button icon="telephone" onPress={() => (pane.value = pane.value === "intake" ? "queue" : "intake")} testId="intake">
              {say("desk-intake")}
            </Button>
            {desk.dispatcher && (
              <Button icon="drill" onPress={() => (pane.value = pane.value === "exercise" ? "queue" : "exercise")} testId="exercise">
                {say("desk-exercise")}
              </Button>
            )}
            <Button icon="note" onPress={() => (pane.value = pane.value === "handover" ? "queue" : "handover")}>
              {say("desk-handover")}
            </Button>
          </div>
          {pane.value === "intake" && <Intake {...needs} />}
          {pane.value === "exercise" && <Exercise {...needs} />}
          {pane.value === "handover" && <HandOver acts={acts} />}
          <Vouch acts={acts} />
          <Doing act={() => acts.stop()} look="plain" testId="stop-watch">
            {say("desk-stop")}
          </Doing>
        </section>
        {incident && <Incident key={incident.id} incident={incident} {...needs} />}
      </div>
    </>
  );
}

function StartWatch({ desk, acts, at }: DeskNeeds) {
  const minutes = Math.floor(at / 60);
  return (
    <>
      <Heading>{say("desk-title")}</Heading>
      <p>{say("desk-start-why")}</p>
      {desk.keysUntil - minutes < 21 * 24 * 60 && <p class="verdict unsure">{say("desk-keys-end", { time: clock(desk.keysUntil, minutes) })}</p>}
      <Doing act={() => acts.start()} icon="eye" look="huge main-act" full testId="start-watch">
        {say("desk-start")}
      </Doing>
      <p class="soft small">{say("desk-start-note")}</p>
      <StandIn acts={acts} />
    </>
  );
}

/** For whoever has no certified key now: two people on watch vouch for new ones, for this window only. */
function StandIn({ acts }: { acts: DeskActs }) {
  const code = useSignal<string | null>(null);
  const roles = useSignal(1);
  return (
    <details class="card">
      <summary class="strong">{say("desk-vouch-ask")}</summary>
      <p>{say("desk-standin-why")}</p>
      <Tick label={say("role-dispatcher")} on={roles.value === 3} onChange={(on) => (roles.value = on ? 3 : 1)} />
      {code.value === null ? (
        <Doing icon="key" testId="stand-in" act={async () => void (code.value = await acts.standIn(roles.value))}>
          {say("desk-standin-make")}
        </Doing>
      ) : (
        <Code code={code.value} testId="stand-in-code" />
      )}
    </details>
  );
}

function Vouch({ acts }: { acts: DeskActs }) {
  const typed = useSignal("");
  const next = useSignal<string | null>(null);
  const done = useSignal(false);
  const asked = readOrNull(acts, typed.value);
  return (
    <details class="card">
      <summary class="strong">{say("desk-vouch")}</summary>
      <p>{say("desk-vouch-why")}</p>
      <Field label={say("desk-vouch-code")} value={typed.value} onInput={(text) => (typed.value = text)} limit={2000} testId="vouch-code" />
      {asked && <p class="strong">{say((asked.roles & 2) !== 0 ? "role-dispatcher" : "role-verifier")}</p>}
      <Doing
        icon="check"
        testId="vouch"
        disabled={asked === null}
        act={async () => {
          next.value = await acts.vouch(typed.value);
          done.value = next.value === null;
          typed.value = "";
        }}
      >
        {say("desk-vouch-sign")}
      </Doing>
      {next.value && (
        <>
          <p>{say("desk-vouch-next")}</p>
          <Code code={next.value} testId="vouch-next" />
        </>
      )}
      {done.value && <p class="badge" data-testid="vouched">{say("desk-vouch-done")}</p>}
    </details>
  );
}

function readOrNull(acts: DeskActs, code: string): { roles: number; half: boolean } | null {
  if (code.trim() === "") return null;
  try {
    return acts.readStandIn(code);
  } catch {
    return null;
  }
}

function Code({ code, testId }: { code: string; testId: string }) {
  return (
    <>
      <Qr text={code} />
      <p class="mono" dir="ltr" data-testid={testId}>
        {code}
      </p>
      <Button icon="link" onPress={() => void navigator.clipboard?.writeText(code)}>
        {say("copy")}
      </Button>
    </>
  );
}

/** Said before anything happens, so that nobody finds it out in the middle of an alarm. */
function WhoIsThere({ desk }: DeskNeeds) {
  const alone = desk.others === 0;
  const words = desk.oneSuffices
    ? say("desk-one-suffices")
    : !alone && desk.enough
      ? say("desk-together", { others: desk.others })
      : desk.loneAllowed && desk.dispatcher
        ? say("desk-alone-unconfirmed")
        : say("desk-alone-nothing");
  return (
    <p class={`verdict ${desk.oneSuffices || (!alone && desk.enough) ? "quiet" : "unsure"}`} data-testid="who" data-others={desk.others}>
      <Icon name={alone ? "one" : "people"} />
      <span>{words}</span>
    </p>
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

function Queue({ desk, at }: DeskNeeds) {
  if (desk.incidents.length === 0) return <p class="card soft" data-testid="empty">{say("desk-empty")}</p>;
  return (
    <ul class="stack" data-testid="queue">
      {desk.incidents.map((incident) => (
        <li key={incident.id}>
          <button
            type="button"
            class="button full"
            aria-pressed={chosen.value === incident.id}
            data-testid="incident"
            data-incident={incident.id}
            data-state={incident.state}
            onClick={() => (chosen.value = chosen.value === incident.id ? null : incident.id)}
          >
            <Icon name={EVENT_PICTURE[incident.proposal.event] ?? "warning"} />
            <span class="stack tight">
              <span>
                {incident.readable ? sayCode("event", incident.proposal.event) : say("desk-unreadable")}
                {incident.drill ? ` · ${say("status-exercise")}` : ""}
              </span>
              <span class="soft small">
                <span>{say(`incident-${incident.state}`)}</span> · {ago(incident.since, at)} · {say("desk-reports", { count: incident.reports })}
              </span>
            </span>
            <Icon name={STATE_ICON[incident.state]} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Incident(props: DeskNeeds & { incident: DeskIncident }) {
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
                  <Doing key={eta} act={() => acts.checking(incident.id, eta)}>
                    {say("desk-eta", { minutes: eta })}
                  </Doing>
                ))}
                <Doing look="plain" act={() => acts.release(incident.id)}>
                  {say("desk-release")}
                </Doing>
              </div>
            </>
          ) : incident.leaseUntil && incident.leaseUntil > at ? (
            <p class="row">
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
      {undecided && desk.verifier && <Verdict {...props} event={event.value} cell={place} />}
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

const QUESTIONS = ["still_there", "which_side", "seen_by_you", "how_many_now", "can_you_be_called_on", "are_you_safe"] as const;

function Sighting({ sighting, incident, acts, home, at }: { sighting: OpenedSighting; incident: DeskIncident; acts: DeskActs; home: string | null; at: number }) {
  const asking = useSignal(false);
  const words = useSignal("");
  const draft = sighting.draft;
  return (
    <article class="card" data-testid="sighting" data-source={sighting.source}>
      <div class="row spread">
        <span class="badge">
          <Icon name={sighting.source === "telephone" ? "telephone" : sighting.source === "member" ? "shield" : "question"} />
          {say(`source-${sighting.source}`)}
        </span>
        <span class="soft small number">{ago(draft.observedAt, at)}</span>
      </div>
      <dl class="facts">
        {(["event", "activity", "size", "uniform", "equipment"] as const).map((field) => {
          const name = draft[field];
          return (
            name && (
              <>
                <dt>{say(`fact-${field}`)}</dt>
                <dd>{sayCode(field, name)}</dd>
              </>
            )
          );
        })}
        <dt>{say("fact-seen")}</dt>
        <dd>
          {say(draft.seenByMe ? "fact-seen-self" : "fact-seen-told")}
          {draft.past ? ` · ${say("fact-past")}` : ""}
        </dd>
        <dt>{say("fact-place")}</dt>
        <dd>{draft.cell ? <PlaceOf cell={draft.cell} home={home} /> : say("fact-no-place")}</dd>
      </dl>
      {draft.words && <blockquote data-testid="sighting-words">{draft.words}</blockquote>}
      {sighting.asked.map((one) => (
        <p key={one.question}>
          {sayCode("question", one.question)} {one.words} — {one.answer ? <strong>{sayCode("answer", one.answer)} {one.answerWords}</strong> : <span class="soft">{say("desk-asked")}</span>}
        </p>
      ))}
      {sighting.canAsk && !asking.value && (
        <Button icon="question" onPress={() => (asking.value = true)} testId="ask">
          {say("desk-ask")}
        </Button>
      )}
      {asking.value && (
        <div class="stack">
          <Field label={say("desk-ask-words")} value={words.value} onInput={(text) => (words.value = text)} limit={200} />
          {QUESTIONS.map((question) => (
            <Doing
              key={question}
              full
              testId={`ask-${question}`}
              act={async () => {
                await acts.ask(incident.id, sighting.nonce, question, words.value.trim());
                asking.value = false;
              }}
            >
              {sayCode("question", question)}
            </Doing>
          ))}
        </div>
      )}
    </article>
  );
}

function WhatAndWhere(props: { event: string; onEvent: (name: string) => void; cell: string | null; onCell: (cell: string) => void; needs: DeskNeeds }) {
  const open = useSignal(props.cell === null);
  return (
    <details class="card" open={open.value} onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary class="strong">{props.cell ? say("desk-change") : say("desk-place-needed")}</summary>
      <label class="field">
        <span>{say("fact-event")}</span>
        <select class="input" value={props.event} onChange={(event) => props.onEvent(event.currentTarget.value)}>
          {props.needs.events.map((name) => (
            <option key={name} value={name}>
              {sayCode("event", name)}
            </option>
          ))}
        </select>
      </label>
      <Doing icon="crosshair" act={async () => props.onCell(await positionCell())}>
        {say("place-here")}
      </Doing>
      {open.value && props.needs.home && (
        <CellPicker home={props.needs.home} resolution={props.needs.resolution(props.event)} chosen={props.cell} onChoose={props.onCell} />
      )}
    </details>
  );
}

/** The very alert that would go out, in words and figures. */
function Preview({ proposal }: { proposal: Proposal }) {
  const own = `do-${proposal.event.replaceAll("_", "-")}-${proposal.response}`;
  return (
    <div class="card notice danger" data-testid="preview">
      <p class="headline">{sayCode("event", proposal.event)}</p>
      <p>{say(knows(own) ? own : `do-${proposal.response}`)}</p>
      <p class="soft">{say("preview-area", { radius: proposal.radius, minutes: proposal.expires })}</p>
      {(proposal.size || proposal.activity) && (
        <p class="soft">
          {proposal.size ? sayCode("size", proposal.size) : ""} {proposal.activity ? sayCode("activity", proposal.activity) : ""}
        </p>
      )}
    </div>
  );
}

function Verdict({ incident, acts, desk, event, cell }: DeskNeeds & { incident: DeskIncident; event: string; cell: string | null }) {
  const why = useSignal(false);
  return (
    <div class="stack" data-testid="verdict">
      <h3>{say("desk-verdict")}</h3>
      <Preview proposal={{ ...incident.proposal, event }} />
      <p class="soft small">{say(desk.oneSuffices ? "desk-confirm-sends" : "desk-confirm-signs")}</p>
      <Doing full look="danger" icon="check" disabled={!cell} act={() => acts.confirm(incident.id, { event, cell: cell ?? "" })} testId="confirm">
        {say("verdict-confirmed")}
      </Doing>
      {!cell && <p class="error">{say("desk-place-needed")}</p>}
      <Button full icon="cross" onPress={() => (why.value = !why.value)} testId="not-it">
        {say("verdict-not-it")}
      </Button>
      {why.value && (
        <Choices
          label={say("verdict-not-it")}
          of={Object.entries(CHECKED_PICTURE).map(([name, icon]) => ({ value: name, icon, words: sayCode("checked", name) }))}
          chosen={null}
          onChoose={(finding) => void acts.notIt(incident.id, finding).then(() => (why.value = false))}
        />
      )}
      <Doing full icon="question" act={() => acts.cannotTell(incident.id)}>
        {say("verdict-cannot-tell")}
      </Doing>
    </div>
  );
}

function Lone({ incident, acts, desk, event, cell, at }: DeskNeeds & { incident: DeskIncident; event: string; cell: string | null }) {
  if (!desk.loneAllowed) return <p class="soft">{say("desk-lone-forbidden")}</p>;
  const waits = incident.since + LONE_AFTER_S - at;
  const may = desk.others === 0 || waits <= 0;
  return (
    <div class="card">
      <p>{may ? say("desk-lone-why") : say("desk-lone-wait", { left: countdown(incident.since + LONE_AFTER_S, at) })}</p>
      <Doing full icon="warning" disabled={!may || !cell} act={() => acts.sendUnconfirmed(incident.id, { event, cell: cell ?? "" })} testId="send-unconfirmed">
        {say("desk-lone-send")}
      </Doing>
    </div>
  );
}

function Approve({ incident, acts, desk }: DeskNeeds & { incident: DeskIncident }) {
  const half = incident.half;
  if (!half) return null;
  return (
    <div class="stack" data-testid="half">
      <h3>{say(half.mine ? "desk-half-mine" : "desk-half-theirs")}</h3>
      <Preview proposal={half.proposal} />
      {half.mine ? (
        <p class="soft">{say("desk-half-waits")}</p>
      ) : (
        <Doing full look="danger" icon="send" disabled={!desk.dispatcher && !desk.verifier} act={() => acts.approve(incident.id, half.alertId)} testId="approve">
          {say("desk-approve")}
        </Doing>
      )}
    </div>
  );
}

function Ending({ incident, acts }: DeskNeeds & { incident: DeskIncident }) {
  const reported = incident.state === "reported";
  return (
    <div class="stack" data-testid="ending">
      <p class="verdict">{say(reported ? "desk-reported-over" : "desk-is-out")}</p>
      <Doing full look="clear" icon="check" act={() => acts.end(incident.id, "all-clear")} testId="all-clear">
        {say(reported ? "desk-all-clear-second" : "desk-all-clear")}
      </Doing>
      {!reported && (
        <div class="row">
          {[30, 60].map((minutes) => (
            <Doing key={minutes} icon="clock" act={() => acts.update(incident.id, minutes)}>
              {say("desk-update", { minutes })}
            </Doing>
          ))}
          <Doing icon="cross" act={() => acts.end(incident.id, "cancel")} testId="cancel">
            {say("desk-cancel")}
          </Doing>
        </div>
      )}
    </div>
  );
}

/** A telephone call in ten keystrokes: kind, now or past, place, words, Enter. */
function Intake({ acts, events, home, at }: DeskNeeds) {
  const draft = useSignal<Draft>({ ...emptyDraft(at), seenByMe: true });
  const set = (change: Partial<Draft>) => (draft.value = { ...draft.value, ...change });
  const grid = useSignal(false);
  return (
    <form
      class="card"
      data-testid="intake-form"
      onSubmit={(event) => {
        event.preventDefault();
        event.currentTarget.querySelector<HTMLButtonElement>("[data-testid=intake-save]")?.click();
      }}
    >
      <h3>{say("desk-intake")}</h3>
      <label class="field">
        <span>{say("fact-event")}</span>
        <select class="input" value={draft.value.event ?? ""} onChange={(event) => set({ event: event.currentTarget.value || null })} data-testid="intake-event">
          <option value="">…</option>
          {events.map((name) => (
            <option key={name} value={name}>
              {sayCode("event", name)}
            </option>
          ))}
        </select>
      </label>
      <label class="tick">
        <input type="checkbox" checked={draft.value.past} onChange={(event) => set({ past: event.currentTarget.checked })} />
        <span>{say("fact-past")}</span>
      </label>
      <Field label={say("place-words")} value={draft.value.words} onInput={(words) => set({ words })} testId="intake-words" />
      {home && (
        <Button icon="grid" onPress={() => (grid.value = !grid.value)}>
          {say("place-grid")}
        </Button>
      )}
      {grid.value && home && <CellPicker home={home} resolution={12} chosen={draft.value.cell} onChoose={(cell) => set({ cell })} />}
      <Doing
        look="main-act"
        icon="check"
        disabled={!draft.value.event}
        testId="intake-save"
        act={async () => {
          await acts.intake({ ...draft.value, observedAt: Math.floor(Date.now() / 1000) });
          draft.value = emptyDraft(at);
          pane.value = "queue";
        }}
      >
        {say("desk-intake-save")}
      </Doing>
      <p class="soft small">{say("desk-intake-other")}</p>
    </form>
  );
}

function Exercise({ acts, events, home, resolution }: DeskNeeds) {
  const event = useSignal(events[0] ?? "fire");
  const cell = useSignal<string | null>(null);
  return (
    <div class="card notice drill">
      <h3>{say("desk-exercise")}</h3>
      <p>{say("desk-exercise-why")}</p>
      <select class="input" aria-label={say("fact-event")} value={event.value} onChange={(change) => (event.value = change.currentTarget.value)}>
        {events.map((name) => (
          <option key={name} value={name}>
            {sayCode("event", name)}
          </option>
        ))}
      </select>
      {home && <CellPicker home={home} resolution={resolution(event.value)} chosen={cell.value} onChoose={(found) => (cell.value = found)} />}
      <Doing
        icon="drill"
        disabled={!cell.value}
        testId="exercise-start"
        act={async () => {
          await acts.exercise(event.value, cell.value ?? "");
          pane.value = "queue";
        }}
      >
        {say("desk-exercise-start")}
      </Doing>
    </div>
  );
}

function HandOver({ acts }: { acts: DeskActs }) {
  const words = useSignal("");
  return (
    <div class="card">
      <p>{say("desk-handover-why")}</p>
      <Field long label={say("desk-handover-words")} value={words.value} onInput={(text) => (words.value = text)} limit={400} />
      <Doing
        icon="send"
        act={async () => {
          await acts.handOver(words.value.trim());
          pane.value = "queue";
        }}
      >
        {say("desk-handover-send")}
      </Doing>
    </div>
  );
}
