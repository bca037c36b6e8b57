/** What wakes somebody while the app is closed, beside alarms: off until she turns it on, and what turning it on tells. */
import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";
import { Button, Doing } from "./parts.tsx";
import { say } from "./words.ts";

/**
 * Whether this phone can be rung while the app is closed, and is for this. `missing`: never; `off`: she has not asked to be rung at all;
 * `deaf`: she has, and it does not work; `can`: for alarms, not for this; `untold`: for this too once the house has heard it.
 */
export type Waking = "missing" | "off" | "deaf" | "can" | "untold" | "on";

export interface WokenNeeds {
  /** whose: the first word of what is said */
  who: "keyholder" | "trustee";
  waking: Waking;
  ringFor: (on: boolean) => Promise<void>;
  /** to where she turns on being rung at all */
  onRinging: () => void;
  testId: string;
  /** what is said whether it rings or not */
  children?: ComponentChildren;
}

/** Nobody is left to believe that a silent phone would have rung. */
export function Woken({ who, waking, ringFor, onRinging, testId, children }: WokenNeeds) {
  const isRung = waking === "on" || waking === "untold";
  return (
    <section class="card" data-testid={testId} data-state={waking}>
      <h2>{say(`${who}-wakes`)}</h2>
      <p class={`verdict ${waking === "on" ? "quiet" : "unsure"}`} role="status">
        <Icon name={waking === "on" ? "bell" : "warning"} />
        <span>{say(waking === "can" || waking === "on" ? `${who}-wakes-${waking}` : `wakes-${waking}`)}</span>
      </p>
      {(isRung || waking === "can") && <p class="soft small">{say(`${who}-wakes-tells`)}</p>}
      {waking === "can" && (
        <Doing full icon="bell" act={() => ringFor(true)} testId={`${testId}-ask`}>
          {say(`${who}-wakes-ask`)}
        </Doing>
      )}
      {waking === "untold" && (
        <Doing full icon="send" act={() => ringFor(true)} testId={`${testId}-again`}>
          {say("wakes-again")}
        </Doing>
      )}
      {isRung && (
        <Doing look="plain" icon="cross" act={() => ringFor(false)} testId={`${testId}-stop`}>
          {say(`${who}-wakes-stop`)}
        </Doing>
      )}
      {(waking === "off" || waking === "deaf") && (
        <Button full icon="bell" onPress={onRinging} testId={`${testId}-ringing`}>
          {say("ring-title")}
        </Button>
      )}
      {children}
    </section>
  );
}
