/** Needing and helping: the way in. One line for each room; a room that is not for everybody says for whom it is shown. */
import { Heading } from "../../ui/parts.tsx";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { say } from "../../ui/words.ts";
import { goTo, type AidScreen } from "./route.ts";
import type { Phone } from "./phone.ts";

interface Way {
  /** for whom needs something, or for whom helps */
  readonly for: "me" | "others";
  readonly to: AidScreen;
  readonly icon: IconName;
  readonly words: () => string;
  readonly why: () => string;
  readonly shown?: (phone: Phone) => boolean;
}

const WAYS: readonly Way[] = [
  { for: "me", to: "ask", icon: "basket", words: () => say("help-ask"), why: () => say("help-ask-why") },
  { for: "me", to: "asked", icon: "note", words: () => say("help-mine"), why: () => say("help-mine-why") },
  { for: "others", to: "offer", icon: "help", words: () => say("help-offer"), why: () => say("help-offer-why") },
  { for: "others", to: "legs", icon: "walking", words: () => say("help-legs"), why: () => say("help-legs-why") },
  { for: "others", to: "aid-desk", icon: "desk", words: () => say("desk-aid-title"), why: () => say("help-aid-desk-why") },
  { for: "me", to: "places", icon: "pin", words: () => say("help-places"), why: () => say("help-places-why") },
  { for: "me", to: "timer", icon: "clock", words: () => say("help-timer"), why: () => say("help-timer-why") },
  { for: "me", to: "calls", icon: "telephone", words: () => say("help-calls"), why: () => say("help-calls-why") },
  { for: "others", to: "calling", icon: "speaker", words: () => say("help-calling"), why: () => say("help-calling-why") },
  { for: "others", to: "keyholder", icon: "key", words: () => say("help-keyholder"), why: () => say("help-keyholder-why") },
];

export function HelpScreen({ phone }: { phone: Phone }) {
  return (
    <>
      <Heading>{say("help-title")}</Heading>
      <p class="soft row">
        <Icon name="lock" />
        <span>{say("help-why")}</span>
      </p>
      {(["me", "others"] as const).map((whom) => (
        <nav key={whom} class="ways" aria-labelledby={`help-${whom}`}>
          <h2 id={`help-${whom}`}>{say(`help-for-${whom}`)}</h2>
          {WAYS.filter((way) => way.for === whom && (way.shown?.(phone) ?? true)).map(({ to, icon, words, why }) => (
            <button key={to} type="button" class="button full way" data-testid={`help-${to}`} onClick={() => goTo(to)}>
              <Icon name={icon} />
              <span class="stack tight">
                <span>{words()}</span>
                <span class="soft small">{why()}</span>
              </span>
            </button>
          ))}
        </nav>
      ))}
    </>
  );
}
