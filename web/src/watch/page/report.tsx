/** "I see something": what, what it does, where, each one tap in pictures; then hold to send. The rest is asked for by nobody and welcome. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Icon, type IconName } from "../../ui/icon";
import { later } from "../../ui/later";
import { Button, Choices, Field, Heading, Hold, sayError, Steps, Tick } from "../../ui/parts";
import { say } from "../../ui/words";
import type { Draft } from "../shared/draft";
import { ACTIVITY_PICTURE, EQUIPMENT_PICTURE, EVENT_PICTURE, SIZE_PICTURE, UNIFORM_PICTURE } from "./pictures";
import { CellPicker } from "./place";
import { change, draft, locate, locateQuietly, placeToCome, placing, startReport, step, STEPS, stopLooking, when, type Step } from "./unsent";

export interface ReportNeeds {
  /** names of the kinds this town has switched on */
  events: readonly string[];
  /** activities that fit a kind: they are offered first, the others after them */
  fitting: (event: string) => readonly string[];
  member: boolean;
  /** a cell around which the honeycomb is drawn */
  home: string | null;
  /** on the disk when this answers; `place` may come a little later */
  save: (draft: Draft, place: Promise<string | null>) => Promise<void>;
  onDone: () => void;
}

/** Most reports are pictures: the microphone is no part of the first paint. */
const VoiceNote = later(() => import("./voice_note.tsx").then(({ VoiceNote }) => VoiceNote), "nothing");

type Pictures = Readonly<Record<string, IconName>>;
type Chosen = "event" | "activity" | "size" | "uniform" | "equipment";

export function Report(needs: ReportNeeds) {
  useEffect(() => void locateQuietly(), []);
  const now = STEPS.indexOf(step.value);
  const go = (next: Step) => {
    step.value = next;
    window.scrollTo(0, 0);
  };
  return (
    <>
      <Steps now={now + 1} of={STEPS.length} />
      <div class="stack grow" key={step.value} data-step={step.value}>
        {step.value === "event" && (
          <>
            <Heading>{say("report-event")}</Heading>
            <Pick field="event" pictures={EVENT_PICTURE} names={needs.events} then={() => go("activity")} />
          </>
        )}
        {step.value === "activity" && (
          <>
            <Heading>{say("report-activity")}</Heading>
            <Pick field="activity" pictures={ACTIVITY_PICTURE} names={[...new Set([...needs.fitting(draft.value.event ?? ""), ...Object.keys(ACTIVITY_PICTURE)])]} then={() => go("send")} />
            <Button look="plain" icon="question" onPress={() => go("send")} testId="skip">
              {say("report-skip")}
            </Button>
            <Button look="plain" icon="back" onPress={() => go("event")} testId="report-back">
              {say("step-before")}
            </Button>
          </>
        )}
        {step.value === "send" && <Send needs={needs} go={go} />}
      </div>
    </>
  );
}

function Pick({ field, pictures, names, then }: { field: Chosen; pictures: Pictures; names: readonly string[]; then?: () => void }) {
  return (
    <Choices
      aloud
      label={say(`report-${field}`)}
      of={names.map((name) => ({ value: name, icon: pictures[name] ?? "warning", words: sayCode(field, name) }))}
      chosen={draft.value[field]}
      onChoose={(name) => {
        change({ [field]: then === undefined && draft.value[field] === name ? null : name });
        then?.();
      }}
    />
  );
}

function Send({ needs, go }: { needs: ReportNeeds; go: (step: Step) => void }) {
  const wrong = useSignal("");
  const send = () => {
    if (when.value === "now") change({ observedAt: seconds() });
    needs.save(draft.value, placeToCome()).then(
      () => {
        startReport(seconds());
        needs.onDone();
      },
      (why: unknown) => (wrong.value = sayError(why)),
    );
  };
  return (
    <>
      <ul class="said" data-testid="summary">
        <Said field="event" pictures={EVENT_PICTURE} go={go} />
        <Said field="activity" pictures={ACTIVITY_PICTURE} go={go} />
      </ul>
      <Heading>{say("report-place")}</Heading>
      <Where home={needs.home} />
      <VoiceNote clip={draft.value.voice} onChange={(clip) => change({ voice: clip })} />
      <More />
      <p class="soft small row">
        <Icon name="lock" />
        <span>
          {say("report-sealed")} {!needs.member && say("report-guest")}
        </span>
      </p>
      {wrong.value && (
        <p class="error" role="alert">
          {wrong.value}
        </p>
      )}
      <div class="stick inside stack tight">
        <Hold icon="send" look="huge main-act" seconds={0.8} again={say("report-send-again")} onHeld={send} testId="send">
          {say("report-hold")}
        </Hold>
      </div>
    </>
  );
}

