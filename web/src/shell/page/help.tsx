/** Needing and helping: the way in. One line for each room; a room that is not for everybody says for whom it is shown. */
import { Heading } from "../../ui/parts.tsx";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { say } from "../../ui/words.ts";
import { goTo, type AidScreen } from "./route.ts";
import type { Phone } from "./phone.ts";

interface Way {
  readonly to: AidScreen;
  readonly icon: IconName;
  readonly words: () => string;
  readonly why: () => string;
  readonly shown?: (phone: Phone) => boolean;
}

const WAYS: readonly Way[] = [
  { to: "ask", icon: "basket", words: () => say("help-ask"), why: () => say("help-ask-why") },
  { to: "asked", icon: "note", words: () => say("help-mine"), why: () => say("help-mine-why") },
  { to: "offer", icon: "help", words: () => say("help-offer"), why: () => say("help-offer-why") },
  { to: "legs", icon: "walking", words: () => say("help-legs"), why: () => say("help-legs-why") },
  { to: "aid-desk", icon: "desk", words: () => say("desk-aid-title"), why: () => say("help-aid-desk-why") },
  { to: "places", icon: "pin", words: () => say("help-places"), why: () => say("help-places-why") },
  { to: "timer", icon: "clock", words: () => say("help-timer"), why: () => say("help-timer-why") },
  { to: "calls", icon: "telephone", words: () => say("help-calls"), why: () => say("help-calls-why") },
  { to: "calling", icon: "speaker", words: () => say("help-calling"), why: () => say("help-calling-why") },
  { to: "keyholder", icon: "key", words: () => say("help-keyholder"), why: () => say("help-keyholder-why") },
];

export function HelpScreen({ phone }: { phone: Phone }) {
  return (
    <>
      <Heading>{say("help-title")}</Heading>
      <p class="soft row">
        <Icon name="lock" />
        <span>{say("help-why")}</span>
      </p>
      <nav class="ways" aria-label={say("help-title")}>
        {WAYS.filter(({ shown }) => shown?.(phone) ?? true).map(({ to, icon, words, why }) => (
          <button key={to} type="button" class="button full way" data-testid={`help-${to}`} onClick={() => goTo(to)}>
            <Icon name={icon} />
            <span class="stack tight">
              <span>{words()}</span>
              <span class="soft small">{why()}</span>
            </span>
          </button>
        ))}
      </nav>
    </>
  );
}
