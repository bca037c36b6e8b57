/** The first screen: what is happening near me, or that nothing is, and who says so. */
import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Icon, type IconName } from "../../ui/icon";
import { Button } from "../../ui/parts";
import { voice } from "../../ui/sound.ts";
import { ago, clock, minuteOfDay } from "../../ui/time";
import { knows, language, LANGUAGES, say } from "../../ui/words";
import type { VerifiedChecked } from "../../seals/checked.ts";
import type { VerifiedRelayed } from "../../seals/relayed.ts";
import type { WatchWord } from "../../seals/quiet.ts";
import { hex } from "../../terms/bytes.ts";
import { Card, CheckedCard } from "./card.tsx";
import { RelayedCards } from "./relayed.tsx";
import { RingLine, TestAlarm } from "./ring_line.tsx";
import { sayAlert, standOf, type Nearness, type Notice, type Phrases, type Told } from "../shared/notice.ts";

export interface HomeNeeds {
  /** newest first; endings stay for a while so that whoever comes late reads them */
  told: readonly Told[];
  checked: readonly VerifiedChecked[];
  /** what authorities say, by the town's relays */
  relayed: readonly VerifiedRelayed[];
  word: WatchWord | null;
  /** sentences that are news, not trouble */
  notes: readonly string[];
  founded: boolean;
  /** too early to say that nobody answers */
  starting: boolean;
  /** to the saved places; null when there is none */
  nearness: (area: Pick<Told, "cell" | "radiusM">) => Nearness | null;
  placeSaved: boolean;
  at: number;
  /** shows one alert by itself, to hand it on */
  onOpen: (incident: string) => void;
  onPlace: () => void;
  /** whether notices can be heard in this language; null before it is known */
  spoken: boolean | null;
  onSound: (notice: Notice) => void;
  onShare: (told: Told) => void;
  /** of the event's registered name */
  onRights: (event: string) => void;
  onBooth: () => void;
  /** what the shell has to say here first: what this is, where this page is seen */
  children?: ComponentChildren;
}

export const phrases = (at: number): Phrases => ({ say, knows, clock: (minutes) => clock(minutes, at), minuteOfDay });

export function Home(needs: HomeNeeds) {
  const { told, nearness } = needs;
  const minutes = Math.floor(needs.at / 60);
  const minuteOf = useSpread(minutes, told.length);
  const latest = useRef(needs);
  latest.current = needs;
  const shown = useMemo(
    () =>
      told.map((one, index) => {
        const { key, over, look } = standOf(one, minutes);
        const isFar = nearness(one)?.near === false;
        return { over, isFar, isDrill: look === "drill", card: <Listed key={key} told={one} nearness={nearness} minutes={minuteOf(index)} needs={latest} /> };
      }),
    [told, nearness, minutes, minuteOf],
  );
  const near = shown.filter(({ isFar }) => !isFar);
  const far = shown.filter(({ isFar }) => isFar);
  // what is real stands above an exercise, however new that is
  const running = near.filter(({ over }) => !over).sort((one, other) => Number(one.isDrill) - Number(other.isDrill));
  return (
    <>
      <h1 class="away">{say("home-title")}</h1>
      {running.map(({ card }) => card)}
      {running.length > 0 && needs.spoken === false && <NotSpoken onBooth={needs.onBooth} />}
      <WatchLine word={needs.word} starting={needs.starting} running={running.length > 0} founded={needs.founded} at={needs.at} />
      {needs.founded && <RingLine />}
      {needs.children}
      {needs.notes.map((note) => (
        <p class="verdict" key={note} data-testid="note">
          <Icon name="note" />
          <span>{note}</span>
        </p>
      ))}
      {near.filter(({ over }) => over).map(({ card }) => card)}
      {needs.checked.map((one) => (
        <CheckedCard key={hex(one.fields.incident)} checked={one} at={minutes} />
      ))}
      <RelayedCards relayed={needs.relayed} nearness={nearness} at={minutes} />
      {far.length > 0 && (
        <details class="card">
          <summary class="strong">{say("elsewhere", { count: far.filter(({ over }) => !over).length })}</summary>
          <div class="stack">{far.map(({ card }) => card)}</div>
        </details>
      )}
      {!needs.placeSaved && needs.founded && (
        <div class="card">
          <p>{say("home-no-place")}</p>
          <Button icon="pin" onPress={needs.onPlace} testId="save-place">
            {say("home-save-place")}
          </Button>
        </div>
      )}
    </>
  );
}

