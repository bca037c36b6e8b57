/** What widens power: the town's rules and its stewards. By the root, on this machine only, or by two stewards and two days in the open. */
import { useSignal } from "@preact/signals";
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

export function Rules(needs: RulesNeeds) {
  const { state, stewarding } = needs;
  const open = useSignal(false);
  const lone = useSignal(state.policy.loneWatch);
  const kinds = useSignal(inForce(needs.kinds, state));
  const code = useSignal("");
  const waits = useSignal(false);
  const act = (change: (root: SecretKey | null) => Promise<"done" | "waits">) => async (root: SecretKey | null) => {
    waits.value = (await change(root)) === "waits";
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
          onPress={() => {
            lone.value = state.policy.loneWatch;
            kinds.value = inForce(needs.kinds, state);
            open.value = true;
          }}
        >
          {say("rules-open")}
        </Button>
      </section>
    );
  return (
    <section class="card" data-testid="rules-open">
      <h2>{say("rules-title")}</h2>
      <Kinds kinds={kinds.value} onChange={(changed) => (kinds.value = changed)} />
      <Tick label={say("found-lone")} on={lone.value} onChange={(on) => (lone.value = on)} />
      <ByWhom
        {...needs}
        words={say("rules-change")}
        testId="rules-change"
        act={act((root) => {
          const on = kinds.value.filter((each) => each.on).map(({ event, radiusM, expiresMin }) => ({ event, radiusM, expiresMin }));
          return stewarding.changePolicy({ kind: 2, preset: state.policy.preset, loneWatch: lone.value, kinds: on }, root);
        })}
      />
      <Lists {...needs} />
      <h3>{say("rules-steward")}</h3>
      <Field ltr label={say("rules-steward-code")} hint={say("rules-steward-hint")} value={code.value} onInput={(text) => (code.value = text)} testId="new-steward" />
      <ByWhom {...needs} words={say("rules-steward-add")} testId="add-steward" disabled={!code.value.trim()} act={act((root) => stewarding.addSteward(code.value, root))} />
      {waits.value && (
        <p class="soft" data-testid="rules-wait">
          {say("steward-sent-to-second")}
        </p>
      )}
      <Button look="plain" onPress={() => (open.value = false)}>
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
