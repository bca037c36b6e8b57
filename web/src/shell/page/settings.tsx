/** Settings: this phone's places, how it rings, its lock, its bundle, and the way to make it forget everything. */
import { Button, Heading, Hold } from "../../ui/parts";
import { isChecked, language, say } from "../../ui/words";
import { faceName } from "../../ui/face";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Icon } from "../../ui/icon";
import { chooseLockAfter, LOCK_AFTER, lockAfter, type LockAfter } from "./lock_by_itself";
import { Fingerprint } from "../../circles/page/join";
import { TouchSetting, type TouchState } from "../../circles/page/lock";
import type { Screen } from "./route";

export interface SettingsNeeds {
  town: string | null;
  fingerprint: readonly string[];
  /** how many are saved */
  places: number;
  member: boolean;
  lock: "none" | "locked" | "open";
  touch: TouchState;
  addTouch: (words: string) => Promise<void>;
  dropTouch: () => Promise<void>;
  bundle: "pinned" | "not-yet" | "refused" | "unknown";
  /** whether the house shows films that the town has let out */
  showsFilms: () => Promise<boolean>;
  go: (screen: Screen) => void;
  lockNow: () => void;
  /** names what could not be removed; when nothing is left the page goes */
  wipe: () => Promise<readonly string[]>;
}

/** A page of the house, without script: it has no room of the app to be shown in. */
function LetOut({ town, showsFilms }: { town: string; showsFilms: () => Promise<boolean> }) {
  const are = useSignal(false);
  useEffect(() => void showsFilms().then((shows) => (are.value = shows), () => {}), []);
  return are.value ? (
    <a class="button full" href={`/films/${language.value}`} target="_blank" rel="noreferrer noopener" data-testid="settings-films">
      <Icon name="film" />
      <span>{say("published-all", { town })}</span>
    </a>
  ) : null;
}

export function Settings(needs: SettingsNeeds) {
  return (
    <>
      <Heading>{say("settings-title")}</Heading>
      <section class="card">
        <h2>{say("places-title")}</h2>
        <p>{say("places-saved", { count: needs.places })}</p>
        <Button icon="pin" onPress={() => needs.go("place")} testId="settings-place">
          {say(needs.places > 0 ? "places-change" : "home-save-place")}
        </Button>
      </section>
      <section class="card">
        <h2>{say("ring-title")}</h2>
        <p>{say("ring-settings")}</p>
        <Button icon="bell" onPress={() => needs.go("ringing")} testId="settings-ringing">
          {say("ring-open")}
        </Button>
      </section>
      <Button full icon="shield" onPress={() => needs.go("rights")} testId="settings-rights">
        {say("rights-title")}
      </Button>
      {needs.town && <LetOut town={needs.town} showsFilms={needs.showsFilms} />}
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
        {needs.lock !== "none" && <LockAfterSetting />}
        {needs.lock === "open" && <TouchSetting touch={needs.touch} add={needs.addTouch} drop={needs.dropTouch} />}
      </section>
      {!isChecked(language.value) && (
        <section class="card" data-testid="words-unchecked">
          <h2>{say("language-title")}</h2>
          <p>{say("language-unchecked")}</p>
          <p class="soft small">{say("language-help")}</p>
        </section>
      )}
      {needs.town && (
        <section class="card">
          <h2>{needs.town}</h2>
          <p>{say(needs.member ? "settings-member" : "settings-guest")}</p>
          {!needs.member && (
            <Button icon="qr" onPress={() => needs.go("bring")} testId="settings-bring">
              {say("bring-have")}
            </Button>
          )}
          <Fingerprint words={needs.fingerprint} />
          <p class={needs.bundle === "refused" ? "error" : "soft"} data-testid="bundle" data-bundle={needs.bundle}>
            {say(`bundle-${needs.bundle}`)}
          </p>
        </section>
      )}
      {needs.town && (
        <>
          <Button full icon="mic" onPress={() => needs.go("booth")} testId="settings-booth">
            {say("booth-title")}
          </Button>
          <Button full icon="cross" onPress={() => needs.go("slip")} testId="settings-slip">
            {say("slip-post-title")}
          </Button>
          <Button full icon="key" onPress={() => needs.go("trustee")} testId="settings-trustee">
            {say("trustee-title")}
          </Button>
          <Button full icon="people" onPress={() => needs.go("steward")} testId="settings-steward">
            {say("steward-title")}
          </Button>
        </>
      )}
      {needs.town && (needs.member || needs.places > 0) && (
        <Button full icon="save" onPress={() => needs.go("second")} testId="settings-spare">
          {say("second-title")}
        </Button>
      )}
      <section class="card">
        <h2>{say("leave-title")}</h2>
        <p>{say("leave-why")}</p>
        <p>{say("leave-back")}</p>
        <p class="soft small">{say("leave-honest")}</p>
      </section>
      <section class="card">
        <h2>{say("disguise-title")}</h2>
        <p>{say("disguise-now", { name: faceName() })}</p>
        <Button icon="mask" onPress={() => needs.go("disguise")} testId="settings-disguise">
          {say("disguise-choose")}
        </Button>
      </section>
      <Button full icon="shield" onPress={() => needs.go("honest")} testId="settings-honest">
        {say("honest-title")}
      </Button>
      <Wipe wipe={needs.wipe} />
    </>
  );
}

function Wipe({ wipe }: Pick<SettingsNeeds, "wipe">) {
  const remains = useSignal<readonly string[]>([]);
  return (
    <section class="card">
      <h2>{say("wipe-title")}</h2>
      <p>{say("wipe-why")}</p>
      <Hold icon="trash" onHeld={() => void wipe().then((left) => (remains.value = left))} testId="wipe">
        {say("wipe-hold")}
      </Hold>
      {remains.value.length > 0 && (
        <p class="error" role="alert" data-remains={remains.value.join(" ")}>
          {say("wipe-remains")}
        </p>
      )}
      <p class="soft small">{say("wipe-honest")}</p>
      <p class="soft small">{say("wipe-stays")}</p>
    </section>
  );
}

function LockAfterSetting() {
  return (
    <>
      <label class="field">
        <span>{say("lock-after")}</span>
        <select class="input" value={lockAfter.value} onChange={(event) => chooseLockAfter(event.currentTarget.value as LockAfter)} data-testid="lock-after">
          {LOCK_AFTER.map((each) => (
            <option key={each} value={each}>
              {each === "hidden" ? say("lock-after-hidden") : say("lock-after-minutes", { minutes: Number(each) })}
            </option>
          ))}
        </select>
      </label>
      <p class="soft small">{say("lock-after-why")}</p>
      <p class="soft small">{say("cover-why")}</p>
    </>
  );
}