/** No voice, recorded or this phone's own, speaks the language of the screen: whoever speaks it can. */
function NotSpoken({ onBooth }: { onBooth: () => void }) {
  const name = LANGUAGES.find(({ tag }) => tag === language.value)?.name ?? language.value;
  return (
    <div class="row spread" data-testid="not-spoken">
      <p class="soft">{say("voice-not-yet", { language: name })}</p>
      <Button icon="mic" onPress={onBooth} testId="voice-help">
        {say("voice-help")}
      </Button>
    </div>
  );
}

/** So many cards are told a new minute in one frame. */
const CARDS_A_FRAME = 6;
const FRAME_MS = 16;

/** The minute for each of `count` cards. A new one reaches them a few in every frame: hundreds at once would hold up a finger that scrolls. */
function useSpread(minutes: number, count: number): (index: number) => number {
  const [{ before, now, reached }, set] = useState({ before: minutes, now: minutes, reached: Infinity });
  useEffect(() => {
    if (now !== minutes) return set({ before: now, now: minutes, reached: CARDS_A_FRAME });
    if (reached === Infinity) return;
    const next = reached >= count ? Infinity : reached + CARDS_A_FRAME;
    const frame = setTimeout(() => set({ before, now, reached: next }), FRAME_MS);
    return () => clearTimeout(frame);
  }, [minutes, now, reached]);
  return useCallback((index) => (index < reached ? now : before), [before, now, reached]);
}

/**
 * On the first screen a card leads to what may be done with it. All it is given stays the same object from second to second, so it is
 * drawn again only when its incident, the minute, the places or the language changed: the clock ticks while hundreds stand here.
 */
function Listed({ told, nearness: nearnessOf, minutes, needs }: { told: Told; nearness: HomeNeeds["nearness"]; minutes: number; needs: { readonly current: HomeNeeds } }) {
  const nearness = nearnessOf(told);
  const notice = sayAlert(told, { phrases: phrases(minutes), nearness, at: minutes });
  return (
    <Card told={told} notice={notice} nearness={nearness} at={minutes * 60}>
      <Button look="plain" icon="speaker" onPress={() => needs.current.onSound(notice)} testId="hear">
        {say("hear")}
      </Button>
      <Button look="plain" icon="share" onPress={() => needs.current.onShare(told)} testId="share">
        {say("share")}
      </Button>
      {!notice.over && notice.ending === "none" && (
        <Button look="plain" icon="shield" onPress={() => needs.current.onRights(notice.event)} testId="rights">
          {say("rights-title")}
        </Button>
      )}
      <Button look="plain" icon="link" onPress={() => needs.current.onOpen(hex(told.alert.fields.incident))} testId="open-alert">
        {say("alert-more")}
      </Button>
    </Card>
  );
}

/** When the watch last gave its word; and where all is quiet, what may be done next. */
function WatchLine({ word, running, founded, starting, at }: { word: WatchWord | null; running: boolean; founded: boolean; starting: boolean; at: number }) {
  const [look, icon, words] = starting && (word?.since ?? null) === null && founded ? (["", "clock", say("home-starting")] as const) : wordOf(word, { running, founded, at });
  return (
    <section class={`verdict ${look} ${running ? "" : "large"}`}>
      <Icon name={icon} />
      <div class="stack">
        <p class="strong" data-testid="quiet" data-word={founded ? (word?.word ?? "no_word") : "no_town"} role="status">
          {words}
        </p>
        {look === "quiet" && voice.value === "awake" && <TestAlarm />}
      </div>
    </section>
  );
}

function wordOf(word: WatchWord | null, { running, founded, at }: { running: boolean; founded: boolean; at: number }): [string, IconName, string] {
  if (!founded) return ["unsure", "question", say("quiet-no-town")];
  const since = word?.since ?? null;
  if (word === null || since === null) return ["unsure", "question", say("quiet-never")];
  const values = { ago: ago(since, at) };
  switch (word.word) {
    case "quiet":
      return running ? ["", "shield", say("quiet-word", values)] : ["quiet", "shield", say("quiet-all", values)];
    case "open":
      return ["", "bell", say("quiet-open", { ...values, count: word.openHere })];
    case "disagrees":
      return ["wrong", "warning", say("quiet-differs", { watch: word.openThere ?? 0, given: word.openHere })];
    case "older_roster":
      return ["wrong", "warning", say("quiet-older-roster")];
    case "no_word":
      return ["unsure", "question", say("quiet-no-word", { time: clock(Math.floor(since / 60), Math.floor(at / 60)) })];
  }
}
