/** Shouted where somebody watches over the town: the house was started anew and cannot ring closed apps. */
import { useEffect } from "preact/hooks";
import { Icon } from "../../ui/icon.tsx";
import { say } from "../../ui/words.ts";
import type { Phone } from "./phone.ts";

const LOOK_EVERY_MS = 10_000;

/** Asks the house while the screen is seen. */
export function usePushState(phone: Phone): void {
  useEffect(() => {
    void phone.lookAtPush();
    const timer = setInterval(() => void phone.lookAtPush(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [phone]);
}

export function PushAsleep({ phone }: { phone: Phone }) {
  if (phone.push.value !== "asleep") return null;
  return (
    <section class="shout" role="alert" data-testid="push-asleep">
      <Icon name="bellOff" />
      <div class="stack tight">
        <p class="shout-words">{say("push-asleep")}</p>
        <p>{say("push-asleep-do")}</p>
      </div>
    </section>
  );
}
