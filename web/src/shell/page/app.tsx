/** The frame around every screen, and which screen it is. */
import { Join, TakeRole } from "../../circles/page/join.tsx";
import { SetUpLock, Unlock } from "../../circles/page/lock.tsx";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { LanguagePicker } from "../../ui/language_picker.tsx";
import { Button, Heading } from "../../ui/parts.tsx";
import type { Instant } from "../../terms/instant.ts";
import { wakeSound } from "../../ui/sound.ts";
import { say, wordsReady, type Language } from "../../ui/words.ts";
import { Home } from "../../warn/page/home.tsx";
import { OneAlert } from "../../warn/page/one.tsx";
import { CLOSED } from "../../warn/page/wants.ts";
import { byNumber } from "../../warn/shared/notice.ts";
import { Mine } from "../../watch/page/mine.tsx";
import { Report } from "../../watch/page/report.tsx";
import { goOnOrStart } from "../../watch/page/unsent.ts";
import { FirstLanguage } from "./first_language.tsx";
import { Troubles } from "./troubles.tsx";
import { Waits, What } from "./what.tsx";
import type { Seen } from "./browser.ts";
import { goBack, goOn, goTo, screen, showAlert, shownAlert } from "./route.ts";
import { Settings } from "./settings.tsx";
import { later } from "../../ui/later.tsx";
import type { Phone } from "./phone.ts";

const DeskScreen = later(() => import("./desk.tsx").then(({ DeskScreen }) => DeskScreen));
const AidDeskScreen = later(() => import("./aid_desk.tsx").then(({ AidDeskScreen }) => AidDeskScreen));
const StewardScreen = later(() => import("./steward.tsx").then(({ StewardScreen }) => StewardScreen));
const KeepersScreen = later(() => import("./keepers.tsx").then(({ KeepersScreen }) => KeepersScreen));
const MapScreen = later(() => import("./map_screen.tsx").then(({ MapScreen }) => MapScreen));
const SlipScreen = later(() => import("./slip.tsx").then(({ SlipScreen }) => SlipScreen));
const AlarmOver = later(() => import("../../warn/page/alarm.tsx").then(({ Alarm }) => Alarm), "nothing");
const PlacesScreen = later(() => import("./place.tsx").then(({ Places }) => Places));
const RingingScreen = later(() => import("../../warn/page/ringing.tsx").then(({ Ringing }) => Ringing));
const RightsScreen = later(() => import("../../warn/page/rights.tsx").then(({ Rights }) => Rights));
const ShareScreen = later(() => import("../../warn/page/share.tsx").then(({ Share }) => Share));
const BoothScreen = later(() => import("./booth.tsx").then(({ BoothScreen }) => BoothScreen));
const Honest = later(() => import("../../warn/page/honest.tsx").then(({ Honest }) => Honest));
const MakeSpareScreen = later(() => import("../../circles/page/second.tsx").then(({ MakeSpare }) => MakeSpare));
const TakeSpareScreen = later(() => import("../../circles/page/second.tsx").then(({ TakeSpare }) => TakeSpare));
const OtherTownScreen = later(() => import("../../circles/page/other_town.tsx").then(({ OtherTown }) => OtherTown));
const DisguiseScreen = later(() => import("./disguise.tsx").then(({ Disguise }) => Disguise));
const FoundScreen = later(() => import("./founding.tsx").then(({ FoundScreen }) => FoundScreen));
const HelpScreen = later(() => import("./help.tsx").then(({ HelpScreen }) => HelpScreen));
const AskScreen = later(() => import("./aid.tsx").then(({ AskScreen }) => AskScreen));
const AskedScreen = later(() => import("./aid.tsx").then(({ AskedScreen }) => AskedScreen));
const OfferScreen = later(() => import("./aid.tsx").then(({ OfferScreen }) => OfferScreen));
const LegsScreen = later(() => import("./aid.tsx").then(({ LegsScreen }) => LegsScreen));
const DirectoryScreen = later(() => import("./directory_screen.tsx").then(({ DirectoryScreen }) => DirectoryScreen));
const TimerScreen = later(() => import("./calls.tsx").then(({ TimerScreen }) => TimerScreen));
const CallsScreen = later(() => import("./calls.tsx").then(({ CallsScreen }) => CallsScreen));
const CallingScreen = later(() => import("./calls.tsx").then(({ CallingScreen }) => CallingScreen));
const KeyholderScreen = later(() => import("./calls.tsx").then(({ KeyholderScreen }) => KeyholderScreen));
const TakenScreen = later(() => import("./calls.tsx").then(({ TakenScreen }) => TakenScreen));
const FilmScreen = later(() => import("./film.tsx").then(({ FilmScreen }) => FilmScreen));
const ReceiptScreen = later(() => import("./receipt.tsx").then(({ ReceiptScreen }) => ReceiptScreen));
const TrusteeScreen = later(() => import("./trustee.tsx").then(({ TrusteeScreen }) => TrusteeScreen));
const OpeningScreen = later(() => import("./opening.tsx").then(({ OpeningScreen }) => OpeningScreen));
const AwaitedCase = later(() => import("./awaited_case.tsx").then(({ AwaitedCase }) => AwaitedCase), "nothing");
const Awaited = later(() => import("./awaited.tsx").then(({ Awaited }) => Awaited), "nothing");
const Carry = later(() => import("./carry.tsx").then(({ Carry }) => Carry));
const Bring = later(() => import("./bring.tsx").then(({ Bring }) => Bring));

