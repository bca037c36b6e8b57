/** What widens power: the town's rules and its stewards. By the root, on this machine only, or by two stewards and two days in the open. */
import { useSignal } from "@preact/signals";
import { Button, Doing, Field, Tick } from "../../ui/parts";
import { say } from "../../ui/words";
import type { StewardState } from "../shared/steward";
import type { Stewarding } from "../worker/stewarding";
import type { SecretKey } from "../../terms/ids";
import { WithRoot, type BringRoot } from "./bring_root";
import { Kinds, type KindOfDanger } from "./kinds";

export interface RulesNeeds {
  state: StewardState;
  stewarding: Stewarding;
  kinds: readonly KindOfDanger[];
  here: boolean;
  bringRoot: BringRoot;
  done: () => Promise<void>;
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

function ByWhom(props: RulesNeeds & { words: string; testId: string; disabled?: boolean; act: (root: SecretKey | null) => Promise<void> }) {
  const twoStewards = props.state.stewards >= 2;
  return (
    <div class="stack tight">
      {props.here && (
        <details data-testid={`${props.testId}-root`}>
          <summary>{say("rules-by-root")}</summary>
          <WithRoot words={props.words} testId={props.testId} disabled={props.disabled ?? false} bringRoot={props.bringRoot} act={props.act} />
        </details>
      )}
      {twoStewards && (
        <Doing icon="people" disabled={props.disabled ?? false} act={() => props.act(null)} testId={props.testId}>
          {props.words} · {say("rules-by-two")}
        </Doing>
      )}
      {!props.here && !twoStewards && <p class="soft">{say("rules-only-root")}</p>}
    </div>
  );
}

/** The playbooks' kinds as the town's policy has them: on where listed, with its own radius and expiry. */
function inForce(kinds: readonly KindOfDanger[], { policy }: StewardState): readonly KindOfDanger[] {
  return kinds.map((kind) => {
    const tuned = policy.kinds.find(({ event }) => event === kind.event);
    return tuned ? { ...kind, ...tuned, on: true } : { ...kind, on: false };
  });
}
