/** An opened film: played piece by piece, what is missing of it, its files, and what of it is proven. */
import "./film.css";
import "./opening.css";
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Stretch } from "../../seals/witness/chain.ts";
import { Lane } from "../../seals/witness/codes.ts";
import { Icon } from "../../ui/icon.tsx";
import { Button, Doing, giveFile, Heading } from "../../ui/parts.tsx";
import { Photo } from "../../ui/photo.tsx";
import { clock, date } from "../../ui/time.ts";
import { say } from "../../ui/words.ts";
import { fileNameOf } from "../shared/file_names.ts";
import type { Gap } from "../shared/gaps.ts";
import { onTheClock } from "../shared/safe.ts";
import type { OpenedFilm, Piece } from "../worker/opened_film.ts";
import type { ProvenFilm } from "../worker/proving.ts";
import { megabytes } from "./sizes.ts";

export interface OpenedNeeds {
  film: OpenedFilm;
  /** null for one that was asked for without a receipt, or while the house is away */
  proven: ProvenFilm | null;
  close: () => void;
  at: number;
}

/** More does not fit into one file on a phone; each piece can be saved by itself. */
const MOST_ZIP = 200_000_000;
const MOST_GAPS = 50;

const RECORDED: readonly Lane[] = [Lane.picture, Lane.sound];

export function Opened({ film, proven, close, at }: OpenedNeeds) {
  const { stretches } = film.chain;
  const lane = stretches.some((each) => each.lane === Lane.picture) ? Lane.picture : Lane.sound;
  const played = stretches.filter((each) => each.lane === lane && RECORDED.includes(each.lane) && each.endsMs > each.beginsMs).sort((one, other) => one.beginsMs - other.beginsMs);
  const others = stretches.filter((each) => !RECORDED.includes(each.lane));
  return (
    <>
      <Heading>{say("opened-title")}</Heading>
      {film.begunAt !== null && <p class="soft">{say("opened-when", { when: clock(Math.floor(film.begunAt / 60), Math.floor(at / 60)), size: megabytes(film.bytes) })}</p>}
      {played.length > 0 && <Player film={film} stretches={played} />}
      <Missing film={film} />
      {others.map((each) => (
        <Other key={`${each.lane}/${each.stretch}`} film={film} stretch={each} />
      ))}
      <What film={film} proven={proven} />
      {film.bytes <= MOST_ZIP ? (
        <Doing full icon="save" act={() => saveAll(film)} testId="opened-save">
          {say("opened-save")}
        </Doing>
      ) : (
        <p class="soft small">{say("opened-too-large")}</p>
      )}
      <p class="soft small">{say("opened-careful")}</p>
      <Button full look="plain" icon="back" onPress={close} testId="opened-close">
        {say("opened-close")}
      </Button>
    </>
  );
}