/** Which window this is, the invite it was opened with (its fragment), and the way in for one that is brought by hand. */
export interface Carrying {
  readonly seen: Seen;
  readonly fragment: string | null;
  readonly bring: (text: string) => Promise<void>;
}

/** `phone` is null until the rooms that verify have come: the frame is painted before. */
export function App({ phone, asking, carry, speakIn, onLeave }: { phone: Phone | null; asking: boolean; carry: Carrying; speakIn: (tag: Language) => void; onLeave: () => void }) {
  if (asking) return <FirstLanguage onChoose={speakIn} onLeave={onLeave} />;
  if (!wordsReady.value) return <BeforeWords />;
  const now = screen.value;
  return (
    <div class={`page ${now === "desk" || now === "steward" ? "wide" : ""}`} onClickCapture={() => void wakeSound()}>
      <header class="top no-print">
        {now !== "home" && (
          <Button look="plain" icon="back" onPress={goBack} testId="back">
            <span class="away">{say("back")}</span>
          </Button>
        )}
        <p class="top-town">
          <Icon name="bell" />
          <span>{phone?.townName.value ?? say("app-name")}</span>
        </p>
        <LanguagePicker onChoose={speakIn} />
        <Button look="leave" icon="leaving" onPress={onLeave} testId="leave">
          {say("leave")}
        </Button>
      </header>
      <div role="status">
        {phone && <Banner phone={phone} />}
        {phone?.hasTrusteeKey.value && phone.keep && <AwaitedCase phone={phone} />}
        {phone?.awaited.value && phone.keep && <Awaited phone={phone} />}
        {phone && now === "home" && <Newer phone={phone} />}
      </div>
      <main class="main" data-screen={now} aria-busy={phone === null}>
        {phone && <Troubles troubles={phone.troubles.value.filter((each) => now === "home" || !each.startsWith(CLOSED)).filter((each) => each !== "cut_off" || now === "home" || phone.onLine.value)} mirror={phone.mirror.value} />}
        {phone ? <Screen phone={phone} carry={carry} /> : <p class="soft">{say("home-starting")}</p>}
      </main>
      {phone && now === "home" && <Footer phone={phone} />}
      {phone && <AlarmOver ringer={phone.ringer} onRights={(event) => showRights(phone, event)} onLeave={onLeave} />}
    </div>
  );
}

/** What index.html shows already, so that nothing flickers. It says no name: the app may go by another one. */
function BeforeWords() {
  return (
    <div class="page" aria-busy="true">
      <header class="top">
        <p class="top-town">
          <Icon name="bell" />
        </p>
      </header>
    </div>
  );
}

/** On the first screen only, where nothing is half filled. Nothing is reloaded before she says so; else the next start opens it. */
function Newer({ phone }: { phone: Phone }) {
  if (!phone.newer.value) return null;
  return (
    <div class="banner no-print" data-testid="newer">
      <Icon name="save" />
      <span>{say("newer-here")}</span>
      <Button onPress={() => location.reload()} testId="newer-open">
        {say("newer-open")}
      </Button>
    </div>
  );
}

/** That there is no line, in one line; at home it stands larger besides, with what to do. */
function Banner({ phone }: { phone: Phone }) {
  if (phone.onLine.value) return null;
  const waiting = phone.sightings.waiting.value;
  return (
    <p class="banner no-print" data-testid="offline">
      <Icon name="offline" />
      <span>{waiting === 0 ? say("offline") : say("offline-waiting", { count: waiting })}</span>
    </p>
  );
}

