/** Two on watch vouch for somebody whose keys are not certified. */
import { useSignal } from "@preact/signals";
import { begunOf } from "../../../ui/begun.ts";
import { Button, Doing, Field } from "../../../ui/parts";
import { Qr } from "../../../ui/qr.tsx";
import { say } from "../../../ui/words.ts";
import type { DeskActs } from "../../shared/desk.ts";
import { turnTo } from "./needs.ts";
import { Titled } from "./pane";

const typed = begunOf<string>("vouch", "");

export function Vouch({ acts }: { acts: DeskActs }) {
  const next = useSignal<string | null>(null);
  const done = useSignal(false);
  const asked = readOrNull(acts, typed.value);
  return (
    <section class="stack">
      <Titled title={say("desk-vouch")} onClose={() => turnTo(null)} />
      <p>{say("desk-vouch-why")}</p>
      <Field label={say("desk-vouch-code")} value={typed.value} onInput={(text) => (typed.value = text)} limit={2000} testId="vouch-code" />
      {asked && <p class="strong">{say((asked.roles & 2) !== 0 ? "role-dispatcher" : "role-verifier")}</p>}
      <Doing
        icon="check"
        testId="vouch"
        disabled={asked === null}
        act={async () => {
          next.value = await acts.vouch(typed.value);
          done.value = next.value === null;
          typed.forget();
        }}
      >
        {say("desk-vouch-sign")}
      </Doing>
      {next.value && (
        <>
          <p>{say("desk-vouch-next")}</p>
          <Code code={next.value} testId="vouch-next" />
        </>
      )}
      {done.value && <p class="badge" data-testid="vouched">{say("desk-vouch-done")}</p>}
    </section>
  );
}

function readOrNull(acts: DeskActs, code: string): { roles: number; half: boolean } | null {
  if (code.trim() === "") return null;
  try {
    return acts.readStandIn(code);
  } catch {
    return null;
  }
}

export function Code({ code, testId }: { code: string; testId: string }) {
  return (
    <>
      <Qr text={code} />
      <p class="mono" dir="ltr" data-testid={testId}>
        {code}
      </p>
      <Button icon="link" onPress={() => void navigator.clipboard?.writeText(code)}>
        {say("copy")}
      </Button>
    </>
  );
}
