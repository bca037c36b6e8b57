/** A film of this phone: how much of it is safe, what holds the rest, its receipt and its copy. */
import { useSignal } from "@preact/signals";
import { b64u, type Bytes } from "../../terms/bytes.ts";
import { Icon } from "../../ui/icon.tsx";
import { Button, Doing, giveFile } from "../../ui/parts.tsx";
import { Qr } from "../../ui/qr.tsx";
import { clock } from "../../ui/time.ts";
import { say } from "../../ui/words.ts";
import { onTheClock } from "../shared/safe.ts";
import type { FilmView } from "../worker/one_film.ts";
import { Erase, Erased, Kept, Provable } from "./kept.tsx";

const A_SECOND_MS = 1_000;

/** What is said of the line, once; what holds a part stands in the codes of lines and house. */
export function Stuck({ film }: { film: FilmView }) {
  const words = film.stuck === null ? null : film.stuck === "line.none" ? say("film-stuck-line") : say("film-stuck-house");
  return (
    <div role="status" class="stack tight">
      {words && film.waiting > 0 && (
        <p class="row" data-testid="film-stuck">
          <Icon name="offline" />
          <span>{words}</span>
        </p>
      )}
      {film.full && (
        <p class="row" data-testid="film-full">
          <Icon name="warning" />
          <span>{say("film-full")}</span>
        </p>
      )}
      {film.lost > 0 && (
        <p class="row" data-testid="film-lost">
          <Icon name="warning" />
          <span>{say("film-lost", { count: film.lost })}</span>
        </p>
      )}
      {film.lostShares > 0 && (
        <p class="row" data-testid="film-shares-lost">
          <Icon name="warning" />
          <span>{say(film.opens ? "film-shares-lost" : "film-never-opens", { count: film.lostShares })}</span>
        </p>
      )}
    </div>
  );
}

/** `counts`: of what runs it is said up to when; of photos, files and words whether all of it. */
export function SafeUpTo({ film, counts = true }: { film: FilmView; counts?: boolean }) {
  const all = film.parts > 0 && film.waiting === 0 && film.lost === 0 && film.opens;
  const words = film.done ? say("film-done") : film.ends === 0 || !counts ? say(all ? "film-safe-all" : "film-safe-none") : say("film-safe", { time: onTheClock(film.safe) });
  return (
    <p class={`film-safe ${all ? "all" : ""}`} data-testid="film-safe" data-film={film.key} data-safe={film.safe} data-ends={film.ends} data-done={film.done}>
      <Icon name={all ? "check" : "shield"} />
      <span>{words}</span>
    </p>
  );
}

/** What may be done with a film of this phone. */
export interface FilmActs {
  receipt: (film: string) => Bytes | null;
  erasedReceipt: (film: string) => string | null;
  eraseSlip: (film: string) => string;
  copy: (film: string) => Promise<void>;
  forget: (film: string) => Promise<void>;
  erase: (film: string, keepsCopy: boolean) => Promise<void>;
  setClock: (film: string, hours: number) => Promise<void>;
}

export function MyFilm({ film, acts, ask, hours, origin, at }: { film: FilmView; acts: FilmActs; ask: (receipt: Bytes) => void; hours: number; origin: string; at: number }) {
  const isHere = film.state === "ended" || film.state === "cut-off";
  const isOver = film.state === "gone" || film.state === "erased";
  return (
    <li class="card" data-testid="my-film" data-film={film.key} data-state={film.state}>
      <p class="row spread">
        <span class="strong">{clock(Math.floor(film.begunAt / 60), Math.floor(at / 60))}</span>
        {film.ends >= A_SECOND_MS && <span class="number">{onTheClock(film.ends)}</span>}
      </p>
      {isHere && <AtHouse film={film} />}
      {film.state === "gone" && <p class="soft">{say("film-gone")}</p>}
      {(film.state === "erasing" || film.state === "erased") && <Erased film={film} proof={acts.erasedReceipt(film.key)} />}
      {isHere && <Kept film={film} most={hours} at={at} setClock={(chosen) => acts.setClock(film.key, chosen)} />}
      {(isHere || film.state === "gone") && <Receipt film={film} receipt={acts.receipt(film.key)} ask={isHere ? ask : null} origin={origin} />}
      {film.ending === "copy" && (
        <Doing icon="save" full act={() => acts.copy(film.key)} testId="film-copy-take">
          {say("film-copy-take")}
        </Doing>
      )}
      {((isHere && film.waiting === 0) || isOver) && (
        <Doing look="plain" icon="cross" act={() => acts.forget(film.key)} testId="film-forget">
          {say(film.ending === "copy" ? "film-forget-copy" : "film-forget")}
        </Doing>
      )}
      {isHere && <Erase film={film} erase={(keepsCopy) => acts.erase(film.key, keepsCopy)} slip={() => acts.eraseSlip(film.key)} />}
    </li>
  );
}

function AtHouse({ film }: { film: FilmView }) {
  return (
    <>
      {film.state === "cut-off" && <p class="soft">{say("film-cut-off")}</p>}
      {film.lostThere === 0 && <SafeUpTo film={film} />}
      {film.waiting > 0 && <p class="soft">{say("film-going", { count: film.waiting })}</p>}
      <Stuck film={film} />
      {film.lostThere > 0 && (
        <p class="row" role="alert" data-testid="film-lost-there">
          <Icon name="warning" />
          <span>{say("film-lost-there", { count: film.lostThere })}</span>
        </p>
      )}
      {film.done && <Provable film={film} />}
    </>
  );
}

function Receipt({ film, receipt, ask, origin }: { film: FilmView; receipt: Bytes | null; ask: ((receipt: Bytes) => void) | null; origin: string }) {
  const shows = useSignal(false);
  if (receipt === null) return null;
  return (
    <>
      <div class="film-acts">
        <Button icon="save" full onPress={() => giveFile(`tocsin-film-${film.key.slice(0, 8)}.receipt`, receipt)} testId="film-receipt">
          {say("film-receipt")}
        </Button>
        <Button icon="qr" full onPress={() => (shows.value = !shows.value)} testId="film-receipt-qr">
          {say("film-receipt-qr")}
        </Button>
        {ask && (
          <Button icon="unlock" full onPress={() => ask(receipt)} testId="film-ask">
            {say("opening-mine")}
          </Button>
        )}
      </div>
      {shows.value && (
        <>
          <p class="soft small">{say("film-receipt-why")}</p>
          <Qr text={`${origin}/#w=${b64u(receipt)}`} />
        </>
      )}
    </>
  );
}
