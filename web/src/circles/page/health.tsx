/** Town health: what ends when, who can mend it, and one button that leads there. */
import { Icon, type IconName } from "../../ui/icon";
import { Button, Doing, bringIntoSight } from "../../ui/parts";
import { clock, date } from "../../ui/time";
import { say } from "../../ui/words";
import { ailmentsOf, daysLeft, isDrillFresh, isUrgent, WARN_DAYS, type Ailment, type InTheBook } from "../shared/health";
import type { StewardState } from "../shared/steward";

export type Push = "off" | "asleep" | "awake" | null;

/** `last`: unix minutes of the last one that brought its film back, as far as this phone knows. */
export interface Drill {
  last: number | null;
  start: () => Promise<void>;
}

export interface HealthNeeds {
  state: StewardState;
  push: Push;
  /** what the house says is wrong with it, as codes */
  ails: readonly string[];
  /** whether trustees could still open a film; null where there are none */
  drill: Drill | null;
  at: number;
  /** null where the root must not be typed: this page came from another machine */
  splitRoot: (() => void) | null;
  /** it was split with the kit */
  rootIsSplit: () => Promise<void>;
}

interface Line {
  name: string;
  fine: boolean;
  icon: IconName;
  words: string;
  /** words `health-by-…`; null when time mends it */
  by: "you" | "two" | "root" | "her" | "operator" | null;
  /** the section of this screen that mends it */
  leads: "invites" | "town-app" | "rules" | null;
}

export function Health({ state, push, ails, drill, at, splitRoot, rootIsSplit }: HealthNeeds) {
  const lines = [...ails.filter((code) => CODE.test(code)).slice(0, MOST_SAID).map(ofHouse), ...linesOf(state, push, at)];
  return (
    <section class="card" data-testid="health" data-days={daysLeft(state.certifiedUntil, at)}>
      <h2>{say("health-title")}</h2>
      <ul class="stack tight">
        {lines.map((line) => (
          <li key={line.words} class={`verdict ${line.fine ? "quiet" : "unsure"}`} data-testid={`health-${line.name}`} data-fine={line.fine}>
            <Icon name={line.fine ? "check" : line.icon} />
            <div class="stack tight">
              <p>{line.words}</p>
              {!line.fine && line.by && <p class="soft small">{say(`health-by-${line.by}`)}</p>}
              {!line.fine && line.leads && <Lead to={line.leads} name={line.name} />}
            </div>
          </li>
        ))}
      </ul>
      {splitRoot !== null && (
        <Button icon="key" onPress={splitRoot} testId="split-root" look={state.rootSplit ? "plain" : ""}>
          {say("health-split-here")}
        </Button>
      )}
      {!state.rootSplit && (
        <>
          {splitRoot === null && <p class="soft small">{say("health-split-elsewhere")}</p>}
          <Doing look="plain" icon="check" act={rootIsSplit} testId="root-split">
            {say("health-root-is-split")}
          </Doing>
        </>
      )}
      {drill && <Tried drill={drill} at={at} />}
    </section>
  );
}

/** Whether the town's films can be opened is known only by trying. */
function Tried({ drill: { last, start }, at }: { drill: Drill; at: number }) {
  const fine = isDrillFresh(last, at);
  return (
    <div class={`verdict ${fine ? "quiet" : "unsure"}`} data-testid="health-drill" data-fine={fine}>
      <Icon name={fine ? "check" : "drill"} />
      <div class="stack tight">
        <p>{fine && last !== null ? say("health-drill", { date: date(last) }) : say("health-drill-due")}</p>
        <Doing icon="drill" look={fine ? "plain" : ""} act={start} testId="health-drill-start">
          {say("film-drill-start")}
        </Doing>
      </div>
    </div>
  );
}

/** Goes to the part of this screen where it is mended. */
function Lead({ to, name }: { to: NonNullable<Line["leads"]>; name: string }) {
  return (
    <Button icon="forward" onPress={() => bringIntoSight(document.getElementById(to))} testId={`mend-${name}`}>
      {say(`health-to-${to}`)}
    </Button>
  );
}

