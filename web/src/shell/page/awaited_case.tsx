/** On every screen but the one where it is answered: somebody asks a trustee for a film. While the lock is shut this phone cannot know. */
import { Icon } from "../../ui/icon.tsx";
import { Button } from "../../ui/parts.tsx";
import { say } from "../../ui/words.ts";
import { goTo, screen } from "./route.ts";
import type { Phone } from "./phone.ts";
import { trusteeOf } from "./trusteeship.ts";

export function AwaitedCase({ phone }: { phone: Phone }) {
  const { waiting } = trusteeOf(phone);
  if (waiting.value === 0 || screen.value === "trustee") return null;
  return (
    <div class="banner no-print" data-testid="awaited-case">
      <Icon name="film" />
      <span class="grow strong">{say("trustee-home")}</span>
      <Button onPress={() => goTo("trustee")} testId="awaited-case-open">
        {say("keyholder-open")}
      </Button>
    </div>
  );
}
