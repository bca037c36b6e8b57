/** What stands on the first screen until this phone may sound: browsers want one touch before that. */
import { Icon } from "../../ui/icon.tsx";
import { Button } from "../../ui/parts.tsx";
import { sound, voice, wakeSound } from "../../ui/sound.ts";
import { say } from "../../ui/words.ts";

/** Nothing once it may; also after a reload, since the browser forgets. */
export function RingLine() {
  if (voice.value !== "asleep") return null;
  return (
    <section class="verdict unsure no-print" data-testid="tap-once">
      <Icon name="speaker" />
      <div class="stack tight">
        <p class="strong">{say("ring-tap-once")}</p>
        <TestAlarm />
      </div>
    </section>
  );
}

export function TestAlarm() {
  return (
    <Button icon="bell" onPress={() => void testAlarm()} testId="test-alarm">
      {say("ring-test")}
    </Button>
  );
}

async function testAlarm(): Promise<void> {
  await wakeSound();
  sound("near");
}
