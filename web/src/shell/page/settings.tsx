/** Settings: this phone's place, its lock, its bundle, and the way to make it forget everything. */
import { Icon } from "../../ui/icon";
import { Button, Doing, Heading, Hold } from "../../ui/parts";
import { sound, wakeSound } from "../../ui/sound";
import { say } from "../../ui/words";
import { Fingerprint } from "../../circles/page/join";
import { TouchSetting, type TouchState } from "../../circles/page/lock";
import type { Screen } from "./route";

export interface SettingsNeeds {
  town: string | null;
  fingerprint: readonly string[];
  placeSaved: boolean;
  member: boolean;
  lock: "none" | "locked" | "open";
  touch: TouchState;
  addTouch: (words: string) => Promise<void>;
  dropTouch: () => Promise<void>;
  bundle: "pinned" | "not-yet" | "refused" | "unknown";
  go: (screen: Screen) => void;
  forgetPlace: () => Promise<void>;
  lockNow: () => void;
  wipe: () => void;
}

export function Settings(needs: SettingsNeeds) {
  return (
    <>
      <Heading>{say("settings-title")}</Heading>
      <section class="card">
        <h2>{say("settings-place")}</h2>
        <p>{say(needs.placeSaved ? "settings-place-saved" : "settings-place-none")}</p>
        <div class="row">
          <Button icon="pin" onPress={() => needs.go("place")} testId="settings-place">
            {say(needs.placeSaved ? "settings-place-change" : "home-save-place")}
          </Button>
          {needs.placeSaved && (
            <Doing icon="trash" look="plain" act={needs.forgetPlace}>
              {say("settings-place-forget")}
            </Doing>
          )}
        </div>
      </section>
      <section class="card">
        <h2>{say("settings-sound")}</h2>
        <p class="soft small">{say("settings-sound-why")}</p>
        <div class="row">
          {(["near", "taking", "drill", "clear"] as const).map((pattern) => (
            <Button
              key={pattern}
              icon="speaker"
              onPress={() => {
                wakeSound();
                setTimeout(() => sound(pattern), 50);
              }}
            >
              {say(`sound-${pattern}`)}
            </Button>
          ))}
        </div>
      </section>
      <section class="card">
        <h2>{say("settings-lock")}</h2>
        <p>{say(`settings-lock-${needs.lock}`)}</p>
        {needs.lock === "open" ? (
          <Button icon="lock" onPress={needs.lockNow} testId="lock-now">
            {say("settings-lock-now")}
          </Button>
        ) : (
          <Button icon={needs.lock === "none" ? "lock" : "unlock"} onPress={() => needs.go("lock")} testId="settings-lock">
            {say(needs.lock === "none" ? "settings-lock-set" : "unlock")}
          </Button>
        )}
        {needs.lock === "open" && <TouchSetting touch={needs.touch} add={needs.addTouch} drop={needs.dropTouch} />}
      </section>
      {needs.town && (
        <section class="card">
          <h2>{needs.town}</h2>
          <p>{say(needs.member ? "settings-member" : "settings-guest")}</p>
          <Fingerprint words={needs.fingerprint} />
          <p class={needs.bundle === "refused" ? "error" : "soft"} data-testid="bundle" data-bundle={needs.bundle}>
            {say(`bundle-${needs.bundle}`)}
          </p>
        </section>
      )}
      {needs.town && (
        <>
          <Button full icon="cross" onPress={() => needs.go("slip")} testId="settings-slip">
            {say("slip-post-title")}
          </Button>
          <Button full icon="people" onPress={() => needs.go("steward")} testId="settings-steward">
            {say("steward-title")}
          </Button>
        </>
      )}
      <Button full icon="shield" onPress={() => needs.go("honest")}>
        {say("honest-title")}
      </Button>
      <section class="card">
        <h2>{say("wipe-title")}</h2>
        <p>{say("wipe-why")}</p>
        <Hold icon="trash" onHeld={needs.wipe} testId="wipe">
          {say("wipe-hold")}
        </Hold>
        <p class="soft small">{say("wipe-honest")}</p>
      </section>
      <p class="soft small row">
        <Icon name="bell" />
        <span>{say("settings-silent")}</span>
      </p>
    </>
  );
}
