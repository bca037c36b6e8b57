/** Who signs a page of the town's book: the root, on this machine only, or as many stewards as it needs. */
import { Doing } from "../../ui/parts";
import { say } from "../../ui/words";
import type { SecretKey } from "../../terms/ids";
import type { StewardState } from "../shared/steward";
import type { Stewarding } from "../worker/stewarding";
import { WithRoot, type BringRoot } from "./bring_root";

export interface BookNeeds {
  state: StewardState;
  stewarding: Stewarding;
  here: boolean;
  bringRoot: BringRoot;
  done: () => Promise<void>;
}

/** `alone`: one steward suffices for this page in a street; `anyOne`: in every town. */
export function ByWhom(props: BookNeeds & { words: string; testId: string; alone?: boolean; anyOne?: boolean; disabled?: boolean; act: (root: SecretKey | null) => Promise<void> }) {
  const alone = props.anyOne === true || (props.alone === true && props.state.preset === "street");
  const stewardsMay = alone || props.state.stewards >= 2;
  return (
    <div class="stack tight">
      {props.here && (
        <details data-testid={`${props.testId}-root`}>
          <summary>{say("rules-by-root")}</summary>
          <WithRoot words={props.words} testId={props.testId} disabled={props.disabled ?? false} bringRoot={props.bringRoot} act={props.act} />
        </details>
      )}
      {stewardsMay && (
        <Doing icon="people" disabled={props.disabled ?? false} act={() => props.act(null)} testId={props.testId}>
          {alone ? props.words : `${props.words} · ${say("rules-by-two")}`}
        </Doing>
      )}
      {!props.here && !stewardsMay && <p class="soft">{say("rules-only-root")}</p>}
    </div>
  );
}
