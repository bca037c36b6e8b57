/** How this phone rings: tried out, after the first ring, in quiet hours, and as notifications. All of it stays here. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Instant } from "../../terms/instant.ts";
import { Icon } from "../../ui/icon.tsx";
import { Button, Choices, Doing, Heading, Tick } from "../../ui/parts.tsx";
import { faceName } from "../../ui/face.ts";
import { askPermission, lookAgain, notify, onTouched, permission } from "../../ui/notify.ts";
import { sound, voice, wakeSound } from "../../ui/sound.ts";
import { say } from "../../ui/words.ts";
import { NIGHT } from "../shared/choices.ts";
import type { Ringer } from "./ringer.ts";
import { Closed } from "./closed.tsx";
import type { RungWhenClosed } from "./rung.ts";
import { TestAlarm } from "./ring_line.tsx";
import "./ring.css";

const TEST_TAG = "tocsin-test";

export interface RingingNeeds {
  readonly ringer: Ringer;
  /** null until its rooms have come */
  readonly rung: RungWhenClosed | null;
  readonly readRung: () => Promise<unknown>;
  readonly onPlaces: () => void;
  readonly at: Instant;
}

export function Ringing({ ringer, rung, readRung, onPlaces, at }: RingingNeeds) {
  useEffect(() => void readRung(), []);
  const { updates, quiet } = ringer.choices.value;
  return (
    <>
      <Heading>{say("ring-title")}</Heading>
      <p class="soft">{say("ring-here-only")}</p>
      <section class="card">
        <h2>{say("ring-test")}</h2>
        <p>{say("ring-test-why")}</p>
        <TestAlarm />
        <p class="row strong" role="status" data-testid="voice" data-voice={voice.value}>
          <Icon name={voice.value === "awake" ? "check" : "speakerOff"} />
          <span>{say(voice.value === "awake" ? "ring-may" : voice.value === "asleep" ? "ring-may-not" : "ring-no-voice")}</span>
        </p>
        <p class="soft small">{say("ring-no-whistle")}</p>
        <details>
          <summary>{say("settings-sound")}</summary>
          <div class="stack tight">
            <p class="soft small">{say("settings-sound-why")}</p>
            <div class="row">
              {(["near", "taking", "drill", "clear", "update"] as const).map((pattern) => (
                <Button key={pattern} icon="speaker" onPress={() => void wakeSound().then(() => sound(pattern))} testId={`sound-${pattern}`}>
                  {say(`sound-${pattern}`)}
                </Button>
              ))}
            </div>
          </div>
        </details>
      </section>
      <section class="card">
        <h2>{say("ring-updates")}</h2>
        <Choices
          lines
          label={say("ring-updates")}
          chosen={updates}
          onChoose={(chosen) => void ringer.choose({ updates: chosen })}
          of={(["all", "silent", "first"] as const).map((value) => ({ value, words: say(`ring-updates-${value}`) }))}
        />
      </section>
      <section class="card">
        <h2>{say("ring-quiet")}</h2>
        <p>{say("ring-quiet-why")}</p>
        <Tick label={say("ring-quiet-keep")} on={quiet !== null} onChange={(on) => void ringer.choose({ quiet: on ? NIGHT : null })} testId="quiet-hours" />
        {quiet && (
          <div class="hours">
            <Hour label={say("ring-quiet-from")} minute={quiet.from} onChange={(from) => void ringer.choose({ quiet: { ...quiet, from } })} testId="quiet-from" />
            <Hour label={say("ring-quiet-to")} minute={quiet.to} onChange={(to) => void ringer.choose({ quiet: { ...quiet, to } })} testId="quiet-to" />
          </div>
        )}
        {quiet && ringer.places.value.length === 0 && (
          <>
            <p class="error">{say("ring-quiet-no-place")}</p>
            <Button icon="pin" onPress={onPlaces}>
              {say("home-save-place")}
            </Button>
          </>
        )}
      </section>
      <Notifications ringer={ringer} />
      {rung && <Closed rung={rung} places={ringer.places.value} onPlaces={onPlaces} at={at} />}
      <section class="card">
        <h2>{say("counted-title")}</h2>
        <p>{say("counted-why")}</p>
        <Tick label={say("counted-choice")} on={ringer.choices.value.counted} onChange={(counted) => void ringer.choose({ counted })} testId="counted" />
      </section>
      <p class="soft small row">
        <Icon name="bell" />
        <span>{say("settings-silent")}</span>
      </p>
    </>
  );
}

function Hour({ label, minute, onChange, testId }: { label: string; minute: number; onChange: (minute: number) => void; testId: string }) {
  const two = (number: number) => String(number).padStart(2, "0");
  return (
    <label class="field">
      <span>{label}</span>
      <input
        class="input"
        type="time"
        required
        value={`${two(Math.floor(minute / 60))}:${two(minute % 60)}`}
        data-testid={testId}
        onChange={(event) => {
          const [hours, minutes] = event.currentTarget.value.split(":").map(Number);
          if (hours !== undefined && minutes !== undefined && Number.isFinite(hours * minutes)) onChange(hours * 60 + minutes);
        }}
      />
    </label>
  );
}

/** Ticked only after one has arrived: a permission alone has never woken anybody. */
function Notifications({ ringer }: { ringer: Ringer }) {
  const { notify: on, neutral } = ringer.choices.value;
  const test = useSignal<"none" | "shown" | "failed">("none");
  const arrived = () => {
    test.value = "none";
    void ringer.choose({ notify: true });
  };
  useEffect(() => {
    lookAgain();
    return onTouched(TEST_TAG, arrived);
  }, []);
  const state = permission.value;
  return (
    <section class="card" data-testid="notifications" data-permission={state}>
      <h2>{say("notify-title")}</h2>
      <p>{say("notify-why")}</p>
      {state === "missing" && <p class="strong">{say("notify-missing")}</p>}
      {state === "denied" && <p class="strong">{say("notify-denied")}</p>}
      {state === "unasked" && (
        <Button icon="bell" onPress={askPermission} testId="notify-ask">
          {say("notify-ask")}
        </Button>
      )}
      {state === "granted" && !on && (
        <>
          <Doing
            icon="bell"
            testId="notify-test"
            act={async () => {
              const words = { title: faceName(), body: say("notify-test-words") };
              test.value = (await notify({ ...words, tag: TEST_TAG, silent: false })) ? "shown" : "failed";
            }}
          >
            {say("notify-test")}
          </Doing>
          {test.value === "shown" && (
            <div class="stack tight" role="status" data-testid="notify-shown">
              <p class="strong">{say("notify-shown")}</p>
              <div class="row">
                <Button look="main-act" icon="check" onPress={arrived} testId="notify-arrived">
                  {say("notify-arrived")}
                </Button>
                <Button icon="cross" onPress={() => (test.value = "failed")} testId="notify-not">
                  {say("notify-not")}
                </Button>
              </div>
            </div>
          )}
          {test.value === "failed" && (
            <p class="error" role="alert" data-testid="notify-failed">
              {say("notify-failed")}
            </p>
          )}
        </>
      )}
      {state === "granted" && on && (
        <>
          <p class="row strong" data-testid="notify-on">
            <Icon name="check" />
            <span>{say("notify-on")}</span>
          </p>
          <Button icon="cross" onPress={() => void ringer.choose({ notify: false })} testId="notify-off">
            {say("notify-off")}
          </Button>
        </>
      )}
      {state !== "missing" && <Tick label={say("notify-neutral-choice")} on={neutral} onChange={(chosen) => void ringer.choose({ neutral: chosen })} testId="notify-neutral" />}
    </section>
  );
}