/** What was chosen, and the way back to it. */
function Said({ field, pictures, go }: { field: "event" | "activity"; pictures: Pictures; go: (step: Step) => void }) {
  const name = draft.value[field];
  return (
    <li>
      <Button icon={name ? (pictures[name] ?? "warning") : "question"} onPress={() => go(field)} testId={`said-${field}`}>
        {name ? sayCode(field, name) : say("report-skip")}
        <span class="away"> · {say("report-change")}</span>
      </Button>
    </li>
  );
}

function Where({ home }: { home: string | null }) {
  const way = useSignal<"here" | "grid" | null>(null);
  const { cell } = draft.value;
  const chosen = way.value ?? (placing.value === "off" ? "grid" : cell !== null || placing.value === "waiting" ? "here" : null);
  const found = chosen === "here" && cell !== null;
  return (
    <>
      <Choices
        lines
        label={say("report-place")}
        of={[
          { value: "here" as const, icon: "crosshair" as const, words: say("place-here") },
          ...(home ? [{ value: "grid" as const, icon: "map" as const, words: say("report-on-map") }] : []),
        ]}
        chosen={chosen}
        onChoose={(next) => {
          if (next === "here") {
            change({ cell: null });
            stopLooking();
            locate();
          } else if (chosen !== "grid") {
            stopLooking("off");
            change({ cell: null });
          }
          way.value = next;
        }}
      />
      {chosen === "grid" && home && <CellPicker home={home} resolution={12} chosen={cell} onChoose={(pointed) => change({ cell: pointed })} />}
      <p class="row soft" role="status">
        {cell !== null ? (
          <span class="badge" data-testid="place-known">
            <Icon name="check" />
            {say(found ? "place-known-here" : "place-known")}
          </span>
        ) : placing.value === "waiting" ? (
          <span>{say("place-waiting")}</span>
        ) : placing.value === "failed" ? (
          <span>{say("place-failed")}</span>
        ) : chosen === null ? (
          <span>{say("place-optional")}</span>
        ) : null}
      </p>
    </>
  );
}

const WHEN = [
  { value: "now", minutes: 0, past: false },
  { value: "minutes", minutes: 10, past: false },
  { value: "hour", minutes: 60, past: true },
  { value: "day", minutes: 24 * 60, past: true },
] as const;

function More() {
  const open = useSignal(draft.value.words !== "" || draft.value.voice !== null);
  return (
    <details class="card more" open={open.peek()}>
      <summary class="strong" data-testid="say-more">
        {say("report-more")}
      </summary>
      <div class="stack">
        <Field long label={say("report-words")} hint={say("report-words-hint")} value={draft.value.words} onInput={(words) => change({ words })} testId="words" />
        <Tick label={say("report-seen-by-me")} on={draft.value.seenByMe} onChange={(seenByMe) => change({ seenByMe })} testId="seen-by-me" />
        <h2>{say("report-when")}</h2>
        <Choices
          lines
          label={say("report-when")}
          of={WHEN.map(({ value }) => ({ value, words: say(`report-when-${value}`) }))}
          chosen={when.value}
          onChoose={(value) => {
            when.value = value;
            const { minutes, past } = WHEN.find((each) => each.value === value) ?? WHEN[0];
            change({ observedAt: seconds() - minutes * 60, past });
          }}
        />
        {(
          [
            ["size", SIZE_PICTURE],
            ["uniform", UNIFORM_PICTURE],
            ["equipment", EQUIPMENT_PICTURE],
          ] as const
        ).map(([field, pictures]) => (
          <div class="stack" key={field}>
            <h2>{say(`report-${field}`)}</h2>
            <Pick field={field} pictures={pictures} names={Object.keys(pictures)} />
          </div>
        ))}
      </div>
    </details>
  );
}

const seconds = (): number => Math.floor(Date.now() / 1000);

/** `size`, `standing_by` → the phrasebook's word. */
export function sayCode(field: string, name: string): string {
  return say(`${field}-${name.replaceAll("_", "-")}`);
}
