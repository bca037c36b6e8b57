/** Town health: what ends when, and who can mend it. */
import { Icon, type IconName } from "../../ui/icon";
import { Button, Doing } from "../../ui/parts";
import { clock, date } from "../../ui/time";
import { say } from "../../ui/words";
import type { StewardState } from "../shared/steward";

/** With three weeks left there is still time to ask everybody for new keys. */
const WARN_DAYS = 21;

export interface HealthNeeds {
  state: StewardState;
  at: number;
  /** null where the root must not be typed: this page came from another machine */
  splitRoot: (() => void) | null;
  /** it was split with the kit */
  rootIsSplit: () => Promise<void>;
}

export function Health({ state, at, splitRoot, rootIsSplit }: HealthNeeds) {
  const minutes = Math.floor(at / 60);
  const days = Math.max(0, Math.floor((state.certifiedUntil - minutes) / 1440));
  const soonest = [...state.people].sort((one, other) => one.until - other.until)[0];
  const lines: { name: string; fine: boolean; icon: IconName; words: string }[] = [
    { name: "horizon", fine: days >= WARN_DAYS, icon: "clock", words: days === 0 ? say("health-horizon-none") : say("health-horizon", { days, date: date(state.certifiedUntil) }) },
    ...(soonest && (soonest.until - minutes) / 1440 < WARN_DAYS
      ? [{ name: "soonest", fine: false, icon: "key" as const, words: say("health-soonest", { name: soonest.name, date: date(soonest.until) }) }]
      : []),
    { name: "stewards", fine: state.stewards >= 2, icon: "people", words: state.stewards >= 2 ? say("health-stewards", { count: state.stewards }) : say("health-one-steward") },
    { name: "desk", fine: state.desk > 0, icon: "desk", words: say(state.desk > 0 ? "health-desk" : "health-no-desk") },
    {
      name: "app",
      fine: state.manifest.pinned !== null && (state.manifest.served === null || state.manifest.served === state.manifest.pinned),
      icon: "lock",
      words: say(state.manifest.pinned === null ? "steward-app-unpinned" : state.manifest.served === null || state.manifest.pinned === state.manifest.served ? "steward-app-pinned" : "steward-app-other"),
    },
    { name: "root", fine: state.rootSplit, icon: "key", words: say(state.rootSplit ? "health-root-split" : "health-root") },
    ...state.pending.map(({ what, inForceAt }) => ({
      name: "pending",
      fine: false,
      icon: "fork" as const,
      words: say("health-pending", { what: say(`cosign-${what}`, { windows: 0 }), when: clock(Math.floor(inForceAt / 60), minutes) }),
    })),
  ];
  return (
    <section class="card" data-testid="health" data-days={days}>
      <h2>{say("health-title")}</h2>
      <ul class="stack tight">
        {lines.map(({ name, fine, icon, words }) => (
          <li key={words} class={`verdict ${fine ? "quiet" : "unsure"}`} data-testid={`health-${name}`} data-fine={fine}>
            <Icon name={fine ? "check" : icon} />
            <span>{words}</span>
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
    </section>
  );
}
