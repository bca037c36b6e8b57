/** A warning to pass on outside: as a picture with its end burnt in, as a voice where it is recorded, or as words. Nothing of the sender goes with it. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { hex } from "../../terms/bytes.ts";
import { minutesOf, type Instant } from "../../terms/instant.ts";
import { iconOf } from "../../ui/icon.tsx";
import { Doing, giveFile, Heading } from "../../ui/parts.tsx";
import { clock, date } from "../../ui/time.ts";
import { direction, language, say } from "../../ui/words.ts";
import { sayAlert, type Notice, type Told } from "../shared/notice.ts";
import { phrases } from "./home.tsx";
import { draw, type Pictured } from "./picture.ts";
import "./ring.css";

const WAV = "audio/wav";

export interface ShareNeeds {
  readonly told: Told;
  readonly town: string;
  readonly fingerprint: readonly string[];
  /** where everybody can look it up */
  readonly address: string;
  readonly at: Instant;
  /** another one whenever a voice has come: it may come while this is read */
  readonly clips: unknown;
  /** its words as a sound file in the language of the screen; null where they are not all recorded */
  readonly voice: (notice: Notice) => Promise<Uint8Array<ArrayBuffer> | null>;
}

export function Share(needs: ShareNeeds) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const copied = useSignal(false);
  const note = useSignal<Uint8Array<ArrayBuffer> | "none" | "busy">("busy");
  const notice = noticeOf(needs);
  const pictured = picturedOf(needs, notice);
  const words = [pictured.badge, pictured.headline, ...pictured.lines, pictured.valid, pictured.town, ...pictured.small].join("\n");
  useEffect(() => {
    if (canvas.current) draw(canvas.current, pictured);
  }, [words, language.value]);
  useEffect(() => {
    note.value = "busy";
    let left = false;
    void needs.voice(notice).then((made) => {
      if (!left) note.value = made ?? "none";
    });
    return () => {
      left = true;
    };
  }, [notice.spoken.map(({ words }) => words).join(" "), language.value, needs.clips]);
  const code = hex(needs.told.alert.alertId).slice(0, 8);
  const name = `tocsin-${code}.png`;
  const voiceName = `tocsin-${code}.wav`;
  const voice = note.value;
  const png = async (): Promise<File> => {
    const blob = await new Promise<Blob | null>((done) => canvas.current?.toBlob(done, "image/png"));
    return new File([blob ?? new Blob()], name, { type: "image/png" });
  };
  return (
    <>
      <Heading>{say("share-title")}</Heading>
      <p>{say("share-why")}</p>
      {mayShare("image/png", "0.png") && (
        <Doing full look="main-act" icon="send" testId="share-send" act={async () => passOn(await png())}>
          {say("share-send")}
        </Doing>
      )}
      {voice instanceof Uint8Array && mayShare(WAV, "0.wav") && (
        <Doing full icon="speaker" testId="share-voice-send" act={() => passOn(new File([voice], voiceName, { type: WAV }))}>
          {say("share-voice-send")}
        </Doing>
      )}
      <div class="row">
        <Doing icon="save" testId="share-save" act={async () => giveFile(name, new Uint8Array(await (await png()).arrayBuffer()), "image/png")}>
          {say("share-save")}
        </Doing>
        <Doing
          icon="note"
          testId="share-copy"
          act={async () => {
            await navigator.clipboard.writeText(words);
            copied.value = true;
          }}
        >
          {say("share-copy")}
        </Doing>
      </div>
      {voice instanceof Uint8Array && (
        <Doing icon="speaker" testId="share-voice-save" act={async () => giveFile(voiceName, voice, WAV)}>
          {say("share-voice-save")}
        </Doing>
      )}
      {voice === "none" && (
        <p class="soft small" data-testid="share-voice-none">
          {say("share-voice-none")}
        </p>
      )}
      <p class="strong" role="status">
        {copied.value && say("share-copied")}
      </p>
      <canvas ref={canvas} class="shared-picture" role="img" aria-label={words} data-testid="picture" />
      <p class="soft small">{say("share-other-app")}</p>
    </>
  );
}

/** As for somebody who knows nothing of this phone: without its places. */
function noticeOf({ told, at }: ShareNeeds): Notice {
  const minutes = minutesOf(at);
  return sayAlert(told, { phrases: phrases(minutes), nearness: null, at: minutes });
}

function picturedOf({ told, town, fingerprint, address, at }: ShareNeeds, notice: Notice): Pictured {
  const minutes = minutesOf(at);
  const ends = minutesOf(told.endsAt);
  const over = notice.over || notice.ending !== "none";
  const drill = notice.look === "drill" ? notice.sentences.slice(0, 1) : [];
  const code = hex(told.alert.alertId).slice(0, 8);
  return {
    look: notice.look,
    icon: notice.look === "clear" ? "check" : iconOf(notice.event),
    badge: notice.badge,
    headline: notice.headline,
    lines: over ? notice.sentences : [...drill, ...(notice.act ? [notice.act] : []), say("picture-area", { radius: told.radiusM, town })],
    valid: over ? say("picture-told", { time: clock(minutesOf(at), minutes), date: date(minutes) }) : say("picture-valid", { time: clock(ends, ends), date: date(ends) }),
    town,
    small: [say("picture-check", { address }), say("picture-code", { code: `${code.slice(0, 4)}-${code.slice(4)}` }), ...(fingerprint.length > 0 ? [fingerprint.join(" ")] : [])],
    direction: direction.value,
  };
}

function mayShare(type: string, name: string): boolean {
  const probe = new File([new Uint8Array(1)], name, { type });
  return typeof navigator.canShare === "function" && navigator.canShare({ files: [probe] });
}

/** Somebody who closes the system's sheet has changed her mind; that is no failure. */
async function passOn(file: File): Promise<void> {
  try {
    await navigator.share({ files: [file] });
  } catch (why) {
    if (!(why instanceof DOMException && why.name === "AbortError")) throw why;
  }
}

