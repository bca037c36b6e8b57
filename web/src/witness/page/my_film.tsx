/** A film of this phone: how much of it is safe, what holds the rest, its receipt and its copy. */
import { useSignal } from "@preact/signals";
import { b64u, type Bytes } from "../../terms/bytes.ts";
import { Icon } from "../../ui/icon.tsx";
import { Button, Doing, giveFile } from "../../ui/parts.tsx";
import { Qr } from "../../ui/qr.tsx";
import { clock, date } from "../../ui/time.ts";
import { say } from "../../ui/words.ts";
import { onTheClock } from "../shared/safe.ts";
import type { FilmView } from "../worker/one_film.ts";

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

export function SafeUpTo({ film }: { film: FilmView }) {
  const all = film.parts > 0 && film.waiting === 0 && film.lost === 0 && film.opens;
  const words = film.done ? say("film-done") : film.ends === 0 ? say(all ? "film-safe-all" : "film-safe-none") : say("film-safe", { time: onTheClock(film.safe) });
  return (
    <p class={`film-safe ${all ? "all" : ""}`} data-testid="film-safe" data-film={film.key} data-safe={film.safe} data-ends={film.ends} data-done={film.done}>
      <Icon name={all ? "check" : "shield"} />
      <span>{words}</span>
    </p>
  );
}

export function MyFilm(props: { film: FilmView; receipt: Bytes | null; origin: string; copy: () => Promise<void>; ask: (receipt: Bytes) => void; forget: () => Promise<void>; at: number }) {
  const { film, receipt } = props;
  const shows = useSignal(false);
  const name = `tocsin-film-${film.key.slice(0, 8)}`;
  return (
    <div class="card" data-testid="my-film" data-film={film.key}>
      <p class="row spread">
        <span class="strong">{clock(Math.floor(film.begunAt / 60), Math.floor(props.at / 60))}</span>
        {film.ends > 0 && <span class="number">{onTheClock(film.ends)}</span>}
      </p>
      {film.state === "cut-off" && <p class="soft">{say("film-cut-off")}</p>}
      <SafeUpTo film={film} />
      {film.waiting > 0 && film.state !== "filming" && <p class="soft">{say("film-going", { count: film.waiting })}</p>}
      <Stuck film={film} />
      <p class="soft small">{say("film-until", { date: date(Math.floor(film.endsAt / 60)) })}</p>
      {receipt && (
        <div class="film-acts">
          <Button icon="save" full onPress={() => giveFile(`${name}.receipt`, receipt)} testId="film-receipt">
            {say("film-receipt")}
          </Button>
          <Button icon="qr" full onPress={() => (shows.value = !shows.value)} testId="film-receipt-qr">
            {say("film-receipt-qr")}
          </Button>
          {film.state !== "filming" && (
            <Button icon="unlock" full onPress={() => props.ask(receipt)} testId="film-ask">
              {say("opening-mine")}
            </Button>
          )}
        </div>
      )}
      {receipt && shows.value && (
        <>
          <p class="soft small">{say("film-receipt-why")}</p>
          <Qr text={`${props.origin}/#w=${b64u(receipt)}`} />
        </>
      )}
      {film.ending === "copy" && (
        <Doing icon="save" full act={props.copy} testId="film-copy-take">
          {say("film-copy-take")}
        </Doing>
      )}
      {film.state !== "filming" && film.waiting === 0 && (
        <Doing look="plain" icon="trash" act={props.forget} testId="film-forget">
          {say(film.ending === "copy" ? "film-forget-copy" : "film-forget")}
        </Doing>
      )}
    </div>
  );
}
