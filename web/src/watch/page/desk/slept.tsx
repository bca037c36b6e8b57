/** "While you slept": one page of what happened since this phone was last told that she has read it. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { VerifiedChecked } from "../../../seals/checked.ts";
import type { Incident } from "../../../seals/incident.ts";
import { Icon } from "../../../ui/icon";
import { Doing } from "../../../ui/parts";
import { clock } from "../../../ui/time";
import { say } from "../../../ui/words.ts";
import { tagOf } from "../../shared/clocks.ts";
import { sleptThrough, type Passage } from "../../shared/slept.ts";
import { EVENT_PICTURE } from "../pictures";
import { sayCode } from "../report";

export interface SleptNeeds {
  incidents: readonly Incident[];
  checked: readonly VerifiedChecked[];
  /** unix seconds of the last time; null for never */
  since: () => Promise<number | null>;
  read: () => Promise<void>;
}

const LONGEST_NIGHT_S = 7 * 86_400;

export function Slept({ slept, at }: { slept: SleptNeeds; at: number }) {
  const since = useSignal<number | null>(null);
  useEffect(() => {
    void slept.since().then((before) => (since.value = Math.max(before ?? 0, at - LONGEST_NIGHT_S)));
  }, []);
  const from = since.value;
  if (from === null) return <p class="soft">{say("busy")}</p>;
  const minutes = Math.floor(at / 60);
  const passages = sleptThrough(slept, from, at);
  return (
    <section class="stack slept" data-testid="slept">
      <p>{say("slept-since", { time: clock(Math.floor(from / 60), minutes), count: passages.length })}</p>
      <ol class="stack">
        {passages.map((passage) => (
          <One key={`${passage.incident}${passage.steps[0]?.what}`} passage={passage} minutes={minutes} />
        ))}
      </ol>
      <p class="soft small">{say("slept-kept")}</p>
      <Doing
        full
        icon="check"
        testId="slept-read"
        act={async () => {
          await slept.read();
          since.value = at;
        }}
      >
        {say("slept-read")}
      </Doing>
    </section>
  );
}

function One({ passage, minutes }: { passage: Passage; minutes: number }) {
  return (
    <li class="card" data-testid="slept-one" data-open={passage.open}>
      <p class="row strong">
        <Icon name={EVENT_PICTURE[passage.event] ?? "warning"} />
        <span>
          {sayCode("event", passage.event)}
          {passage.drill ? ` · ${say("status-exercise")}` : ""}
        </span>
        <span class="mono soft" dir="ltr">
          {tagOf(passage.incident)}
        </span>
      </p>
      <ul class="stack tight">
        {passage.steps.map((step) => (
          <li key={`${step.at}${step.what}`}>
            <span class="number">{clock(Math.floor(step.at / 60), minutes)}</span> {say(`slept-${step.what}`)} {step.finding ? sayCode("checked", step.finding) : ""}
          </li>
        ))}
        {passage.open && <li class="strong">{say("slept-open")}</li>}
      </ul>
    </li>
  );
}