function Footer({ phone }: { phone: Phone }) {
  const tasks: readonly (readonly [boolean, IconName, string, () => void, string])[] = [
    [phone.townName.value !== null, "map", say("map-title"), () => goTo("map"), "go-map"],
    [phone.townName.value !== null, "help", say("home-help"), () => goTo("help"), "go-help"],
    [phone.mayFilm.value, "film", say("film-title"), () => goTo("film"), "go-film"],
    [phone.hasTrusteeKey.value, "key", say("trustee-tab"), () => goTo("trustee"), "go-trustee"],
    [phone.hasRole.value, "desk", say("home-desk"), () => goTo("desk"), "go-desk"],
    [phone.hasAidKey.value, "basket", say("desk-aid-title"), () => goTo("aid-desk"), "go-aid"],
    [phone.isSteward.value, "people", say("home-steward"), () => goTo("steward"), "go-steward"],
    [phone.sightings.sent.value.length > 0, "note", say("home-mine"), () => goTo("mine"), "go-mine"],
    [true, "gear", say("home-settings"), () => goTo("settings"), "go-settings"],
  ];
  return (
    <footer class="stick stack">
      <Button
        full
        look="huge main-act"
        icon="eye"
        testId="see"
        disabled={phone.townName.value === null}
        onPress={() => {
          goOnOrStart(phone.at.value);
          goTo("report");
        }}
      >
        {say("home-see")}
      </Button>
      <nav class="tabs" aria-label={say("tabs-title")}>
        {tasks
          .filter(([shown]) => shown)
          .map(([, icon, words, act, testId]) => (
            <Button key={testId} look="plain" icon={icon} onPress={act} testId={testId}>
              {words}
            </Button>
          ))}
      </nav>
    </footer>
  );
}

function showRights(phone: Phone, event: string): void {
  phone.rightsFor.value = event;
  goTo("rights");
}

