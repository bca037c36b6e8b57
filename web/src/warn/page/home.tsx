/** The first screen: what is happening near me, or that nothing is, and who says so. */
import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "../../ui/icon";
import { Button } from "../../ui/parts";
import { voice } from "../../ui/sound.ts";
import { ago, clock, minuteOfDay } from "../../ui/time";
import { knows, language, LANGUAGES, say } from "../../ui/words";
import type { VerifiedChecked } from "../../seals/checked.ts";
import type { WatchWord } from "../../seals/quiet.ts";
import { hex } from "../../terms/bytes.ts";
import { Card, CheckedCard } from "./card.tsx";
import { RingLine, TestAlarm } from "./ring_line.tsx";
import { sayAlert, type Nearness, type Notice, type Phrases, type Told } from "../shared/notice.ts";

export interface HomeNeeds {
  /** newest first; endings stay for a while so that whoever comes late reads them */
  told: readonly Told[];
  checked: readonly VerifiedChecked[];
  word: WatchWord | null;
  /** sentences that are news, not trouble */
  notes: readonly string[];
  founded: boolean;
  /** too early to say that nobody answers */
  starting: boolean;
  /** to the saved places; null when there is none */
  nearness: (told: Told) => Nearness | null;
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
  const minutes = Math.floor(needs.at / 60);
  const shown = needs.told.map((told) => {
    const nearness = needs.nearness(told);
    return { told, nearness, notice: sayAlert(told, { phrases: phrases(minutes), nearness, at: minutes }) };
  });
  const near = shown.filter(({ nearness }) => nearness?.near ?? true);
  const far = shown.filter((one) => !near.includes(one));
  const running = near.filter(({ notice }) => !notice.over);
  return (
    <>
      <h1 class="away">{say("home-title")}</h1>
      {running.map(({ told, nearness, notice }) => (
        <Listed key={notice.key} told={told} notice={notice} nearness={nearness} needs={needs} />
      ))}
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
      {near
        .filter(({ notice }) => notice.over)
        .map(({ told, nearness, notice }) => (
          <Listed key={notice.key} told={told} notice={notice} nearness={nearness} needs={needs} />
        ))}
      {needs.checked.map((one) => (
        <CheckedCard key={hex(one.fields.incident)} checked={one} at={minutes} />
      ))}
      {far.length > 0 && (
        <details class="card">
          <summary class="strong">{say("elsewhere", { count: far.filter(({ notice }) => !notice.over).length })}</summary>
          <div class="stack">
            {far.map(({ told, nearness, notice }) => (
              <Listed key={notice.key} told={told} notice={notice} nearness={nearness} needs={needs} />
            ))}
          </div>
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

/** On the first screen a card leads to what may be done with it. */
function Listed({ told, notice, nearness, needs }: { told: Told; notice: Notice; nearness: Nearness | null; needs: HomeNeeds }) {
  return (
    <Card told={told} notice={notice} nearness={nearness} at={needs.at}>
      <Button look="plain" icon="speaker" onPress={() => needs.onSound(notice)} testId="hear">
        {say("hear")}
      </Button>
      <Button look="plain" icon="share" onPress={() => needs.onShare(told)} testId="share">
        {say("share")}
      </Button>
      {!notice.over && notice.ending === "none" && (
        <Button look="plain" icon="shield" onPress={() => needs.onRights(notice.event)} testId="rights">
          {say("rights-title")}
        </Button>
      )}
      <Button look="plain" icon="link" onPress={() => needs.onOpen(hex(told.alert.fields.incident))} testId="open-alert">
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
