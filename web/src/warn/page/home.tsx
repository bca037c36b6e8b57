/** The first screen: what is happening near me, or that nothing is, and who says so. */
import { Icon, type IconName } from "../../ui/icon";
import { Button } from "../../ui/parts";
import { ago, clock, minuteOfDay } from "../../ui/time";
import { knows, language, LANGUAGES, say } from "../../ui/words";
import type { VerifiedChecked } from "../../seals/checked.ts";
import type { WatchWord } from "../../seals/quiet.ts";
import { hex } from "../../terms/bytes.ts";
import { EVENTS, Finding, Status } from "../../terms/registry.ts";
import { RingLine } from "./ring_line.tsx";
import { sayAlert, type Nearness, type Notice, type Phrases, type Told } from "../shared/notice.ts";

export interface HomeNeeds {
  /** newest first; endings stay for a while so that whoever comes late reads them */
  told: readonly Told[];
  checked: readonly VerifiedChecked[];
  word: WatchWord | null;
  /** word ids after `trouble-` */
  troubles: readonly string[];
  /** sentences that are news, not trouble */
  notes: readonly string[];
  founded: boolean;
  /** too early to say that nobody answers */
  starting: boolean;
  /** to the saved places; null when there is none */
  nearness: (told: Told) => Nearness | null;
  placeSaved: boolean;
  at: number;
  onSave: (told: Told) => Promise<void>;
  onPlace: () => void;
  /** whether notices can be heard in this language; null before it is known */
  spoken: boolean | null;
  onSound: (notice: Notice) => void;
  onShare: (told: Told) => void;
  /** of the event's registered name */
  onRights: (event: string) => void;
  onBooth: () => void;
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
      {needs.troubles.map((trouble) => (
        <p class="verdict wrong" role="alert" key={trouble} data-trouble={trouble}>
          <Icon name={trouble === "cut_off" ? "offline" : trouble === "clock_wrong" ? "clock" : "warning"} />
          <span>{say(`trouble-${trouble.replaceAll("_", "-")}`)}</span>
        </p>
      ))}
      {running.map(({ told, nearness, notice }) => (
        <Card key={notice.key} told={told} notice={notice} nearness={nearness} needs={needs} />
      ))}
      {needs.founded && <RingLine />}
      {running.length > 0 && needs.spoken === false && <NotSpoken onBooth={needs.onBooth} />}
      <WatchLine word={needs.word} starting={needs.starting} running={running.length > 0} founded={needs.founded} at={needs.at} />
      {needs.notes.map((note) => (
        <p class="verdict" key={note} data-testid="note">
          <Icon name="note" />
          <span>{note}</span>
        </p>
      ))}
      {near
        .filter(({ notice }) => notice.over)
        .map(({ told, nearness, notice }) => (
          <Card key={notice.key} told={told} notice={notice} nearness={nearness} needs={needs} />
        ))}
      {needs.checked.map((one) => (
        <CheckedCard key={hex(one.fields.incident)} checked={one} at={minutes} />
      ))}
      {far.length > 0 && (
        <details class="card">
          <summary class="strong">{say("elsewhere", { count: far.filter(({ notice }) => !notice.over).length })}</summary>
          <div class="stack">
            {far.map(({ told, nearness, notice }) => (
              <Card key={notice.key} told={told} notice={notice} nearness={nearness} needs={needs} />
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

function WatchLine({ word, running, founded, starting, at }: { word: WatchWord | null; running: boolean; founded: boolean; starting: boolean; at: number }) {
  const [look, icon, words] = starting && (word?.since ?? null) === null && founded ? (["", "clock", say("home-starting")] as const) : wordOf(word, { running, founded, at });
  return (
    <p class={`verdict ${look}`} data-testid="quiet" data-word={founded ? (word?.word ?? "no_word") : "no_town"} role="status">
      <Icon name={icon} />
      <span class="strong">{words}</span>
    </p>
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

const EVENT_ICON: Record<string, IconName> = {
  checkpoint: "checkpoint",
  raid: "raid",
  taking: "taking",
  eviction: "eviction",
  hate_attack: "hate",
  fire: "fire",
  flood: "flood",
  extreme_cold: "cold",
  extreme_heat: "heat",
  storm: "storm",
  smoke: "smoke",
  power_outage: "power",
  water_outage: "tap",
  gas_leak: "gas",
  network_outage: "network",
};

export const eventIcon = (event: string): IconName => EVENT_ICON[event] ?? "warning";

function Card({ told, notice, nearness, needs }: { told: Told; notice: Notice; nearness: Nearness | null; needs: HomeNeeds }) {
  const picture: IconName = notice.look === "clear" ? "check" : eventIcon(notice.event);
  const fields = told.alert.fields;
  return (
    <article class={`card notice ${notice.look}`} data-testid="notice" data-incident={hex(fields.incident)} data-look={notice.look} data-ending={notice.ending}>
      <div class="row spread">
        <span class="badge">
          {notice.look === "drill" && <Icon name="drill" />}
          {notice.badge}
        </span>
        <span class="soft small number">{ago(fields.sent * 60, needs.at)}</span>
      </div>
      <div class="headline-row">
        <Icon name={picture} />
        <div class="stack tight">
          <p class="headline" data-testid="headline">
            {notice.headline}
          </p>
          {notice.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </div>
      {nearness && notice.act && <p class="soft">{howFar(nearness, told.radiusM)}</p>}
      <div class="card-acts">
        <Button look="plain" icon="speaker" onPress={() => needs.onSound(notice)} testId="hear">
          {say("hear")}
        </Button>
        <Button look="plain" icon="send" onPress={() => needs.onShare(told)} testId="share">
          {say("share")}
        </Button>
        {!notice.over && notice.ending === "none" && (
          <Button look="plain" icon="shield" onPress={() => needs.onRights(notice.event)} testId="rights">
            {say("rights-title")}
          </Button>
        )}
        <Button look="plain" icon="save" onPress={() => void needs.onSave(told)} testId="save-alert">
          {say("save-alert")}
        </Button>
      </div>
    </article>
  );
}

function CheckedCard({ checked, at }: { checked: VerifiedChecked; at: number }) {
  const { fields } = checked;
  const finding = Object.entries(Finding).find(([, code]) => code === fields.finding)?.[0];
  const event = EVENTS.get(fields.event)?.name ?? "unknown";
  return (
    <article class="card notice past" data-testid="checked">
      <div class="row spread">
        <span class="badge">{fields.status === Status.Actual ? say("badge-checked") : say("status-exercise")}</span>
        <span class="soft small number">{clock(fields.sent, at)}</span>
      </div>
      <p class="strong">{say("checked-it-was", { what: finding ? say(`checked-${finding.replaceAll("_", "-")}`) : say("checked-unknown") })}</p>
      <p class="soft">
        {say(`event-${event.replaceAll("_", "-")}`)} · {say("checked-thanks")}
      </p>
    </article>
  );
}

/** "400 m from Home. Area: 400 m." */
export function howFar({ metres, place }: Nearness, radius: number): string {
  if (metres < 50) return place ? say("distance-here-named", { place, radius }) : say("distance-here", { radius });
  return place ? say("distance-named", { metres: round(metres), place, radius }) : say("distance", { metres: round(metres), radius });
}

function round(metres: number): number {
  return metres < 1000 ? Math.round(metres / 50) * 50 : Math.round(metres / 100) * 100;
}