/** One piece after the other; only the one that is seen is in memory. */
function Player({ film, stretches }: { film: OpenedFilm; stretches: readonly Stretch[] }) {
  const place = useSignal(0);
  const source = useSignal<string | null>(null);
  const broken = useSignal(false);
  const goesOn = useRef(false);
  const now = stretches[place.value] as Stretch;
  useEffect(() => {
    let [url, left] = ["", false];
    source.value = null;
    broken.value = false;
    film.piece(now).then(
      ({ type, bytes }) => {
        if (left) return;
        url = URL.createObjectURL(new Blob([bytes], { type }));
        source.value = url;
      },
      () => (broken.value = true),
    );
    return () => {
      left = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [film, place.value]);
  const go = (to: number) => {
    if (to >= 0 && to < stretches.length) place.value = to;
  };
  return (
    <div class="film-seen" data-testid="player" data-place={place.value} data-pieces={stretches.length}>
      {source.value !== null && (
        <video
          key={source.value}
          src={source.value}
          controls
          playsInline
          autoplay={goesOn.current}
          aria-label={say("opened-title")}
          onEnded={() => {
            goesOn.current = true;
            go(place.value + 1);
          }}
          onError={() => (broken.value = true)}
        />
      )}
      {broken.value && (
        <p class="error" role="alert">
          {say("opened-broken-piece")}
        </p>
      )}
      <p class="row spread">
        <span class="number">
          {onTheClock(now.beginsMs)} – {onTheClock(now.endsMs)}
        </span>
        {stretches.length > 1 && <span class="soft">{say("opened-piece", { place: place.value + 1, of: stretches.length })}</span>}
      </p>
      {stretches.length > 1 && (
        <div class="film-turns">
          <Button icon="back" full disabled={place.value === 0} onPress={() => go(place.value - 1)} testId="piece-before">
            {say("opened-before")}
          </Button>
          <Button icon="forward" full disabled={place.value === stretches.length - 1} onPress={() => go(place.value + 1)} testId="piece-next">
            {say("opened-next")}
          </Button>
        </div>
      )}
      <Doing icon="save" full act={async () => save(now, await film.piece(now))} testId="piece-save">
        {say("opened-save-piece")}
      </Doing>
    </div>
  );
}

function Missing({ film: { gaps, absent, broken } }: { film: OpenedFilm }) {
  if (gaps.length === 0 && broken.length === 0)
    return (
      <p class="verdict quiet" data-testid="opened-whole">
        <Icon name="check" />
        <span>{say("opened-whole")}</span>
      </p>
    );
  return (
    <section class="verdict wrong" aria-labelledby="opened-missing" data-testid="opened-gaps" data-gaps={gaps.length}>
      <Icon name="warning" />
      <div class="stack tight">
        <h2 id="opened-missing">{say("opened-missing")}</h2>
        <ul class="stack tight">
          {gaps.slice(0, MOST_GAPS).map((gap) => (
            <li key={gap.first}>{sayGap(gap)}</li>
          ))}
          {gaps.length > MOST_GAPS && <li>{say("opened-more-gaps", { count: gaps.length - MOST_GAPS })}</li>}
        </ul>
        {absent.length > 0 && <p>{say("opened-absent", { count: absent.length })}</p>}
        {broken.length > 0 && <p>{say("opened-broken", { count: broken.length })}</p>}
      </div>
    </section>
  );
}

function sayGap({ first, past, fromMs, toMs, isSeen }: Gap): string {
  const count = past - first;
  const parts = say("opened-parts", { count, parts: count === 1 ? String(first + 1) : `${first + 1}–${past}` });
  if (!isSeen) return say("opened-gap-parts", { parts });
  if (toMs === null) return say("opened-gap-end", { from: onTheClock(fromMs), parts });
  return say("opened-gap", { from: onTheClock(fromMs), to: onTheClock(toMs), seconds: Math.max(1, Math.round((toMs - fromMs) / 1000)), parts });
}

/** A photo, a note, a file from the gallery: seen where this page can show it, saved in any case. */
function Other({ film, stretch }: { film: OpenedFilm; stretch: Stretch }) {
  const piece = useSignal<Piece | null>(null);
  const shown = piece.value;
  return (
    <section class="card" data-testid="opened-other">
      {shown?.type.startsWith("text/plain") && (
        <p dir="auto" class="quoted">
          {new TextDecoder().decode(shown.bytes)}
        </p>
      )}
      {shown?.type === "image/jpeg" && <Photo bytes={shown.bytes} label={say("opened-photo")} longest={CAMERAS_LONGEST_SIDE} />}
      {shown !== null && /^(audio|video)\//.test(shown.type) && <Played piece={shown} />}
      {shown !== null && !SHOWN.test(shown.type) && <p class="soft">{say("opened-broken-piece")}</p>}
      <div class="film-acts">
        {shown === null && (
          <Doing icon="eye" full act={async () => void (piece.value = await film.piece(stretch))} testId="opened-show">
            {say(stretch.lane === Lane.words ? "opened-show-words" : "opened-show-file")}
          </Doing>
        )}
        <Doing icon="save" full act={async () => save(stretch, shown ?? (await film.piece(stretch)))}>
          {say("opened-save-piece")}
        </Doing>
      </div>
    </section>
  );
}

/** Of what phones photograph; larger ones are saved, not drawn. */
const CAMERAS_LONGEST_SIDE = 4_096;
const SHOWN = /^(text\/plain|image\/jpeg$|audio\/|video\/)/;

/** A voice note, or a film from the gallery. */
function Played({ piece: { type, bytes } }: { piece: Piece }) {
  const source = useSignal<string | null>(null);
  const broken = useSignal(false);
  useEffect(() => {
    const url = (source.value = URL.createObjectURL(new Blob([bytes], { type })));
    return () => URL.revokeObjectURL(url);
  }, [bytes]);
  if (broken.value)
    return (
      <p class="error" role="alert">
        {say("opened-broken-piece")}
      </p>
    );
  if (source.value === null) return null;
  const how = { src: source.value, controls: true, "aria-label": say("opened-title"), onError: () => (broken.value = true) };
  return type.startsWith("audio/") ? <audio class="heard" data-testid="opened-heard" {...how} /> : <video class="heard" playsInline data-testid="opened-seen" {...how} />;
}

/** Two lists: what holds before a stranger, and what does not. */
function What({ film, proven }: { film: OpenedFilm; proven: ProvenFilm | null }) {
  const yes: string[] = [];
  const no: string[] = [];
  const put = (holds: boolean, holding: string, lacking: string): void => void (holds ? yes.push(holding) : no.push(lacking));
  put(film.broken.length === 0, say("proven-chain"), say("unproven-chain"));
  if (proven === null) no.push(say("unproven-receipt"));
  else {
    const { upto, promised, held, cosigned, seenBy } = proven;
    put(proven.same, say("proven-same", { count: upto }), say("unproven-same"));
    if (!proven.named) no.push(say("unproven-named"));
    else {
      put(promised !== null, say("proven-promised", { when: promised === null ? "" : dateAndTime(promised) }), say("unproven-promised"));
      if (promised !== null) put(held, say("proven-held"), say("unproven-held"));
      if (held) put(cosigned > 0, say("proven-cosigned", { count: cosigned, when: seenBy === null ? "" : dateAndTime(seenBy) }), say("unproven-cosigned"));
    }
  }
  no.push(say("unproven-stamp"), say("unproven-what"));
  return (
    <section class="card" aria-labelledby="proven-title" data-testid="opened-proven">
      <h2 id="proven-title">{say("proven-title")}</h2>
      <ul class="film-facts">
        {yes.map((words) => (
          <li key={words} data-holds="true">
            <Icon name="check" />
            <span>{words}</span>
          </li>
        ))}
      </ul>
      <h3>{say("unproven-title")}</h3>
      <ul class="film-facts">
        {no.map((words) => (
          <li key={words} data-holds="false">
            <Icon name="question" />
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const dateAndTime = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60);
  return `${date(minutes)}, ${clock(minutes, minutes)}`;
};

const save = ({ lane, stretch }: Stretch, { type, bytes }: Piece): void => giveFile(fileNameOf(lane, stretch, type), bytes, type);

async function saveAll(film: OpenedFilm): Promise<void> {
  const { zipSync } = await import("fflate");
  const files: Record<string, Uint8Array> = {};
  for (const each of film.chain.stretches) {
    const { type, bytes } = await film.piece(each);
    if (bytes.length > 0) files[fileNameOf(each.lane, each.stretch, type)] = bytes;
  }
  giveFile("tocsin-film.zip", zipSync(files, { level: 0 }), "application/zip");
}
