/** Before the watch runs: begin it, or ask for keys that count in this window only. */
import { useSignal } from "@preact/signals";
import { Doing, Heading, Tick } from "../../../ui/parts";
import { clock } from "../../../ui/time";
import { say } from "../../../ui/words.ts";
import type { DeskActs } from "../../shared/desk.ts";
import { Slept, type SleptNeeds } from "./slept";
import { Code } from "./vouch";
import type { DeskNeeds } from "./needs.ts";

export function StartWatch({ desk, acts, health, slept, at }: DeskNeeds) {
  const minutes = Math.floor(at / 60);
  return (
    <>
      <Heading>{say("desk-title")}</Heading>
      <p>{say("desk-start-why")}</p>
      {desk.keysUntil - minutes < 21 * 24 * 60 && <p class="verdict unsure">{say("desk-keys-end", { time: clock(desk.keysUntil, minutes) })}</p>}
      <Doing act={() => acts.start()} icon="eye" look="huge main-act" full testId="start-watch">
        {say("desk-start")}
      </Doing>
      <p class="soft small">{say("desk-start-note")}</p>
      {health}
      <Since slept={slept} at={at} />
      <StandIn acts={acts} />
    </>
  );
}

function Since(needs: { slept: SleptNeeds; at: number }) {
  const open = useSignal(false);
  return (
    <details class="card" data-testid="since" onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary class="strong">{say("slept-title")}</summary>
      {open.value && <Slept {...needs} />}
    </details>
  );
}

/** For whoever has no certified key now: two people on watch vouch for new ones, for this window only. */
function StandIn({ acts }: { acts: DeskActs }) {
  const code = useSignal<string | null>(null);
  const roles = useSignal(1);
  return (
    <details class="card">
      <summary class="strong">{say("desk-vouch-ask")}</summary>
      <p>{say("desk-standin-why")}</p>
      <Tick label={say("role-dispatcher")} on={roles.value === 3} onChange={(on) => (roles.value = on ? 3 : 1)} />
      {code.value === null ? (
        <Doing icon="key" testId="stand-in" act={async () => void (code.value = await acts.standIn(roles.value))}>
          {say("desk-standin-make")}
        </Doing>
      ) : (
        <Code code={code.value} testId="stand-in-code" />
      )}
    </details>
  );
}
