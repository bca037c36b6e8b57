/** The founder's first evening: a town that nobody rings stays silent. Stands on the steward's screen until all of it is done. */
import { Icon, type IconName } from "../../ui/icon";
import { Button, Doing } from "../../ui/parts";
import { say } from "../../ui/words";
import type { StewardState } from "../shared/steward";

const EVENING = ["invite", "role", "drill", "posters", "split"] as const;
export type EveningStep = (typeof EVENING)[number];

export interface EveningNeeds {
  /** what was done before; null on a phone that founded nothing */
  done: ReadonlySet<EveningStep> | null;
  /** an exercise was seen on this phone */
  drilled: boolean;
  /** remembered for good: invites and keys are forgotten when they are over */
  onDone: (steps: readonly EveningStep[]) => void;
  /** to the desk, where the exercise is started */
  onDrill: () => void;
}

const PICTURE: Readonly<Record<EveningStep, IconName>> = { invite: "people", role: "shield", drill: "drill", posters: "print", split: "key" };
const COMPANY = 3;

/** Pure: which steps this phone knows to be done. */
function stepsDone(state: Pick<StewardState, "invites" | "people" | "rootSplit">, known: ReadonlySet<EveningStep>, drilled: boolean): ReadonlySet<EveningStep> {
  const joined = state.invites.reduce((sum, invite) => sum + invite.joined, 0);
  const here: Readonly<Record<EveningStep, boolean>> = {
    invite: joined >= COMPANY,
    role: state.people.length >= COMPANY,
    drill: drilled,
    posters: false,
    split: state.rootSplit,
  };
  return new Set(EVENING.filter((step) => here[step] || known.has(step)));
}

export function Evening(props: { state: StewardState; needs: EveningNeeds; takeRole: () => Promise<void>; onPosters: () => void; onSplit: (() => void) | null; to: (part: "invites" | "requests") => void }) {
  const { state, needs } = props;
  if (needs.done === null) return null;
  const done = stepsDone(state, needs.done, needs.drilled);
  if ([...done].some((step) => !needs.done?.has(step))) needs.onDone([...done]);
  if (done.size === EVENING.length) return null;
  return (
    <section class="card evening" data-testid="evening" data-done={done.size}>
      <h2>{say("evening-title")}</h2>
      <progress class="meter" max={EVENING.length} value={done.size} aria-label={say("evening-progress", { done: done.size, of: EVENING.length })} />
      <ol class="stack">
        {EVENING.map((step) => (
          <li key={step} class={done.has(step) ? "soft" : ""} data-testid={`evening-${step}`} data-done={done.has(step)}>
            <Icon name={done.has(step) ? "check" : PICTURE[step]} />
            <div class="stack tight">
              <span class={done.has(step) ? "" : "strong"}>{say(`found-evening-${step}`)}</span>
              {!done.has(step) && act(step)}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );

  function act(step: EveningStep) {
    switch (step) {
      case "invite":
        return (
          <Button icon="link" onPress={() => props.to("invites")} testId="evening-do-invite">
            {say("steward-invites")}
          </Button>
        );
      case "role":
        if (state.requests.length > 0)
          return (
            <Button icon="shield" onPress={() => props.to("requests")} testId="evening-do-certify">
              {say("steward-requests")}
            </Button>
          );
        return state.people.length === 0 ? (
          <Doing icon="shield" act={props.takeRole} testId="evening-do-role">
            {say("evening-my-role")}
          </Doing>
        ) : (
          <Button icon="link" onPress={() => props.to("invites")} testId="evening-do-role">
            {say("evening-others-role")}
          </Button>
        );
      case "drill":
        return (
          <Button icon="drill" onPress={needs.onDrill} testId="evening-do-drill">
            {say("evening-drill")}
          </Button>
        );
      case "posters":
        return (
          <Button icon="print" onPress={props.onPosters} testId="evening-do-posters">
            {say("evening-posters")}
          </Button>
        );
      case "split":
        return props.onSplit === null ? (
          <span class="soft small">{say("health-split-elsewhere")}</span>
        ) : (
          <Button icon="key" onPress={props.onSplit} testId="evening-do-split">
            {say("health-split-here")}
          </Button>
        );
    }
  }
}
