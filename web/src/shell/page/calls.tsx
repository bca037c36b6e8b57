/** A timer, keys held for others and calls of every day, given what their screens ask of the rest of the phone. Comes as its own chunk. */
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { KEYHOLDER_KEY, readCode } from "../../aid/shared/keyring.ts";
import { Icon } from "../../ui/icon.tsx";
import { later } from "../../ui/later.tsx";
import { Button, Doing, Heading } from "../../ui/parts.tsx";
import { say } from "../../ui/words.ts";
import { aidOf } from "./aid.ts";
import { callsOf, type CallsOnPhone } from "./calls.ts";
import { goOn, goTo } from "./route.ts";
import type { Phone } from "./phone.ts";
import { wakingOf } from "./waking.ts";

const Timer = later(() => import("../../aid/page/calls/timer.tsx").then(({ Timer }) => Timer));
const Keys = later(() => import("../../aid/page/calls/keyring.tsx").then(({ Keys }) => Keys));
const Wishes = later(() => import("../../aid/page/calls/wishes.tsx").then(({ Wishes }) => Wishes));
const Calls = later(() => import("../../aid/page/calls/calling.tsx").then(({ Calls }) => Calls));

const LOOK_MS = 15_000;

/** Looks while the screen is seen. */
function useCalls(phone: Phone, look: (calls: CallsOnPhone) => Promise<void> = (calls) => calls.look()): CallsOnPhone {
  const calls = callsOf(phone);
  useEffect(() => {
    const again = () => void look(calls).catch(() => {});
    again();
    const timer = setInterval(again, LOOK_MS);
    return () => clearInterval(timer);
  }, [calls]);
  return calls;
}

const peopleOf = (calls: CallsOnPhone) => ({
  people: calls.people.value,
  addPerson: (code: string) => calls.addPerson(code),
  dropPerson: (person: Parameters<CallsOnPhone["dropPerson"]>[0]) => calls.dropPerson(person),
});

/** Whoever comes home says so also while the app lock is shut; to set one she opens it. */
export function TimerScreen({ phone, locked }: { phone: Phone; locked: ComponentChildren }) {
  const calls = useCalls(phone, (of) => of.read());
  if (calls.running.value === null && phone.lock.value === "locked") return <>{locked}</>;
  return (
    <Timer
      {...peopleOf(calls)}
      running={calls.running.value}
      set={(plan) => calls.act(calls.timing.set(plan))}
      putOff={(word, minutes) => calls.act(calls.timing.putOff(word, minutes))}
      back={(word) => calls.act(calls.timing.back(word))}
      stuck={calls.stuck.value}
      at={phone.at.value}
      offS={calls.offS}
    />
  );
}

export function KeyholderScreen({ phone }: { phone: Phone }) {
  const calls = useCalls(phone);
  const { keyring } = calls;
  useEffect(() => void phone.readRung().then((rung) => rung.look()).then(() => calls.read()), [calls]);
  return (
    <Keys
      keys={calls.keys.value}
      linkOf={(code) => `${location.origin}/#${KEYHOLDER_KEY}=${code}`}
      make={(forWhom, myName) => calls.act(keyring.make(forWhom, myName))}
      giveBack={(key) => calls.giveBack(key)}
      read={(key) => calls.act(keyring.read(key).then(() => void (calls.waits.value = false)))}
      putAway={(key, about) => calls.act(keyring.putAway(key, about))}
      wakes={wakingOf(phone, calls.rung.value)}
      ringFor={(on) => calls.ringFor(on)}
      onRinging={() => goTo("ringing")}
      at={phone.at.value}
    />
  );
}

export function CallsScreen({ phone }: { phone: Phone }) {
  const calls = useCalls(phone);
  return (
    <Wishes
      {...peopleOf(calls)}
      mine={calls.mine.value}
      wish={(wished, how) => calls.act(calls.called.wish(wished, how))}
      fine={(key, words) => calls.act(calls.called.fine(key, words))}
      erase={(key) => calls.act(calls.called.erase(key))}
      desk={calls.hasDesk}
      at={phone.at.value}
    />
  );
}

export function CallingScreen({ phone }: { phone: Phone }) {
  const aid = aidOf(phone);
  const calls = useCalls(phone, async (of) => {
    await aid.carrying.look().catch(() => {});
    await of.read();
  });
  return (
    <Calls
      calls={calls.toMake.value}
      say={async (key, outcome, words) => {
        await calls.act(calls.calling.say(key, outcome, words));
        if (outcome !== "unanswered") await aid.act(aid.carrying.putAway(key));
      }}
      onNeed={() => goTo("ask")}
      at={phone.at.value}
    />
  );
}

/** A link opened this page: "back" leads home, not out of the app. */
function fromHome(to: "timer" | "calls"): void {
  goOn("home");
  goTo(to);
}

/** A keyholder's code that came as a link: taken only when she says so. */
export function TakenScreen({ phone }: { phone: Phone }) {
  const calls = callsOf(phone);
  const text = phone.code.value ?? "";
  let name: string | null;
  try {
    name = readCode(text).name;
  } catch {
    name = null;
  }
  const taken = calls.people.value.some((each) => each.name === name);
  return (
    <>
      <Heading>{say("people-add")}</Heading>
      {name === null ? (
        <p class="error">{say("error-keyholder-malformed")}</p>
      ) : taken ? (
        <>
          <p class="verdict quiet" role="status" data-testid="code-taken">
            <Icon name="check" />
            <span>{say("keyholder-taken", { name })}</span>
          </p>
          <Button full look="main-act" icon="clock" onPress={() => fromHome("timer")} testId="taken-timer">
            {say("timer-title")}
          </Button>
          <Button full icon="telephone" onPress={() => fromHome("calls")}>
            {say("calls-title")}
          </Button>
        </>
      ) : (
        <>
          <p class="strong">
            <bdi>{name}</bdi>
          </p>
          <Doing full look="main-act" icon="check" act={() => calls.addPerson(text).then(() => {})} testId="code-take">
            {say("people-take")}
          </Doing>
        </>
      )}
    </>
  );
}
