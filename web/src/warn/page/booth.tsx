/**
 * The recording booth: a speaker reads the phrases of which notices are made, hears herself, says it again, goes on; somebody else
 * who speaks the language hears each and confirms it. What comes out is one file of the town. Nobody's name is asked for.
 */
import { signal, useComputed, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { readVoice, voiceName, wordsHash, writeVoice, type Clip } from "../../seals/voice.ts";
import { same } from "../../terms/bytes.ts";
import type { Language as Tag } from "../../terms/language.ts";
import { hushClips, playClips, playing, wakeClips } from "../../ui/clips.ts";
import { Icon } from "../../ui/icon.tsx";
import { Button, Choices, Doing, giveFile, Heading, sayError } from "../../ui/parts.tsx";
import { TakeFile } from "../../ui/take_file.tsx";
import { canRecord, record, type Recording } from "../../ui/recorder.ts";
import { language, LANGUAGES, say, type Language } from "../../ui/words.ts";
import { phrasesToRecord, type ToRecord, type Wording } from "../shared/spoken.ts";
import { cut, RAW_BITS, RAW_BYTES, SPEAK_S } from "./cut.ts";
import "./booth.css";

export interface BoothNeeds {
  /** the words of a language, which need not be the one on the screen */
  wording: (tag: Language) => Promise<Wording>;
  clips: (tag: Language) => Promise<ReadonlyMap<string, Clip>>;
  keep: (tag: Language, phrase: string, clip: Clip | null) => Promise<void>;
  /** the clips of the town's own voice, to go on from; null when it has none, or none that can be reached */
  ofTown: (tag: Language) => Promise<ReadonlyMap<string, Clip> | null>;
  /** a steward's phone puts it among the town's files; null on any other */
  give: ((name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<"done" | "waits">) | null;
}

type Room = "choose" | "speak" | "check" | "finish";

/** Outside the component: turning the phone or changing the language of the screen leads nowhere else. */
const room = signal<Room>("choose");
const spokenTag = signal<Language | null>(null);
const phrases = signal<readonly ToRecord[]>([]);
const clips = signal<ReadonlyMap<string, Clip>>(new Map());
const at = signal(0);

const isOf = (clip: Clip | undefined, words: string): clip is Clip => clip !== undefined && same(clip.words, wordsHash(words));

export function Booth(needs: BoothNeeds) {
  useEffect(() => hushClips, []);
  const tag = spokenTag.value;
  const enter = async (next: Language): Promise<void> => {
    const wording = await needs.wording(next);
    phrases.value = phrasesToRecord(wording);
    clips.value = await needs.clips(next);
    spokenTag.value = next;
    at.value = firstOpen();
    room.value = "speak";
  };
  const put = async (phrase: string, clip: Clip | null): Promise<void> => {
    if (tag === null) return;
    await needs.keep(tag, phrase, clip);
    const now = new Map(clips.peek());
    if (clip === null) now.delete(phrase);
    else now.set(phrase, clip);
    clips.value = now;
  };
  const recorded = useComputed(() => phrases.value.filter(({ phrase, words }) => isOf(clips.value.get(phrase), words)));
  const confirmed = useComputed(() => recorded.value.filter(({ phrase }) => clips.value.get(phrase)?.confirmed));
  if (room.value === "choose" || tag === null) return <Choose enter={enter} />;
  const done = { recorded: recorded.value.length, confirmed: confirmed.value.length, of: phrases.value.length };
  return (
    <>
      <Heading>{say("booth-title-in", { language: nameOf(tag) })}</Heading>
      <div class="stack tight" data-testid="booth-progress" data-recorded={done.recorded} data-confirmed={done.confirmed} data-of={done.of}>
        <progress class="meter" max={done.of} value={done.recorded} aria-label={say("booth-recorded", done)} />
        <p class="soft small">{say("booth-recorded", done)}</p>
      </div>
      <Choices
        lines
        label={say("booth-title")}
        of={[
          { value: "speak" as const, icon: "mic" as const, words: say("booth-speak") },
          { value: "check" as const, icon: "check" as const, words: say("booth-check") },
          { value: "finish" as const, icon: "send" as const, words: say("booth-finish") },
        ]}
        chosen={room.value}
        onChoose={(next) => {
          hushClips();
          room.value = next;
        }}
      />
      {room.value === "speak" && <Speak put={put} tag={tag} />}
      {room.value === "check" && <Check put={put} tag={tag} />}
      {room.value === "finish" && <Finish needs={needs} tag={tag} put={put} />}
      <Button look="plain" icon="back" testId="booth-other" onPress={() => { hushClips(); room.value = "choose"; }}>
        {say("booth-other")}
      </Button>
    </>
  );
}

function Choose({ enter }: { enter: (tag: Language) => Promise<void> }) {
  const wrong = useSignal("");
  const first = LANGUAGES.filter(({ tag }) => tag === language.value);
  return (
    <>
      <Heading>{say("booth-title")}</Heading>
      <p>{say("booth-why")}</p>
      <p class="verdict">
        <Icon name="lock" />
        <span>{say("booth-privacy")}</span>
      </p>
      {canRecord() ? (
        <>
          <h2>{say("booth-choose")}</h2>
          <Choices
            lines
            label={say("booth-choose")}
            of={[...first, ...LANGUAGES.filter((each) => !first.includes(each))].map(({ tag, name }) => ({ value: tag, icon: "globe" as const, words: name }))}
            chosen={null}
            onChoose={(tag) => {
              wakeClips();
              enter(tag).catch((why: unknown) => (wrong.value = sayError(why)));
            }}
          />
        </>
      ) : (
        <p class="error">{say("error-mic-none")}</p>
      )}
      {wrong.value && (
        <p class="error" role="alert">
          {wrong.value}
        </p>
      )}
    </>
  );
}

function Speak({ put, tag }: { put: (phrase: string, clip: Clip | null) => Promise<void>; tag: Language }) {
  const seconds = useSignal<number | null>(null);
  const cutting = useSignal(false);
  const wrong = useSignal("");
  const running = useRef<Recording | null>(null);
  useEffect(() => () => running.current?.stop(), []);
  const now = phrases.value[at.value];
  if (now === undefined)
    return (
      <div class="card stack" data-testid="booth-all-spoken">
        <p class="verdict quiet">
          <Icon name="check" />
          <span>{say("booth-all-spoken")}</span>
        </p>
      </div>
    );
  const clip = clips.value.get(now.phrase);
  const kept = isOf(clip, now.words);
  const go = (next: number): void => {
    hushClips();
    wrong.value = "";
    at.value = next;
  };
  const start = async (): Promise<void> => {
    if (running.current !== null) return running.current.stop();
    wrong.value = "";
    hushClips();
    wakeClips();
    try {
      const recording = await record({ seconds: SPEAK_S, bytes: RAW_BYTES, bitsPerSecond: RAW_BITS, onSecond: (so) => (seconds.value = so) });
      running.current = recording;
      seconds.value = 0;
      const raw = await recording.done;
      seconds.value = null;
      cutting.value = true;
      const sound = await cut(raw);
      if (sound === null) {
        wrong.value = say("booth-nothing");
        return;
      }
      await put(now.phrase, { words: wordsHash(now.words), confirmed: false, sound });
      void playClips([sound], now.phrase);
    } catch (why) {
      wrong.value = sayError(why);
    } finally {
      running.current = null;
      seconds.value = null;
      cutting.value = false;
    }
  };
  const isRecording = seconds.value !== null;
  return (
    <section class="card stack" data-testid="booth-speak" data-phrase={now.phrase} data-kept={kept} data-busy={cutting.value}>
      <p class="soft small">
        {say(`booth-group-${now.group}`)} · <span class="number">{at.value + 1} / {phrases.value.length}</span>
      </p>
      <p class="say-this" lang={tag} dir={LANGUAGES.find((each) => each.tag === tag)?.direction}>
        {now.words}
      </p>
      {clip !== undefined && !kept && <p class="verdict unsure"><Icon name="warning" /><span>{say("booth-stale")}</span></p>}
      <Button full look={isRecording ? "danger" : kept ? "" : "huge main-act"} icon={isRecording ? "stop" : "mic"} disabled={cutting.value} onPress={() => void start()} testId="booth-record">
        {cutting.value ? say("booth-moment") : isRecording ? say("booth-stop", { left: Math.max(0, Math.ceil(SPEAK_S - (seconds.value ?? 0))) }) : say(kept ? "booth-again" : "booth-record")}
      </Button>
      {kept && !isRecording && (
        <>
          <Hear sound={clip.sound} of={now.phrase} />
          <Button full look="huge main-act" icon="forward" onPress={() => go(nextOpen(at.value))} testId="booth-next">
            {say("booth-next")}
          </Button>
        </>
      )}
      {wrong.value && (
        <p class="error" role="alert">
          {wrong.value}
        </p>
      )}
      <div class="row spread">
        <Button look="plain" icon="back" disabled={at.value === 0} onPress={() => go(at.value - 1)} testId="booth-before">
          {say("booth-before")}
        </Button>
        <Button look="plain" onPress={() => go(at.value + 1)} testId="booth-skip">
          {say("booth-skip")}
        </Button>
      </div>
    </section>
  );
}

function Check({ put, tag }: { put: (phrase: string, clip: Clip | null) => Promise<void>; tag: Language }) {
  const waiting = phrases.value.find(({ phrase, words }) => isOf(clips.value.get(phrase), words) && !clips.value.get(phrase)?.confirmed);
  const clip = waiting && clips.value.get(waiting.phrase);
  if (waiting === undefined || clip === undefined)
    return (
      <p class="verdict quiet" data-testid="booth-check-none">
        <Icon name="check" />
        <span>{say("booth-check-none")}</span>
      </p>
    );
  return (
    <section class="card stack" data-testid="booth-check" data-phrase={waiting.phrase}>
      <p class="soft">{say("booth-check-why")}</p>
      <p class="say-this" lang={tag} dir={LANGUAGES.find((each) => each.tag === tag)?.direction}>
        {waiting.words}
      </p>
      <Hear sound={clip.sound} of={waiting.phrase} main />
      <div class="row">
        <Doing look="clear" icon="check" testId="booth-exact" act={async () => { hushClips(); await put(waiting.phrase, { ...clip, confirmed: true }); }}>
          {say("booth-exact")}
        </Doing>
        <Doing icon="cross" testId="booth-not-right" act={async () => { hushClips(); await put(waiting.phrase, null); }}>
          {say("booth-not-right")}
        </Doing>
      </div>
    </section>
  );
}

function Finish({ needs, tag, put }: { needs: BoothNeeds; tag: Language; put: (phrase: string, clip: Clip | null) => Promise<void> }) {
  const said = useSignal("");
  const current = phrases.value.flatMap(({ phrase, words }) => {
    const clip = clips.value.get(phrase);
    return isOf(clip, words) ? [[phrase, clip] as const] : [];
  });
  const confirmed = current.filter(([, clip]) => clip.confirmed);
  const bytes = confirmed.reduce((sum, [, { sound }]) => sum + sound.length + 64, 0);
  const write = (of: typeof current): Uint8Array<ArrayBuffer> => writeVoice({ language: tag as Tag, clips: new Map(of) });
  const take = async (voice: ReadonlyMap<string, Clip>): Promise<void> => {
    for (const [phrase, clip] of voice) if (!clips.value.get(phrase)?.confirmed) await put(phrase, clip);
    said.value = say("booth-taken", { count: voice.size });
  };
  return (
    <section class="card stack" data-testid="booth-finish" data-bytes={bytes}>
      <p>{say("booth-ready", { count: confirmed.length, kb: Math.ceil(bytes / 1024) })}</p>
      {needs.give !== null && (
        <Doing
          full
          look="huge main-act"
          icon="people"
          testId="booth-give"
          disabled={confirmed.length === 0}
          act={async () => {
            const how = await needs.give?.(voiceName(tag), write(confirmed));
            said.value = say(how === "waits" ? "files-asked" : "booth-given");
          }}
        >
          {say("booth-give")}
        </Doing>
      )}
      {needs.give === null && <p class="soft">{say("booth-to-steward")}</p>}
      <Button full icon="save" disabled={current.length === 0} testId="booth-save" onPress={() => giveFile(`${voiceName(tag)}.tocsin-voice`, write(current), "application/vnd.tocsin+cbor")}>
        {say("booth-save")}
      </Button>
      <TakeFile
        testId="booth-open"
        onFile={(file) =>
          void file
            .arrayBuffer()
            .then((data) => readVoice(new Uint8Array(data)))
            .then(async (voice) => {
              if (voice.language === tag) await take(voice.clips);
              else said.value = say("booth-other-language");
            })
            .catch((why: unknown) => (said.value = sayError(why)))
        }
      >
        {say("booth-open")}
      </TakeFile>
      <Doing
        icon="people"
        look="plain"
        testId="booth-of-town"
        act={async () => {
          const voice = await needs.ofTown(tag);
          if (voice === null) said.value = say("voice-not-yet", { language: nameOf(tag) });
          else await take(voice);
        }}
      >
        {say("booth-of-town")}
      </Doing>
      {said.value && (
        <p role="status" data-testid="booth-said">
          {said.value}
        </p>
      )}
    </section>
  );
}

function Hear({ sound, of, main }: { sound: Uint8Array; of: string; main?: boolean }) {
  const now = playing.value === of;
  return (
    <Button full look={main ? "huge main-act" : ""} icon={now ? "stop" : "play"} testId="booth-hear" onPress={() => (now ? hushClips() : void playClips([sound], of))}>
      {say(now ? "voice-stop" : "booth-hear")}
    </Button>
  );
}

const firstOpen = (): number => nextOpen(-1);

/** The next phrase without a clip of its present words; behind the last one nothing is left to say. */
function nextOpen(after: number): number {
  const open = phrases.peek().findIndex(({ phrase, words }, n) => n > after && !isOf(clips.peek().get(phrase), words));
  if (open >= 0) return open;
  const before = phrases.peek().findIndex(({ phrase, words }) => !isOf(clips.peek().get(phrase), words));
  return before >= 0 ? before : phrases.peek().length;
}

const nameOf = (tag: Language): string => LANGUAGES.find((each) => each.tag === tag)?.name ?? tag;
