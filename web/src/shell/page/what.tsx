/** What the first screen says of itself: what this is and why it can be trusted; and that an invite waits, or this window forgets. */
import { useSignal } from "@preact/signals";
import { Button } from "../../ui/parts.tsx";
import { say } from "../../ui/words.ts";
import type { Seen } from "./browser.ts";
import type { Screen } from "./route.ts";

const READ = "read-what";

/** Nothing where the page may stay: there a guest finds the way in under Settings, and a new installed app here. */
export function Waits({ seen, invited, member, go }: { seen: Seen; invited: boolean; member: boolean; go: (to: Screen) => void }) {
  if (member) return null;
  if (seen.kind === "stays")
    return matchMedia("(display-mode: standalone)").matches || "standalone" in navigator ? (
      <Button icon="qr" full onPress={() => go("bring")} testId="go-bring">
        {say("bring-have")}
      </Button>
    ) : null;
  return (
    <section class="card" data-testid="waits">
      <p>{invited ? say("carry-waits") : say(seen.kind === "inside" ? "carry-inside-why" : "carry-install-why")}</p>
      <Button icon="forward" onPress={() => go("carry")} testId="go-carry">
        {say("carry-how")}
      </Button>
    </section>
  );
}

/** In one line, until she has read it. */
export function What({ onWhy }: { onWhy: () => void }) {
  const read = useSignal(localStorage.getItem(READ) !== null);
  if (read.value) return null;
  return (
    <section class="card" data-testid="what">
      <p>{say("what-this-is")}</p>
      <div class="row">
        <Button icon="check" onPress={() => { localStorage.setItem(READ, "yes"); read.value = true; }} testId="what-read">
          {say("what-read")}
        </Button>
        <Button look="plain" icon="shield" onPress={onWhy}>
          {say("what-why")}
        </Button>
      </div>
    </section>
  );
}
