/** Where an invite would be lost: out of another app's window, or from an iPhone's tab into the installed app, step by step in pictures. */
import { Button, Copy, Heading } from "../../ui/parts.tsx";
import { say } from "../../ui/words.ts";
import type { Seen } from "./browser.ts";
import { Drawn, type Picture } from "./pictures.tsx";

export interface CarryNeeds {
  seen: Seen;
  /** the whole link with its invite, or the town's address when there is none */
  link: string;
  invited: boolean;
  /** reading needs none of this */
  onRead: () => void;
  onDisguise: () => void;
}

export function Carry({ seen, link, invited, onRead, onDisguise }: CarryNeeds) {
  const inside = seen.kind === "inside";
  const steps: readonly (readonly [Picture, string])[] = inside
    ? seen.system === "ios"
      ? [["compass", say("carry-ios-press")], ["safari-share", say("carry-ios-safari")]]
      : [["dots", say("carry-android-press")], ["open-chrome", say("carry-android-open")]]
    : [
        ["safari-share", say("carry-share")],
        ["add-home", say("carry-add")],
        ["home-icon", say("carry-open")],
        ...(invited ? [["paste", say("carry-paste")] as const] : []),
      ];
  return (
    <>
      <Heading>{inside ? say("carry-inside", { app: seen.app ?? say("carry-another-app") }) : say(invited ? "carry-install-invited" : "carry-install")}</Heading>
      <p>{say(inside ? (invited ? "carry-inside-invited" : "carry-inside-why") : invited ? "carry-install-why-invited" : "carry-install-why")}</p>
      {(invited || inside) && (
        <Copy full look="main-act" text={link} testId="carry-copy">
          {say(invited ? "carry-copy" : "carry-copy-address")}
        </Copy>
      )}
      <ol class="drawn-steps">
        {steps.map(([picture, words], at) => (
          <li key={picture} data-testid="carry-step">
            <Drawn picture={picture} />
            <span>
              <strong class="number">{at + 1}</strong> {words}
            </span>
          </li>
        ))}
      </ol>
      {inside ? (
        <p class="soft">{say("carry-or-paste")}</p>
      ) : (
        <Button full icon="mask" onPress={onDisguise} testId="carry-disguise">
          {say("disguise-choose")}
        </Button>
      )}
      {"share" in navigator && (
        <Button full icon="share" onPress={() => void navigator.share({ url: link }).catch(() => {})} testId="carry-share">
          {say("share")}
        </Button>
      )}
      <Button full look="plain" onPress={onRead} testId="carry-read">
        {say("carry-read")}
      </Button>
    </>
  );
}
