/** What widens power: the town's rules and its stewards. By the root, on this machine only, or by two stewards and two days in the open. */
import { useSignal } from "@preact/signals";
import { begunOf, type Begun } from "../../ui/begun.ts";
import { Button, Field, Tick } from "../../ui/parts";
import { say } from "../../ui/words";
import type { StewardState } from "../shared/steward";
import type { SecretKey } from "../../terms/ids";
import { ByWhom, type BookNeeds } from "./by_whom";
import { Kinds, type KindOfDanger } from "./kinds";
import { Lists } from "./lists";

export interface RulesNeeds extends BookNeeds {
  kinds: readonly KindOfDanger[];
}

/** Which kinds are on and whether one may warn alone, where somebody has begun to change it. */
interface Changed {
  readonly on: readonly number[];
  readonly lone: boolean;
}

const changed = begunOf<string>("rules", "");
const code = begunOf<string>("new-steward", "");

export function Rules(needs: RulesNeeds) {
  const { state, stewarding } = needs;
  const open = useSignal(changed.peek() !== "" || code.peek() !== "");
  const now = changed.value === "" ? null : (JSON.parse(changed.value) as Changed);
  const lone = now?.lone ?? state.policy.loneWatch;
  const kinds = inForce(needs.kinds, state).map((kind) => (now === null ? kind : { ...kind, on: now.on.includes(kind.event) }));
  const change = (to: Partial<Changed>) => {
    changed.value = JSON.stringify({ on: kinds.filter(({ on }) => on).map(({ event }) => event), lone, ...to } satisfies Changed);
  };
  const close = () => {
    changed.forget();
    code.forget();
    open.value = false;
  };
  const waits = useSignal(false);
  const act = (begun: Begun<string>, change: (root: SecretKey | null) => Promise<"done" | "waits">) => async (root: SecretKey | null) => {
    waits.value = (await change(root)) === "waits";
    begun.forget();
    await needs.done();
  };
  if (!open.value)
    return (
      <section class="card">
        <h2>{say("rules-title")}</h2>
        <p class="soft small">{say("rules-why")}</p>
        <Button
          icon="gear"
          testId="rules"
          onPress={() => (open.value = true)}
        >
          {say("rules-open")}
        </Button>
      </section>
    );
  return (
    <section class="card" data-testid="rules-open">
      <h2>{say("rules-title")}</h2>
      <Kinds kinds={kinds} onChange={(all) => change({ on: all.filter(({ on }) => on).map(({ event }) => event) })} />
      <Tick label={say("found-lone")} on={lone} onChange={(on) => change({ lone: on })} />
      <ByWhom
        {...needs}
        words={say("rules-change")}
        testId="rules-change"
        act={act(changed, (root) => {
          const on = kinds.filter((each) => each.on).map(({ event, radiusM, expiresMin }) => ({ event, radiusM, expiresMin }));
          return stewarding.changePolicy({ kind: 2, preset: state.policy.preset, loneWatch: lone, kinds: on }, root);
        })}
      />
      <Lists {...needs} />
      <h3>{say("rules-steward")}</h3>
      <Field ltr label={say("rules-steward-code")} hint={say("rules-steward-hint")} value={code.value} onInput={(text) => (code.value = text)} testId="new-steward" />
      <ByWhom {...needs} words={say("rules-steward-add")} testId="add-steward" disabled={!code.value.trim()} act={act(code, (root) => stewarding.addSteward(code.value, root))} />
      {waits.value && (
        <p class="soft" data-testid="rules-wait">
          {say("steward-sent-to-second")}
        </p>
      )}
      <Button look="plain" onPress={close}>
        {say("close")}
      </Button>
    </section>
  );
}

/** The playbooks' kinds as the town's policy has them: on where listed, with its own radius and expiry. */
function inForce(kinds: readonly KindOfDanger[], { policy }: StewardState): readonly KindOfDanger[] {
  return kinds.map((kind) => {
    const tuned = policy.kinds.find(({ event }) => event === kind.event);
    return tuned ? { ...kind, ...tuned, on: true } : { ...kind, on: false };
  });
}
