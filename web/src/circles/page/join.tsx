/** Coming in by a link: as a neighbour with a pass, or asked to take a role. */
import { useSignal } from "@preact/signals";
import { Icon } from "../../ui/icon";
import { Button, Doing, Field, Heading } from "../../ui/parts";
import { Qr } from "../../ui/qr";
import { say } from "../../ui/words";
import { SetUpLock, type LockWords, type SetLock } from "./lock";

export function Join(props: { town: string; fingerprint: readonly string[]; join: () => Promise<void>; onDone: () => void; onSpare: () => void }) {
  const joined = useSignal(false);
  if (joined.value)
    return (
      <>
        <Heading>{say("join-done")}</Heading>
        <p>{say("join-done-why")}</p>
        <Button full look="main-act" onPress={props.onDone} testId="join-done">
          {say("home")}
        </Button>
        <Button full icon="save" onPress={props.onSpare} testId="join-spare">
          {say("second-offer")}
        </Button>
      </>
    );
  return (
    <>
      <Heading>{props.town ? say("join-title", { town: props.town }) : say("join-title-yet")}</Heading>
      <p>{say("join-why")}</p>
      <Fingerprint words={props.fingerprint} />
      <Doing
        full
        look="main-act"
        icon="check"
        testId="join"
        act={async () => {
          await props.join();
          joined.value = true;
        }}
      >
        {say("join")}
      </Doing>
    </>
  );
}

/** The town's fingerprint in words: compared aloud, it tells another town's key that pretends to be this one. */
export function Fingerprint({ words }: { words: readonly string[] }) {
  return (
    <div class="card">
      <p class="soft small">{say("fingerprint")}</p>
      <p class="strong" dir="ltr" data-testid="fingerprint">
        {words.join(" · ")}
      </p>
    </div>
  );
}

export interface RoleNeeds {
  town: string;
  fingerprint: readonly string[];
  roles: number;
  locked: boolean;
  lock: LockWords;
  setLock: SetLock;
  /** makes six weeks of keys and seals the request; the answer is what the slip says */
  request: (name: string, onProgress: (part: number) => void) => Promise<{ slip: string }>;
  onDone: () => void;
}

export function TakeRole(needs: RoleNeeds) {
  const name = useSignal("");
  const progress = useSignal<number | null>(null);
  const slip = useSignal<string | null>(null);
  if (!needs.locked) return <SetUpLock {...needs.lock} onSet={needs.setLock} />;
  if (slip.value) return <Slip slip={slip.value} onDone={needs.onDone} />;
  return (
    <>
      <Heading>{needs.town ? say("role-title", { role: sayRoles(needs.roles), town: needs.town }) : sayRoles(needs.roles)}</Heading>
      <p>{say("role-why")}</p>
      <Fingerprint words={needs.fingerprint} />
      <Field label={say("role-name")} hint={say("role-name-hint")} value={name.value} onInput={(text) => (name.value = text)} limit={40} testId="role-name" />
      {progress.value !== null && <progress class="meter" max={1} value={progress.value} aria-label={say("role-making")} />}
      <Doing
        full
        look="main-act"
        icon="key"
        testId="role-request"
        disabled={!name.value.trim()}
        act={async () => {
          progress.value = 0;
          const made = await needs.request(name.value.trim(), (part) => (progress.value = part));
          slip.value = made.slip;
        }}
      >
        {say("role-make")}
      </Doing>
    </>
  );
}

/** Shown once: whoever has this paper can end this phone's keys, and nothing else. */
function Slip({ slip, onDone }: { slip: string; onDone: () => void }) {
  return (
    <>
      <Heading>{say("slip-title")}</Heading>
      <p>{say("slip-why")}</p>
      <div class="card">
        <Qr text={slip} />
        <p class="mono" dir="ltr" data-testid="slip">
          {slip}
        </p>
      </div>
      <Button full icon="print" onPress={() => print()}>
        {say("print")}
      </Button>
      <p class="verdict quiet no-print">
        <Icon name="check" />
        <span>{say("role-sent")}</span>
      </p>
      <Button full look="main-act" onPress={onDone} testId="slip-done">
        {say("slip-done")}
      </Button>
    </>
  );
}

export function sayRoles(bits: number): string {
  const names = [
    [1, "verifier"],
    [2, "dispatcher"],
    [4, "legal-observer"],
  ] as const;
  return names
    .filter(([bit]) => (bits & bit) !== 0)
    .map(([, name]) => say(`role-${name}`))
    .join(" · ");
}