const CODE = /^[a-z]{1,16}\.[a-z_]{1,24}$/;
const MOST_SAID = 8;
const OF_HOUSE: Readonly<Record<string, string>> = { "films.missing": "films", "ledger.split": "split", "ledger.rolled_back": "rolled-back" };

const ofHouse = (code: string): Line => ({
  name: `house-${code.replaceAll(/[^a-z]/g, "-")}`,
  fine: false,
  icon: "warning",
  words: say(`health-house-${OF_HOUSE[code] ?? "other"}`, { code }),
  by: null,
  leads: null,
});

function linesOf(state: StewardState, push: Push, at: number): readonly Line[] {
  const minutes = Math.floor(at / 60);
  const days = daysLeft(state.certifiedUntil, at);
  const soonest = [...state.people].sort((one, other) => one.until - other.until)[0];
  const street = state.preset === "street";
  const { pinned, served } = state.manifest;
  const same = served === null || pinned === served;
  const open = state.invites.filter((invite) => invite.open && invite.expires > minutes);
  return [
    ...(push === "asleep" || push === "awake"
      ? [{ name: "push", fine: push === "awake", icon: "bellOff" as const, words: say(push === "awake" ? "health-push-awake" : "push-asleep"), by: "operator" as const, leads: null }]
      : []),
    {
      name: "horizon",
      fine: days >= WARN_DAYS,
      icon: "clock",
      words: days === 0 ? say("health-horizon-none") : say("health-horizon", { days, date: date(state.certifiedUntil) }),
      by: street ? "you" : "two",
      leads: "invites",
    },
    ...(soonest && daysLeft(soonest.until, at) < WARN_DAYS
      ? [{ name: "soonest", fine: false, icon: "key" as const, words: say("health-soonest", { name: soonest.name, date: date(soonest.until) }), by: "her" as const, leads: "invites" as const }]
      : []),
    { name: "stewards", fine: state.stewards >= 2, icon: "people", words: state.stewards >= 2 ? say("health-stewards", { count: state.stewards }) : say("health-one-steward"), by: "root", leads: "rules" },
    { name: "desk", fine: state.desk > 0, icon: "desk", words: say(state.desk > 0 ? "health-desk" : "health-no-desk"), by: "two", leads: "rules" },
    {
      name: "app",
      fine: pinned !== null && same,
      icon: "lock",
      words: say(pinned === null ? "steward-app-unpinned" : same ? "steward-app-pinned" : "steward-app-other"),
      by: street ? "you" : "two",
      leads: "town-app",
    },
    { name: "mirrors", fine: state.mirrors.length > 0, icon: "globe", words: state.mirrors.length > 0 ? say("health-mirrors", { count: state.mirrors.length }) : say("health-no-mirror"), by: street ? "you" : "two", leads: "rules" },
    { name: "root", fine: state.rootSplit, icon: "key", words: say(state.rootSplit ? "health-root-split" : "health-root"), by: "root", leads: null },
    ...(open.length > 0
      ? [{ name: "invites", fine: true, icon: "qr" as const, words: say("health-invites", { count: open.length, time: clock(Math.min(...open.map(({ expires }) => expires)), minutes) }), by: null, leads: null }]
      : []),
    ...state.pending.map(({ what, inForceAt }) => ({
      name: "pending",
      fine: false,
      icon: "fork" as const,
      words: say("health-pending", { what: say(`cosign-${what}`, { windows: 0 }), when: clock(Math.floor(inForceAt / 60), minutes) }),
      by: null,
      leads: null,
    })),
  ];
}

/** One line for whoever holds a role: until when there is a watch, and what a steward should be told. */
export function HealthLine({ book, at }: { book: InTheBook; at: number }) {
  const ailments: readonly Ailment[] = ailmentsOf(book, at);
  const days = daysLeft(book.certifiedUntil, at);
  const worst = ailments[0];
  const urgent = worst !== undefined && isUrgent(worst);
  return (
    <p class="row small" data-testid="town-health" data-ailments={ailments.join(" ")} data-urgent={urgent}>
      <Icon name={urgent ? "warning" : "check"} />
      <span>
        {say("health-line", { days })} {worst ? say(urgent ? "health-line-tell" : "health-line-later", { what: say(`health-word-${worst}`) }) : say("health-line-fine")}
      </span>
    </p>
  );
}
