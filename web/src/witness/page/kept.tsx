/** A film that is at the house: what of it is proven, until when it is kept, who asked for it, and how it is taken back. */
import { useSignal } from "@preact/signals";
import { Icon } from "../../ui/icon.tsx";
import { Button, Choices, Doing, giveFile, Hold, Tick } from "../../ui/parts.tsx";
import { date, timeOfDay } from "../../ui/time.ts";
import { say } from "../../ui/words.ts";
import { utf8 } from "../../terms/bytes.ts";
import type { SecondCopy } from "../worker/copies.ts";
import type { FilmView } from "../worker/one_film.ts";

const DAYS = [1, 3, 7, 14, 30, 60, 90, 180, 365];
const HOUR_S = 3_600;
const ERASE_SECONDS = 2;

export const when = (seconds: number): { date: string; time: string } => ({ date: date(Math.floor(seconds / 60)), time: timeOfDay(Math.floor(seconds / 60)) });

/** Whether a stranger could be shown that it was there: never said before it was checked. */
export function Provable({ film, of = "film" }: { film: FilmView; of?: "film" | "film-erased" }) {
  if (film.doubt !== null) {
    return (
      <p class="row" data-testid="film-doubt">
        <Icon name="warning" />
        <span>{say(film.doubt === "ledger.not_yet" || film.doubt === "ledger.not_cosigned" ? "film-doubt-late" : "film-doubt-false")}</span>
      </p>
    );
  }
  const words = film.provenAt !== null ? say(`${of}-provable`, when(film.provenAt)) : say(of === "film" && !film.promised ? "film-unpromised" : `${of}-promised`);
  return (
    <p class="row soft" data-testid="film-provable" data-proven={film.provenAt !== null}>
      <Icon name={film.provenAt === null ? "clock" : "check"} />
      <span>
        {words} {film.provenAt !== null && (film.seenBy > 0 ? say("film-seen-by", { count: film.seenBy }) : say("film-seen-by-none"))}
      </span>
    </p>
  );
}

/** `most`: hours for which this town lets films be kept. Later than it was, never sooner: sooner is to erase. */
export function Kept({ film, most, at, setClock }: { film: FilmView; most: number; at: number; setClock: (hours: number) => Promise<void> }) {
  const changes = useSignal(false);
  const days = useSignal<number | null>(null);
  if (film.endsAt === null) return null;
  const ends = film.endsAt;
  const longer = DAYS.filter((each) => each * 24 <= most && at + each * 24 * HOUR_S >= ends + HOUR_S);
  return (
    <>
      <p class="row spread">
        <span data-testid="film-until">{say("film-kept-until", when(ends))}</span>
        {longer.length > 0 && !changes.value && (
          <Button icon="clock" onPress={() => (changes.value = true)} testId="film-longer">
            {say("film-keep-longer")}
          </Button>
        )}
      </p>
      {changes.value && (
        <>
          <Choices label={say("film-keep-longer")} chosen={days.value} onChoose={(chosen) => (days.value = chosen)} of={longer.map((value) => ({ value, words: say("film-keep-days", { count: value }) }))} />
          <Doing
            full
            icon="check"
            disabled={days.value === null}
            act={async () => {
              await setClock((days.value ?? 0) * 24);
              changes.value = false;
            }}
            testId="film-keep-set"
          >
            {say("film-keep-set")}
          </Doing>
        </>
      )}
      {film.asked > 0 && (
        <p class="row" data-testid="film-asked">
          <Icon name="key" />
          <span>{say("film-asked", { count: film.asked })}</span>
        </p>
      )}
    </>
  );
}

/** Consent was withdrawn, or she has thought better of it. It says before what it does, and that nothing brings it back. */
export function Erase({ film, erase, slip }: { film: FilmView; erase: (keepsCopy: boolean) => Promise<void>; slip: () => string }) {
  const opened = useSignal(false);
  const keepsCopy = useSignal(true);
  const wrong = useSignal("");
  if (!opened.value) {
    return (
      <Button look="plain" icon="trash" onPress={() => (opened.value = true)} testId="film-erase">
        {say("film-erase")}
      </Button>
    );
  }
  return (
    <section class="card stack" aria-label={say("film-erase")}>
      <p class="row strong">
        <Icon name="warning" />
        <span>{say("film-erase-why")}</span>
      </p>
      <p>{say("film-erase-copies")}</p>
      {film.ending === "copy" && <Tick label={say("film-erase-keeps")} on={keepsCopy.value} onChange={(on) => (keepsCopy.value = on)} testId="film-erase-keeps" />}
      {wrong.value !== "" && (
        <p class="error" role="alert">
          {wrong.value}
        </p>
      )}
      <Hold icon="trash" look="danger" seconds={ERASE_SECONDS} onHeld={() => void erase(film.ending === "copy" && keepsCopy.value).catch(() => (wrong.value = say("error-keep-unavailable")))} again={say("film-erase-again")} testId="film-erase-hold">
        {say("film-erase-hold")}
      </Hold>
      <Button full icon="cross" onPress={() => (opened.value = false)} testId="film-erase-not">
        {say("film-erase-not")}
      </Button>
      <p class="soft small">{say("film-slip-why")}</p>
      <Button full icon="save" onPress={() => giveFile(`tocsin-film-${film.key.slice(0, 8)}.erase.txt`, utf8(slip()), "text/plain")} testId="film-slip">
        {say("film-slip")}
      </Button>
    </section>
  );
}

/** Taken back: whether the house has heard, and what proves it. */
export function Erased({ film, proof }: { film: FilmView; proof: string | null }) {
  const heard = film.state === "erased";
  return (
    <>
      <p class={`verdict ${heard ? "quiet" : "unsure"}`} role="status" data-testid="film-erased" data-state={film.state}>
        <Icon name={heard ? "check" : "clock"} />
        <span>{heard && film.erasedAt !== null ? say("film-erased", when(film.erasedAt)) : say("film-erasing")}</span>
      </p>
      {heard && proof !== null && <Provable film={film} of="film-erased" />}
      {heard && film.erasedAt !== null && <Copies copies={film.copies} since={film.erasedAt} />}
      {proof !== null && (
        <Button full icon="save" onPress={() => giveFile(`tocsin-film-${film.key.slice(0, 8)}.erased.txt`, utf8(proof), "text/plain")} testId="film-erased-receipt">
          {say("film-erased-receipt")}
        </Button>
      )}
    </>
  );
}

/** At which other houses it is gone, by their own signatures, and of which nobody knows. */
function Copies({ copies, since }: { copies: readonly SecondCopy[] | null; since: number }) {
  if (copies === null) return null;
  const said = ({ house, gone }: SecondCopy): string => {
    if (house === null) return say("film-copy-unlisted");
    return gone === null ? say("film-copy-waits", { house, ...when(since) }) : say("film-copy-gone", { house, ...when(gone.at) });
  };
  return (
    <div role="status" data-testid="film-copies">
      {copies.length === 0 ? (
        <p class="soft">{say("film-copy-none")}</p>
      ) : (
        <ul class="stack tight">
          {copies.map((copy) => (
            <li class="row" key={copy.house} data-house={copy.house ?? ""} data-gone={copy.gone !== null}>
              <Icon name={copy.gone !== null ? "check" : copy.house === null ? "warning" : "clock"} />
              <span>{said(copy)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
