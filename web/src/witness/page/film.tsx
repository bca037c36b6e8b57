/** Filming: one tap to begin, how much of it is safe, how it ends. Photos, files and words go the same way. */
import "./film.css";
import { useSignal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { fromB64u, utf8, type Bytes } from "../../terms/bytes.ts";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { Button, Choices, Doing, Field, Heading, Hold, sayError } from "../../ui/parts.tsx";
import { TakeFile } from "../../ui/take_file.tsx";
import { say } from "../../ui/words.ts";
import { bitsAfter, FIRST_BITS } from "../shared/bits.ts";
import { Lane } from "../../seals/witness/codes.ts";
import { onTheClock } from "../shared/safe.ts";
import { soundTypeOf } from "../shared/sound_type.ts";
import type { FilmView, Slice } from "../worker/one_film.ts";
import type { Ending } from "../worker/record.ts";
import { closeCamera, openCamera, photograph, recordFilm, type Recording } from "./camera.ts";
import { MyFilm, SafeUpTo, Stuck, type FilmActs } from "./my_film.tsx";
import { stayAwake } from "./awake.ts";

const FILE_PIECE = 1 << 20;
const MOST_WORDS = 4_000;
const MOST_TYPE = 80;
/** A tap on "end" that was meant for something else ends nothing. */
const END_SECONDS = 0.8;

/** Who opens films here, and whether sound is recorded: as the town's book has it. */
export interface FilmRules {
  readonly needed: number;
  readonly of: number;
  readonly sound: boolean;
  /** for how long the house keeps a film at most */
  readonly hours: number;
}

export interface FilmNeeds {
  /** null: the town has nobody who could open one */
  rules: FilmRules | null;
  films: readonly FilmView[];
  begin: () => Promise<string>;
  add: (film: string, slice: Slice) => Promise<void>;
  finish: (film: string, ending: Exclude<Ending, null>) => Promise<void>;
  acts: FilmActs;
  /** goes to where the trustees are asked to open a film; null without one of hers */
  ask: (receipt: Bytes | null) => void;
  /** looks up how they stand at the house */
  look: () => Promise<void>;
  /** films that lie here and cannot be read any more */
  damaged: number;
  /** false while the app lock is shut: under it a copy's key would lie */
  mayCopy: boolean;
  origin: string;
  at: number;
  VoiceNote: ComponentType<{ clip: string | null; onChange: (clip: string | null) => void; why: string; size: string }>;
}

/** What is being done: `camera` and `photo` show what the camera sees. */
type Does = "choose" | "camera" | "photo" | "words" | "end";

interface Session {
  film: string;
  stream: MediaStream | null;
  recording: Recording | null;
  /** of photos, files, notes: each is a stretch of its own */
  stretches: number;
  since: number;
  /** a file that is still being read */
  reading: Promise<void>;
}

export function Film(needs: FilmNeeds) {
  const does = useSignal<Does>("choose");
  const session = useRef<Session | null>(null);
  const bits = useRef(FIRST_BITS);
  const wrong = useSignal("");
  const sayWrong = (why: unknown): void => void (wrong.value = sayError(why));
  const film = needs.films.find(({ key }) => key === session.current?.film);
  const shown = useRef(film);
  shown.current = film;

  const begin = async (): Promise<Session> => (session.current ??= { film: await needs.begin(), stream: null, recording: null, stretches: 0, since: performance.now(), reading: Promise.resolve() });
  const give = (lane: Lane, type: string, bytes: Bytes): Promise<void> => {
    const { film: key, stretches, since } = session.current as Session;
    (session.current as Session).stretches += 1;
    const at = Math.round(performance.now() - since);
    return needs.add(key, { lane, stretch: stretches, begins: at, ends: at, type, bytes });
  };
  const letGo = async (): Promise<void> => {
    const { recording, stream } = session.current ?? {};
    await recording?.stop();
    if (stream) closeCamera(stream);
    if (session.current) [session.current.recording, session.current.stream] = [null, null];
  };
  const end = async (): Promise<void> => {
    does.value = "end";
    await letGo();
  };
  const finish = async (ending: Exclude<Ending, null>): Promise<void> => {
    await session.current?.reading;
    if (session.current) await needs.finish(session.current.film, ending);
    session.current = null;
    does.value = "choose";
  };
  useEffect(() => void needs.look().catch(() => {}), []);
  // whoever leaves the screen ends it: sealed, with nothing that stays
  useEffect(
    () => () => {
      const key = session.current?.film;
      void letGo().then(() => (key === undefined ? undefined : needs.finish(key, "sealed")));
    },
    [],
  );

  /** It records from the tap on; the film's number comes a moment later. */
  const openFor = async (what: "camera" | "photo"): Promise<void> => {
    const stream = await openCamera(what === "camera" && (needs.rules?.sound ?? false));
    const since = performance.now();
    const begun = begin();
    const onSlice = (slice: Slice): void => void begun.then(({ film: key }) => needs.add(key, slice)).catch(sayWrong);
    const behindMs = (): number => (shown.current?.ends ?? 0) - (shown.current?.safe ?? 0);
    const recording = what === "camera" ? recordFilm(stream, { onSlice, bitsPerSecond: () => (bits.current = bitsAfter(bits.current, { tookMs: shown.current?.took ?? 0, behindMs: behindMs() })) }) : null;
    try {
      Object.assign(await begun, { stream, since, recording });
    } catch (why) {
      await recording?.stop();
      closeCamera(stream);
      throw why;
    }
    for (const track of stream.getVideoTracks()) track.onended = () => void end();
    does.value = what;
  };
  const readFile = async (file: File, { film: key, stretches: stretch }: Session): Promise<void> => {
    for (let at = 0; at < file.size; at += FILE_PIECE) {
      const bytes = new Uint8Array(await file.slice(at, at + FILE_PIECE).arrayBuffer());
      await needs.add(key, { lane: Lane.file, stretch, begins: 0, ends: 0, type: file.type.slice(0, MOST_TYPE), bytes });
    }
  };
  const takeFile = async (file: File): Promise<void> => {
    const now = await begin();
    now.reading = readFile(file, now);
    now.reading.catch(sayWrong);
    does.value = "end";
  };

  if (does.value === "camera" || does.value === "photo") {
    const photo = does.value === "photo";
    return <Seen film={film} stream={session.current?.stream ?? null} since={session.current?.since ?? 0} photo={photo} wrong={wrong.value} onPhoto={(bytes) => give(Lane.file, "image/jpeg", bytes)} onEnd={() => void end()} />;
  }
  if (does.value === "words")
    return (
      <Words
        VoiceNote={needs.VoiceNote}
        save={async (words, clip) => {
          await begin();
          await give(Lane.words, "text/plain;charset=utf-8", utf8(words));
          if (clip !== null) await give(Lane.words, soundTypeOf(clip), clip);
          does.value = "end";
        }}
      />
    );
  if (does.value === "end") return <End film={film} counts={(session.current?.stretches ?? 0) === 0} mayCopy={needs.mayCopy && !(film?.full ?? false)} finish={finish} />;
  return (
    <>
      <Heading>{say("film-title")}</Heading>
      <p class="soft row">
        <Icon name="lock" />
        <span>{say("film-why")}</span>
      </p>
      <Wrong words={wrong.value} />
      <ul class="stack film-rules">
        {RULES.map(([icon, words]) => (
          <li key={words}>
            <Icon name={icon} />
            <span>{say(words)}</span>
          </li>
        ))}
      </ul>
      {needs.rules ? (
        <>
          <p class="soft small">
            {say("film-who", { needed: needs.rules.needed, of: needs.rules.of })} {say(needs.rules.sound ? "film-sound-on" : "film-sound-off")}
          </p>
          <div class="film-acts">
            <Doing icon="camera" full act={() => openFor("photo")} testId="film-photo">
              {say("film-photo")}
            </Doing>
            <Button icon="words" full onPress={() => (does.value = "words")} testId="film-words">
              {say("film-words")}
            </Button>
            <TakeFile testId="film-file" onFile={(file) => void takeFile(file).catch(sayWrong)}>
              {say("film-file")}
            </TakeFile>
            <Button icon="unlock" full onPress={() => needs.ask(null)} testId="film-open">
              {say("opening-title")}
            </Button>
          </div>
        </>
      ) : (
        <p class="verdict unsure" data-testid="film-nobody">
          <Icon name="key" />
          <span>{say("film-nobody")}</span>
        </p>
      )}
      {needs.films.length > 0 && (
        <section class="stack" aria-labelledby="film-mine">
          <h2 id="film-mine">{say("film-mine")}</h2>
          <ul class="stack">
            {needs.films.map((each) => (
              <MyFilm key={each.key} film={each} acts={needs.acts} ask={needs.ask} hours={needs.rules?.hours ?? 0} origin={needs.origin} at={needs.at} />
            ))}
          </ul>
        </section>
      )}
      {needs.damaged > 0 && (
        <p class="row" data-testid="film-damaged">
          <Icon name="warning" />
          <span>{say("film-damaged", { count: needs.damaged })}</span>
        </p>
      )}
      {needs.rules && (
        <div class="stick inside">
          <Doing full look="huge main-act" icon="film" act={() => openFor("camera")} testId="film-start">
            {say("film-start")}
          </Doing>
        </div>
      )}
    </>
  );
}

function Wrong({ words }: { words: string }) {
  if (words === "") return null;
  return (
    <p class="error" role="alert">
      {words}
    </p>
  );
}

const RULES: readonly (readonly [IconName, string])[] = [
  ["eye", "film-rule-what"],
  ["stopping", "film-rule-distance"],
  ["shield", "film-rule-safety"],
];

/** While the camera is open. */
function Seen(props: { film: FilmView | undefined; stream: MediaStream | null; since: number; photo: boolean; wrong: string; onPhoto: (bytes: Bytes) => Promise<void>; onEnd: () => void }) {
  const { film, stream, photo } = props;
  const video = useRef<HTMLVideoElement>(null);
  const dark = useSignal(false);
  const at = useSignal(0);
  useEffect(() => {
    if (!video.current) return;
    video.current.srcObject = stream;
    void video.current.play().catch(() => {});
  }, [stream]);
  useEffect(stayAwake, []);
  useEffect(() => {
    const timer = setInterval(() => (at.value = performance.now() - props.since), 250);
    return () => clearInterval(timer);
  }, [props.since]);
  return (
    <>
      <Heading>{say(photo ? "film-photo" : "film-now")}</Heading>
      <div class="film-seen">
        <video ref={video} muted playsInline aria-hidden="true" />
        {!photo && (
          <div class="film-clock">
            <p class="now">
              <i class="pulse" />
              <span data-testid="film-clock">{onTheClock(at.value)}</span>
            </p>
          </div>
        )}
        {film && <SafeUpTo film={film} counts={!photo} />}
        {film && <Stuck film={film} />}
        <Wrong words={props.wrong} />
        <div class="film-acts">
          {photo ? (
            <Doing
              icon="camera"
              look="main-act"
              full
              act={async () => {
                const bytes = video.current && (await photograph(video.current));
                if (bytes) await props.onPhoto(bytes);
              }}
              testId="film-shutter"
            >
              {say("film-shutter")}
            </Doing>
          ) : (
            <Button icon="eyeOff" full onPress={() => (dark.value = true)} testId="film-dark">
              {say("film-dark")}
            </Button>
          )}
        </div>
      </div>
      <div class="stick inside">
        {photo ? (
          <Button full look="huge" icon="check" onPress={props.onEnd} testId="film-end">
            {say("film-photo-end")}
          </Button>
        ) : (
          <Hold icon="stop" look="huge danger" seconds={END_SECONDS} onHeld={props.onEnd} again={say("film-end-again")} testId="film-end">
            {say("film-end")}
          </Hold>
        )}
      </div>
      {dark.value && (
        <div class="film-dark" data-testid="film-is-dark">
          <Hold icon="eye" look="plain" seconds={END_SECONDS} onHeld={() => (dark.value = false)} again={say("film-dark-again")} testId="film-light">
            {say("film-dark-back")}
          </Hold>
        </div>
      )}
    </>
  );
}

/** The camera is closed; how the film is kept is asked while the rest of it goes. */
function End({ film, counts, mayCopy, finish }: { film: FilmView | undefined; counts: boolean; mayCopy: boolean; finish: (ending: Exclude<Ending, null>) => Promise<void> }) {
  const ending = useSignal<Exclude<Ending, null>>("sealed");
  useEffect(stayAwake, []);
  return (
    <>
      <Heading>{say("film-how")}</Heading>
      {film && <SafeUpTo film={film} counts={counts} />}
      {film && <Stuck film={film} />}
      <Choices
        lines
        label={say("film-how")}
        chosen={ending.value}
        onChoose={(chosen) => (ending.value = chosen)}
        of={[
          { value: "sealed", icon: "lock", words: say("film-sealed") },
          ...(mayCopy ? [{ value: "copy" as const, icon: "copy" as const, words: say("film-copy") }] : []),
        ]}
      />
      <p class="soft">{say(ending.value === "copy" ? "film-copy-why" : "film-sealed-why")}</p>
      <div class="stick inside">
        <Doing full look="huge main-act" icon="check" act={() => finish(ending.value)} testId="film-finish">
          {say("film-finish")}
        </Doing>
      </div>
    </>
  );
}

function Words({ VoiceNote, save }: { VoiceNote: FilmNeeds["VoiceNote"]; save: (words: string, clip: Bytes | null) => Promise<void> }) {
  const words = useSignal("");
  const clip = useSignal<string | null>(null);
  return (
    <>
      <Heading>{say("film-words")}</Heading>
      <Field long label={say("film-words-what")} hint={say("film-words-hint")} value={words.value} onInput={(value) => (words.value = value)} limit={MOST_WORDS} testId="film-words-field" />
      <VoiceNote clip={clip.value} onChange={(value) => (clip.value = value)} why={say("film-words-voice")} size="" />
      <div class="stick inside">
        <Doing full look="huge main-act" icon="lock" disabled={words.value.trim() === "" && clip.value === null} act={() => save(words.value, clip.value === null ? null : fromB64u(clip.value))} testId="film-words-save">
          {say("film-words-save")}
        </Doing>
      </div>
    </>
  );
}
