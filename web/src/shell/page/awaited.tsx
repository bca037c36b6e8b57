/** On every screen: what runs for her, and what has come for her as a keyholder, a volunteer, or whoever asked for something. Nothing where nothing does. */
import "./awaited.css";
import { hoursLeft } from "../../aid/shared/hours_left.ts";
import { Icon } from "../../ui/icon.tsx";
import { Button } from "../../ui/parts.tsx";
import { clock } from "../../ui/time.ts";
import { say } from "../../ui/words.ts";
import { AidOnPhone } from "./aid.ts";
import { callsOf } from "./calls.ts";
import { goTo, screen } from "./route.ts";
import type { Phone } from "./phone.ts";

export function Awaited({ phone }: { phone: Phone }) {
  const calls = callsOf(phone);
  const running = calls.running.value;
  const at = phone.at.value;
  const isOver = running !== null && (running.state === "open" || running.until * 60 <= at);
  const waits = running !== null && running.state !== "running" && !isOver;
  return (
    <>
      {phone.aid instanceof AidOnPhone && <OfAid aid={phone.aid} at={at} />}
      {calls.waits.value && screen.value !== "keyholder" && (
        <div class="banner no-print" data-testid="awaited-key">
          <Icon name="key" />
          <span class="grow strong">{say(phone.lock.value === "locked" ? "keyholder-home-locked" : "keyholder-home")}</span>
          <Button onPress={() => goTo("keyholder")} testId="awaited-key-open">
            {say("keyholder-open")}
          </Button>
        </div>
      )}
      {running !== null && screen.value === "home" && (
        <button type="button" class={`timer-strip no-print ${isOver ? "is-over" : ""}`} data-testid="awaited-timer" data-state={running.state} onClick={() => goTo("timer")}>
          <Icon name="clock" />
          <span class="grow">
            {isOver ? say("timer-home-open") : say("timer-home", { time: clock(running.until, Math.floor(at / 60)) })}
            {waits && <span class="soft small"> · {say("timer-home-waits")}</span>}
          </span>
          {!isOver && <span class="number">{hoursLeft(running.until * 60 - at)}</span>}
        </button>
      )}
    </>
  );
}

/** What the aid desk asks of her or has written to her, on every screen but its own; who comes to her, on the first. */
function OfAid({ aid, at }: { aid: AidOnPhone; at: number }) {
  const coming = aid.coming.value;
  const minute = Math.floor(at / 60);
  return (
    <>
      {aid.wanted.value && screen.value !== "legs" && (
        <div class="banner no-print" data-testid="awaited-leg">
          <Icon name="help" />
          <span class="grow strong">{say("legs-asked-home")}</span>
          <Button onPress={() => goTo("legs")} testId="awaited-leg-open">
            {say("keyholder-open")}
          </Button>
        </div>
      )}
      {aid.answered.value && screen.value !== "asked" && (
        <div class="banner no-print" data-testid="awaited-answer">
          <Icon name="note" />
          <span class="grow strong">{say("answers-home")}</span>
          <Button onPress={() => goTo("asked")} testId="awaited-answer-open">
            {say("keyholder-open")}
          </Button>
        </div>
      )}
      {coming !== null && screen.value === "home" && (
        <button type="button" class="timer-strip no-print" data-testid="awaited-coming" onClick={() => goTo("asked")}>
          <Icon name="help" />
          <span class="grow">{coming.who ? say("asked-comes", { who: coming.who }) : say("asked-comes-somebody")}</span>
          <span class="number">{clock(coming.begins, minute)}</span>
        </button>
      )}
    </>
  );
}
