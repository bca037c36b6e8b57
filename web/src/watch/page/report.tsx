/** "I see something": SALUTE in pictures, one tap a step, every step skippable but the first. */
import { signal } from "@preact/signals";
import { Button, Choices, Doing, Field, Heading, Tick } from "../../ui/parts";
import { say } from "../../ui/words";
import { emptyDraft, type Draft } from "../shared/draft";
import { ACTIVITY_PICTURE, EQUIPMENT_PICTURE, EVENT_PICTURE, SIZE_PICTURE, UNIFORM_PICTURE } from "./pictures";
import { CellPicker, positionCell } from "./place";
import type { IconName } from "../../ui/icon";

export interface ReportNeeds {
  /** names of the kinds this town has switched on */
  events: readonly string[];
  member: boolean;
  /** a cell around which the honeycomb is drawn */
  home: string | null;
  save: (draft: Draft) => Promise<void>;
  onDone: () => void;
  onLeave: () => void;
}

const STEPS = ["event", "activity", "size", "uniform", "equipment", "when", "place", "send"] as const;
type Step = (typeof STEPS)[number];

/** Kept outside the component: turning the phone or changing the language throws nothing away. */
const draft = signal<Draft>(emptyDraft(0));
const step = signal<Step>("event");
const placing = signal<"" | "waiting" | "grid" | "failed">("");

export function startReport(at: number): void {
  draft.value = emptyDraft(at);
  step.value = "event";
  placing.value = "";
}

export function Report(needs: ReportNeeds) {
  const now = STEPS.indexOf(step.value);
  const set = (change: Partial<Draft>) => {
    draft.value = { ...draft.value, ...change };
  };
  const go = (by: number) => {
    step.value = STEPS[Math.max(0, Math.min(STEPS.length - 1, now + by))] ?? "event";
    window.scrollTo(0, 0);
  };
  const choose = (field: "event" | "activity" | "size" | "uniform" | "equipment", pictures: Record<string, IconName>, names: readonly string[]) => (
    <Choices
      label={say(`report-${field}`)}
      of={names.map((name) => ({ value: name, icon: pictures[name] ?? "warning", words: sayCode(field, name) }))}
      chosen={draft.value[field]}
      onChoose={(name) => {
        set({ [field]: name });
        go(1);
      }}
    />
  );
  return (
    <>
      <ol class="steps" aria-hidden="true">
        {STEPS.map((one, index) => (
          <li key={one} class={index <= now ? "done" : ""} />
        ))}
      </ol>
      <div class="stack" key={step.value} data-step={step.value}>
        <Heading>{say(`report-${step.value}`)}</Heading>
        {step.value === "event" && choose("event", EVENT_PICTURE, needs.events)}
        {step.value === "activity" && choose("activity", ACTIVITY_PICTURE, Object.keys(ACTIVITY_PICTURE))}
        {step.value === "size" && choose("size", SIZE_PICTURE, Object.keys(SIZE_PICTURE))}
        {step.value === "uniform" && choose("uniform", UNIFORM_PICTURE, Object.keys(UNIFORM_PICTURE))}
        {step.value === "equipment" && choose("equipment", EQUIPMENT_PICTURE, Object.keys(EQUIPMENT_PICTURE))}
        {step.value === "when" && <When set={set} next={() => go(1)} />}
        {step.value === "place" && <Place set={set} home={needs.home} next={() => go(1)} />}
        {step.value === "send" && <Send needs={needs} set={set} />}
        <div class="row spread">
          <Button look="plain" icon="back" onPress={() => (now === 0 ? needs.onLeave() : go(-1))}>
            {say("back")}
          </Button>
          {now > 0 && step.value !== "send" && step.value !== "place" && (
            <Button look="plain" onPress={() => go(1)} testId="skip">
              {say("report-skip")}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}

function When({ set, next }: { set: (change: Partial<Draft>) => void; next: () => void }) {
  const minutesAgo = (minutes: number, past: boolean) => () => {
    set({ observedAt: Math.floor(Date.now() / 1000) - minutes * 60, past });
    next();
  };
  return (
    <>
      <Tick label={say("report-seen-by-me")} on={draft.value.seenByMe} onChange={(seenByMe) => set({ seenByMe })} />
      <Button full icon="clock" onPress={minutesAgo(0, false)} testId="when-now">
        {say("report-when-now")}
      </Button>
      <Button full onPress={minutesAgo(10, false)}>
        {say("report-when-minutes")}
      </Button>
      <Button full onPress={minutesAgo(60, true)}>
        {say("report-when-hour")}
      </Button>
      <Button full onPress={minutesAgo(24 * 60, true)}>
        {say("report-when-day")}
      </Button>
    </>
  );
}

function Place({ set, home, next }: { set: (change: Partial<Draft>) => void; home: string | null; next: () => void }) {
  const locate = () => {
    placing.value = "waiting";
    positionCell().then(
      (cell) => {
        set({ cell });
        placing.value = "";
      },
      () => {
        placing.value = "failed";
      },
    );
  };
  return (
    <>
      <Button full icon="crosshair" onPress={locate} testId="place-here">
        {say("place-here")}
      </Button>
      {placing.value === "waiting" && <p class="soft">{say("place-waiting")}</p>}
      {placing.value === "failed" && <p class="error">{say("place-failed")}</p>}
      {draft.value.cell && (
        <p class="badge" data-testid="place-known">
          {say("place-known")}
        </p>
      )}
      {home && (
        <Button full icon="grid" onPress={() => (placing.value = placing.value === "grid" ? "" : "grid")} testId="place-grid">
          {say("place-grid")}
        </Button>
      )}
      {placing.value === "grid" && home && (
        <CellPicker
          home={home}
          resolution={12}
          chosen={draft.value.cell}
          onChoose={(cell) => {
            set({ cell });
            placing.value = "";
          }}
        />
      )}
      <Field label={say("place-words")} hint={say("place-words-hint")} value={draft.value.words} onInput={(words) => set({ words })} testId="words" />
      <Button full look="main-act" onPress={next} testId="next">
        {say("next")}
      </Button>
    </>
  );
}

function Send({ needs, set }: { needs: ReportNeeds; set: (change: Partial<Draft>) => void }) {
  const told = draft.value;
  return (
    <>
      <ul class="card" data-testid="summary">
        {(["event", "activity", "size", "uniform", "equipment"] as const).map((field) => {
          const name = told[field];
          return name && <li key={field}>{sayCode(field, name)}</li>;
        })}
        <li class="soft">{told.cell ? say("place-known") : told.words ? say("place-by-words") : say("place-none")}</li>
      </ul>
      <Field long label={say("report-words")} hint={say("report-words-hint")} value={told.words} onInput={(words) => set({ words })} testId="more-words" />
      <p class="soft small">{say("report-sealed")}</p>
      {!needs.member && <p class="soft small">{say("report-guest")}</p>}
      <Doing
        full
        look="huge main-act"
        icon="send"
        testId="send"
        act={async () => {
          await needs.save(told);
          startReport(Math.floor(Date.now() / 1000));
          needs.onDone();
        }}
      >
        {say("report-send-it")}
      </Doing>
    </>
  );
}

/** `size`, `standing_by` → the phrasebook's word. */
export function sayCode(field: string, name: string): string {
  return say(`${field}-${name.replaceAll("_", "-")}`);
}

