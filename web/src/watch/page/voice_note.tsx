/** Say it instead of typing it: held, it records; let go, it can be heard, and thrown away, before anything is sent. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { b64u, fromB64u } from "../../terms/bytes";
import { hushClips, wakeClips } from "../../ui/clips";
import { Icon } from "../../ui/icon";
import { Button, sayError } from "../../ui/parts";
import { askToRecord, canRecord, mayRecord, record, type Recording } from "../../ui/recorder";
import { say } from "../../ui/words";
import { VOICE_NOTE } from "../shared/draft";
import { HearNote } from "./hear_note";

const TAP_MS = 400;

export interface VoiceNoteNeeds {
  /** base64url, as the draft keeps it; null when nothing was said */
  clip: string | null;
  onChange: (clip: string | null) => void;
  limits?: { readonly seconds: number; readonly bytes: number; readonly bitsPerSecond: number };
  /** who hears it */
  why?: string;
  /** what the house sees of it */
  size?: string;
}

export function VoiceNote({ clip, onChange, limits = VOICE_NOTE, why = say("voice-note-why"), size = say("voice-note-size") }: VoiceNoteNeeds) {
  const seconds = useSignal<number | null>(null);
  const hint = useSignal("");
  const wrong = useSignal("");
  const running = useRef<{ wanted: boolean; recording: Recording | null; since: number }>({ wanted: false, recording: null, since: 0 });
  const stop = () => {
    running.current.wanted = false;
    running.current.recording?.stop();
  };
  /** Held it stops when let go; tapped (as every screen reader does) it goes on until the next tap. */
  const letGo = () => {
    if (performance.now() - running.current.since > TAP_MS) stop();
  };
  useEffect(
    () => () => {
      stop();
      hushClips();
    },
    [],
  );
  if (!canRecord()) return null;
  const start = async () => {
    if (running.current.wanted) return stop();
    running.current = { wanted: true, recording: null, since: performance.now() };
    wrong.value = hint.value = "";
    wakeClips();
    hushClips();
    try {
      if (!(await mayRecord())) {
        await askToRecord();
        hint.value = say("voice-note-now");
        return;
      }
      const recording = await record({ ...limits, onSecond: (now) => (seconds.value = now) });
      running.current.recording = recording;
      seconds.value = 0;
      if (!running.current.wanted) recording.stop();
      onChange(b64u(await recording.done));
    } catch (why) {
      wrong.value = sayError(why);
    } finally {
      running.current = { wanted: false, recording: null, since: 0 };
      seconds.value = null;
    }
  };
  return (
    <div class="stack tight" data-testid="voice-note" data-said={clip !== null}>
      {clip === null ? (
        <>
          <button
            type="button"
            class={`button full hold ${seconds.value === null ? "" : "recording"}`}
            data-testid="voice-hold"
            aria-pressed={seconds.value !== null}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              void start();
            }}
            onPointerUp={letGo}
            onPointerCancel={stop}
            onClick={(event) => event.detail === 0 && void start()}
            onContextMenu={(event) => event.preventDefault()}
          >
            <Icon name="mic" />
            <span>{seconds.value === null ? say("voice-note-hold") : say("voice-note-recording", { left: Math.max(0, Math.ceil(limits.seconds - seconds.value)) })}</span>
          </button>
          {seconds.value !== null && <progress class="meter" max={limits.seconds} value={seconds.value} aria-hidden="true" />}
        </>
      ) : (
        <div class="row">
          <HearNote sound={fromB64u(clip)} />
          <Button look="plain" icon="trash" onPress={() => { hushClips(); onChange(null); }} testId="voice-delete">
            {say("voice-note-delete")}
          </Button>
        </div>
      )}
      <p class="soft small" role="status">
        {hint.value || (clip === null ? why : size)}
      </p>
      {wrong.value && (
        <p class="error" role="alert">
          {wrong.value}
        </p>
      )}
    </div>
  );
}