function Screen({ phone, carry }: { phone: Phone; carry: Carrying }) {
  // thousands of rows are not looked at anew with every second
  if (screen.value === "aid-desk") return phone.lock.value === "locked" ? <Locked phone={phone} /> : <AidDeskScreen phone={phone} />;
  const at = phone.at.value;
  switch (screen.value) {
    case "home":
      return (
        <Home
          told={phone.told.value}
          checked={phone.checked.value}
          relayed={phone.relayed.value}
          word={phone.word.value}
          notes={phone.notes.value}
          founded={!phone.unfounded.value}
          starting={phone.starting.value}
          nearness={phone.ringer.nearness.value}
          placeSaved={phone.ringer.places.value.length > 0}
          at={at}
          onOpen={showAlert}
          onPlace={() => goTo("place")}
          spoken={phone.spoken.value}
          onSound={(notice) => void phone.hear(notice)}
          onBooth={() => goTo("booth")}
          onShare={(told) => {
            phone.sharing.value = told;
            goTo("share");
          }}
          onRights={(event) => showRights(phone, event)}
        >
          <Waits seen={carry.seen} invited={carry.fragment !== null && !phone.badLink.value} member={phone.member.value} go={goTo} />
          <What onWhy={() => goTo("honest")} />
        </Home>
      );
    case "help":
      return <HelpScreen phone={phone} />;
    case "ask":
    case "asked":
    case "offer":
    case "legs": {
      if (phone.keep === null) break;
      if (phone.lock.value === "locked") return <Locked phone={phone} />;
      const Shown = { ask: AskScreen, asked: AskedScreen, offer: OfferScreen, legs: LegsScreen }[screen.value];
      return <Shown phone={phone} />;
    }
    case "places":
      return <DirectoryScreen phone={phone} one={false} />;
    case "one-place":
      return <DirectoryScreen phone={phone} one />;
    case "timer":
      if (phone.keep === null) break;
      return <TimerScreen phone={phone} locked={<Locked phone={phone} />} />;
    case "calls":
    case "calling":
    case "keyholder":
    case "taken": {
      if (phone.keep === null) break;
      if (phone.lock.value === "locked") return <Locked phone={phone} />;
      const Shown = { calls: CallsScreen, calling: CallingScreen, keyholder: KeyholderScreen, taken: TakenScreen }[screen.value];
      return <Shown phone={phone} />;
    }
    case "film":
      if (phone.keep === null) break;
      return <FilmScreen phone={phone} />;
    case "receipt":
      return <ReceiptScreen phone={phone} />;
    case "trustee":
      if (phone.keep === null) break;
      if (phone.lock.value === "locked") return <Locked phone={phone} />;
      return <TrusteeScreen phone={phone} />;
    case "opening":
      if (phone.keep === null) break;
      if (phone.lock.value === "locked") return <Locked phone={phone} />;
      return <OpeningScreen phone={phone} />;
    case "carry":
      return <Carry seen={carry.seen} link={`${location.origin}/${carry.fragment ?? ""}`} invited={carry.fragment !== null} onRead={() => goTo("home")} onDisguise={() => goTo("disguise")} />;
    case "bring":
      return <Bring take={carry.bring} />;
    case "alert":
      return (
        <OneAlert
          told={byNumber(phone.told.value, shownAlert.value)}
          nearness={phone.ringer.nearness.value}
          at={at}
          origin={location.origin}
          onSave={(told) => import("./save_alert.ts").then(({ saveAlert }) => saveAlert(phone, told))}
          onSound={(notice) => phone.hear(notice)}
          onHome={() => goTo("home")}
        />
      );
    case "map":
      return <MapScreen phone={phone} />;
    case "report":
      return (
        <Report events={phone.events.value} fitting={phone.activitiesOf} member={phone.member.value} home={phone.gridHome.value} save={(draft, place) => phone.sightings.report(draft, place)} onDone={() => goOn("mine")} />
      );
    case "mine":
      return <Mine sent={phone.sightings.sent.value} answer={(id, answer, words) => phone.sightings.answer(id, answer, words)} discard={(id) => phone.sightings.discard(id)} undo={async (id) => { if (await phone.sightings.takeBack(id)) goOn("report"); }} locked={phone.lock.value !== "none"} at={at} />;
    case "settings":
      return (
        <Settings
          town={phone.townName.value}
          fingerprint={phone.fingerprint.value}
          places={phone.ringer.places.value.length}
          member={phone.member.value}
          lock={phone.lock.value}
          touch={phone.touch.value}
          addTouch={(words) => phone.addTouch(words)}
          dropTouch={() => phone.dropTouch()}
          bundle={phone.bundle.value}
          showsFilms={() => phone.house.showsFilms()}
          go={goTo}
          lockNow={() => phone.lockNow()}
          wipe={() => phone.wipe()}
        />
      );
    case "place":
      return <PlacesScreen places={phone.ringer.places.value} home={phone.gridHome.value} save={(places) => phone.ringer.savePlaces(places)} onSaved={goBack} />;
    case "ringing":
      return <RingingScreen ringer={phone.ringer} rung={phone.rung.value} readRung={() => phone.readRung()} onPlaces={() => goTo("place")} at={at as Instant} />;
    case "rights":
      return <RightsScreen {...phone.rights.value} />;
    case "share": {
      const told = phone.shared.value;
      if (told === null) break;
      return <ShareScreen told={told} town={phone.townName.value ?? ""} fingerprint={phone.fingerprint.value} address={location.host} at={at as Instant} clips={phone.voices.value?.clips.value} voice={(notice) => phone.noteOf(notice)} />;
    }
    case "honest":
      return <Honest />;
    case "disguise":
      return <DisguiseScreen />;
    case "lock":
      if (phone.lock.value === "none") return <SetUpLock {...phone.lockBy()} onSet={(words, touch) => phone.setLock(words, touch).then(goBack)} />;
      return <Locked phone={phone} then={goBack} />;
    case "join":
      if (phone.invitedElsewhere) return <OtherTownScreen town={phone.townName.value ?? ""} onHome={() => goOn("home")} />;
      return <Join town={phone.townName.value ?? ""} fingerprint={phone.fingerprint.value} join={() => phone.join()} onDone={() => goOn("home")} onSpare={() => goOn("second")} />;
    case "second":
      return <MakeSpareScreen make={() => phone.makeSpare()} onDone={() => goOn("home")} />;
    case "take":
      return <TakeSpareScreen take={(words) => phone.takeSpare(phone.spare.value ?? "", words)} onDone={() => goOn("home")} />;
    case "role":
      if (phone.invitedElsewhere) return <OtherTownScreen town={phone.townName.value ?? ""} onHome={() => goOn("home")} />;
      if (phone.lock.value === "locked") return <Locked phone={phone} />;
      return (
        <TakeRole
          town={phone.townName.value ?? ""}
          fingerprint={phone.fingerprint.value}
          roles={phone.offeredRoles.value}
          locked={phone.lock.value === "open"}
          lock={phone.lockBy()}
          setLock={(words, touch) => phone.setLock(words, touch)}
          request={(name, onProgress) => phone.requestRole(name, onProgress)}
          onDone={() => goTo("home")}
        />
      );
    case "desk":
      if (phone.lock.value === "locked") return <Locked phone={phone} />;
      return <DeskScreen phone={phone} />;
    case "steward":
      if (phone.lock.value === "locked") return <Locked phone={phone} />;
      return <StewardScreen phone={phone} at={at} />;
    case "keepers":
      if (phone.lock.value === "locked") return <Locked phone={phone} />;
      return <KeepersScreen phone={phone} />;
    case "found":
      return <FoundScreen phone={phone} />;
    case "booth":
      return <BoothScreen phone={phone} />;
    case "slip":
      return <SlipScreen phone={phone} />;
  }
  return <Heading>{say("app-name")}</Heading>;
}

function Locked({ phone, then }: { phone: Phone; then?: () => void }) {
  return (
    <Unlock
      touch={phone.touch.value}
      onUnlock={(words) => phone.unlock(words).then(then)}
      onTouch={() => phone.unlockByTouch().then(then)}
      onReadOn={() => goTo("home")}
    />
  );
}
