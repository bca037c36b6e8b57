/** Every decision that signs something: the verdict, the second signature, alone, longer, over. */
import { useSignal } from "@preact/signals";
import { Icon } from "../../../ui/icon";
import { Button, Choices, Doing, sayError } from "../../../ui/parts";
import { countdown } from "../../../ui/time";
import { knows, say } from "../../../ui/words.ts";
import { loneFrom } from "../../shared/clocks.ts";
import type { DeskIncident, Proposal } from "../../shared/desk.ts";
import { CHECKED_PICTURE } from "../pictures";
import { CellPicker, positionCell } from "../place";
import { sayCode } from "../report";
import type { DeskNeeds } from "./needs.ts";
import { ringsClosed, WhoHears } from "./who_hears";

export function WhatAndWhere(props: { event: string; onEvent: (name: string) => void; cell: string | null; onCell: (cell: string) => void; needs: DeskNeeds }) {
  const open = useSignal(props.cell === null);
  return (
    <details class="card" open={open.value} onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary class="strong">{props.cell ? say("desk-change") : say("desk-place-needed")}</summary>
      <div class="stack">
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
      </div>
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

/** What somebody asks herself before she puts her name to it. */
function Checklist({ questions }: { questions: readonly string[] }) {
  if (questions.length === 0) return null;
  return (
    <div data-testid="checklist">
      <p class="strong">{say("desk-before-you-sign")}</p>
      <ul class="stack tight small">
        {questions.map((question) => (
          <li key={question}>{say(question)}</li>
        ))}
      </ul>
    </div>
  );
}

export function Verdict({ incident, acts, desk, checklist, event, cell }: DeskNeeds & { incident: DeskIncident; event: string; cell: string | null }) {
  const why = useSignal(false);
  const wrong = useSignal("");
  const notIt = (finding: string) => {
    wrong.value = "";
    acts.notIt(incident.id, finding).then(
      () => (why.value = false),
      (failed: unknown) => (wrong.value = sayError(failed)),
    );
  };
  return (
    <div class="stack" data-testid="verdict">
      {incident.unsaid && (
        <p class="verdict unsure" role="status" data-testid="unsaid">
          <Icon name="offline" />
          <span>
            {say(`verdict-${incident.unsaid}`)}. {say("judged-unsaid")}
          </span>
        </p>
      )}
      <h3>{say("desk-verdict")}</h3>
      <Preview proposal={{ ...incident.proposal, event }} />
      <Checklist questions={checklist(event)} />
      <p class="soft small">{say(desk.oneSuffices ? "desk-confirm-sends" : "desk-confirm-signs")}</p>
      <Doing full look="danger" icon="check" disabled={!cell} act={() => acts.confirm(incident.id, { event, cell: cell ?? "" })} keys="1" testId="confirm">
        {say("verdict-confirmed")}
      </Doing>
      {!cell && <p class="error">{say("desk-place-needed")}</p>}
      <Button full icon="cross" keys="2" onPress={() => (why.value = !why.value)} testId="not-it">
        {say("verdict-not-it")}
      </Button>
      {why.value && (
        <Choices
          label={say("verdict-not-it")}
          of={Object.entries(CHECKED_PICTURE).map(([name, icon]) => ({ value: name, icon, words: sayCode("checked", name) }))}
          chosen={null}
          onChoose={notIt}
        />
      )}
      {wrong.value && (
        <p class="error" role="alert">
          {wrong.value}
        </p>
      )}
      <Doing full icon="question" act={() => acts.cannotTell(incident.id)} keys="3" testId="cannot-tell">
        {say("verdict-cannot-tell")}
      </Doing>
    </div>
  );
}

/** For a dispatcher: why there are no verdict buttons, who can give the verdict, and what she may do. */
export function NoVerdict({ desk }: DeskNeeds) {
  const verifiers = desk.otherVerifiers;
  return (
    <div class="card" data-testid="no-verdict" data-verifiers={verifiers}>
      <h3>{say("desk-verdict")}</h3>
      <p>{say("verdict-is-a-verifiers")}</p>
      <p class={`verdict ${verifiers > 0 ? "quiet" : "unsure"}`}>
        <Icon name={verifiers > 0 ? "eye" : "telephone"} />
        <span>{verifiers > 0 ? say("verdict-who", { count: verifiers }) : say("verdict-nobody")}</span>
      </p>
      <p class="soft small">{say("verdict-you-may")}</p>
    </div>
  );
}

export function Lone({ incident, acts, desk, event, cell, at }: DeskNeeds & { incident: DeskIncident; event: string; cell: string | null }) {
  if (!desk.loneAllowed) return <p class="soft">{say("desk-lone-forbidden")}</p>;
  const from = loneFrom(incident, desk, at);
  const may = from <= at;
  return (
    <div class="card">
      <p>{may ? say("desk-lone-why") : say("desk-lone-wait", { left: countdown(from, at) })}</p>
      <Doing full icon="warning" disabled={!may || !cell} act={() => acts.sendUnconfirmed(incident.id, { event, cell: cell ?? "" })} keys="s" testId="send-unconfirmed">
        {say("desk-lone-send")}
      </Doing>
    </div>
  );
}

export function Approve({ incident, acts, desk, checklist }: DeskNeeds & { incident: DeskIncident }) {
  const half = incident.half;
  if (!half) return null;
  return (
    <div class="stack" data-testid="half">
      <h3>{say(half.mine ? "desk-half-mine" : "desk-half-theirs")}</h3>
      <Preview proposal={half.proposal} />
      {!half.mine && <Checklist questions={checklist(half.proposal.event)} />}
      {half.mine ? (
        <p class="soft">{say("desk-half-waits")}</p>
      ) : (
        <>
          {incident.drill && <WhoHears />}
          <Doing
            full
            look="danger"
            icon="send"
            disabled={!desk.dispatcher && !desk.verifier}
            act={() => acts.approve(incident.id, half.alertId, !incident.drill || ringsClosed())}
            keys="a"
            testId="approve"
          >
            {say("desk-approve")}
          </Doing>
        </>
      )}
    </div>
  );
}

export function Ending({ incident, acts }: DeskNeeds & { incident: DeskIncident }) {
  const reported = incident.state === "reported";
  return (
    <div class="stack" data-testid="ending">
      <p class="verdict">{say(reported ? "desk-reported-over" : "desk-is-out")}</p>
      <Doing full look="clear" icon="check" act={() => acts.end(incident.id, "all-clear")} keys="e" testId="all-clear">
        {say(reported ? "desk-all-clear-second" : "desk-all-clear")}
      </Doing>
      {!reported && (
        <div class="row">
          {[30, 60].map((minutes) => (
            <Doing key={minutes} icon="clock" act={() => acts.update(incident.id, minutes)} testId={`update-${minutes}`} {...(minutes === 30 ? { keys: "u" } : {})}>
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
