/** One phone in one town: puts the rooms together and gives the screens what they show. */
import { computed, effect, signal, untracked } from "@preact/signals";
import { clearPlaces } from "../../aid/worker/over.ts";
import type { EveningStep } from "../../circles/page/evening.tsx";
import type { KindOfDanger } from "../../circles/page/kinds.tsx";
import type { LockWords, TouchState } from "../../circles/page/lock.tsx";
import { pendingOf } from "../../circles/shared/pages.ts";
import { openKeep, type Keep } from "../../keep/keep.ts";
import type { Touch } from "../../keep/lock.ts";
import type { Spare } from "../../keep/spare.ts";
import { panic, type Remains } from "../../keep/panic.ts";
import { join } from "../../lines/entry.ts";
import { House } from "../../lines/house.ts";
import type { TownFiles } from "../../lines/town_files.ts";
import type { Mirror } from "../../lines/town_line.ts";
import type { Roster } from "../../seals/roster.ts";
import { endsAt } from "../../seals/alert.ts";
import type { VerifiedChecked } from "../../seals/checked.ts";
import type { VerifiedRelayed } from "../../seals/relayed.ts";
import type { Incident } from "../../seals/incident.ts";
import type { Invite } from "../../seals/invite.ts";
import type { WatchKeys } from "../../seals/keys.ts";
import type { WatchWord } from "../../seals/quiet.ts";
import { b64u, fromB64u, hex, same, type Bytes } from "../../terms/bytes.ts";
import { cellText, type Cell } from "../../terms/cell.ts";
import type { Identity, TownId, Window } from "../../terms/ids.ts";
import { minutesOf, windowOf, type Instant } from "../../terms/instant.ts";
import { Refusal } from "../../terms/refusal.ts";
import { Event, EVENTS } from "../../terms/registry.ts";
import { sound } from "../../ui/sound.ts";
import { clock, minuteOfDay } from "../../ui/time.ts";
import { faceName } from "../../ui/face.ts";
import { insistently } from "../../ui/later.tsx";
import { language, say } from "../../ui/words.ts";
import { Counted } from "../../warn/page/counted.ts";
import { Ringer } from "../../warn/page/ringer.ts";
import type { RungWhenClosed } from "../../warn/page/rung.ts";
import { CLOSED, wantsToBeRung } from "../../warn/page/wants.ts";
import { phrases } from "../../warn/page/home.tsx";
import { sayAlert, type Notice } from "../../warn/shared/notice.ts";
import { whistleOf } from "../../warn/shared/ring.ts";
import type { Standing } from "../../warn/shared/rung.ts";
import type { Play } from "../../watch/shared/compose.ts";
import { checkedText, manifestOfBundle } from "./assets.ts";
import { tellPin } from "./bundle.ts";
import { now, random } from "./chance.ts";
import { DirectoryOnPhone } from "./directory.ts";
import { HalfFilled } from "./half_filled.ts";
import { leave } from "./leave.ts";
import type { OpenLine, TownLine } from "./line.ts";
import { isSparing, MapOnPhone, notedMap } from "./map_file.ts";
import { NumbersOnPhone } from "./numbers.ts";
import { Sightings } from "./sightings.ts";
import { heavy, mirrorAt } from "./town_line.ts";
import type { Voices } from "./voices.ts";

const LOCK_WORDS = 5;
const SPARE_WORDS = 6;
/** What was sealed in the last day's windows can still be opened here. */
const KEYS_KEPT = 4;
const SHOWN_AFTER_END_S = 3 * 3600;
/** How long the first answers may take before the screen says that nobody answers. */
const PATIENCE_MS = 6_000;
/** How long a voice may take to come before it whistles instead. */
const VOICE_PATIENCE_MS = 4_000;
/** A phone that wants to be rung while the app is closed, and would not be. */
const DEAF: ReadonlySet<Standing> = new Set(["failed", "lost", "asleep", "silent"]);

/** Whether this page is this machine's own: only there a root key may be typed or made. */
export const isHere = (): boolean => ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname) || location.hostname.endsWith(".localhost");

/** A kind of danger as a playbook has it. */
type Kind = Play & { readonly code: number; readonly playbook: string; readonly rights_cards: readonly string[]; readonly activities: readonly string[] };

export class Phone {
  readonly at = signal(now());
  /** the house has said that it holds no town */
  readonly unfounded = signal(false);
  /** nothing is known yet, and it is too early to say that nobody answers */
  readonly starting = signal(true);
  readonly townName = signal<string | null>(null);
  readonly fingerprint = signal<readonly string[]>([]);
  readonly told = signal<readonly Incident[]>([]);
  readonly checked = signal<readonly VerifiedChecked[]>([]);
  readonly relayed = signal<readonly VerifiedRelayed[]>([]);
  readonly word = signal<WatchWord | null>(null);
  /** the link that was followed is damaged */
  readonly badLink = signal(false);
  readonly lineTroubles = signal<readonly string[]>([]);
  /** The copy that is read while the house is away. */
  readonly mirror = signal<Mirror | null>(null);
  readonly onLine = signal(true);
  readonly member = signal(false);
  readonly lock = signal<"none" | "locked" | "open">("none");
  readonly touch = signal<TouchState>("none");
  readonly hasRole = signal(false);
  readonly isSteward = signal(false);
  /** whether a coordinator's keys lie here */
  readonly hasAidKey = signal(false);
  /** the receipt of a film that somebody is about to ask the trustees for */
  readonly opening = signal<Bytes | null>(null);
  /** whether a trustee's keys lie here */
  readonly hasTrusteeKey = signal(false);
  readonly bundle = signal<"pinned" | "not-yet" | "refused" | "unknown">("unknown");
  readonly bundleTrouble = signal<string | null>(null);
  /** a newer app lies here and is what the next start opens */
  readonly newer = signal(false);
  readonly playbook = signal<ReadonlyMap<string, Kind>>(new Map());
  readonly policyEvents = signal<ReadonlySet<number> | null>(null);
  readonly pending = signal<readonly { what: string; inForceAt: number }[]>([]);
  readonly homeCell = signal<Cell | null>(null);
  readonly invite = signal<Invite | null>(null);
  readonly setup = signal<string | null>(null);
  /** what another phone of hers has shown or copied, still under its words */
  readonly spare = signal<string | null>(null);
  /** a film's receipt that a link brought */
  readonly receipt = signal<string | null>(null);
  /** what of a founder's first evening is done; null on a phone that founded nothing */
  readonly evening = signal<ReadonlySet<EveningStep> | null>(null);
  readonly #lockWords = signal<readonly string[]>([]);
  /** the watch that runs on this phone, once its screen was seen */
  desk: { stop(): Promise<void>; readonly isOpen: boolean } | null = null;
  /** what she asked for and whom she helps, once one of its screens was seen */
  aid: { shut(): void; opened(): Promise<void>; putAway(): Promise<void>; sent(about: string): Promise<void>; working(about: string, share: number): void; stuck(codes: ReadonlyMap<string, string>): void } | null = null;
  /** the aid desk as it is open on this phone, once its screen was seen */
  aidDesk: { stop(): void } | null = null;
  /** a timer, keys held for others, calls of every day, once one of their screens was seen or something runs */
  calls: { shut(): void; opened(): Promise<void>; sent(about: string): Promise<void>; stuckBy(codes: ReadonlyMap<string, string>): void } | null = null;
  /** the town has trustees who open films together */
  readonly mayFilm = signal(false);
  /** what this phone films, once its screen was seen or something of it waits to be sent */
  films: { stop(): Promise<void> } | null = null;
  /** a timer runs here, or this phone holds a key for somebody */
  readonly awaited = signal(false);
  /** a keyholder's code that came as a link */
  readonly code = signal<string | null>(null);
  readonly house: House;
  keep: Keep | null = null;
  /** under way from when a town is known: whoever presses sooner than it is open waits for it */
  #opening: Promise<Keep> | null = null;
  line: TownLine | null = null;
  readonly #openLine: OpenLine;
  /** what a founder has set before there is a town to keep anything for */
  #lockToCome: { words: string; touch: Touch | null } | null = null;
  readonly watchKeys = signal<readonly WatchKeys[]>([]);
  memberSecrets: readonly { number: number; secret: Bytes }[] = [];
  /** of the permanent desk, on the phone that keeps it */
  standing: readonly Identity[] = [];
  readonly sightings = new Sightings(this);
  readonly halfFilled = new HalfFilled(this);
  readonly numbers = new NumbersOnPhone(() => this.townFiles());
  readonly directory = new DirectoryOnPhone(() => this.townFiles());
  readonly ringer = new Ringer({
    at: () => this.at.value as Instant,
    minute: () => minuteOfDay(Math.floor(this.at.value / 60)),
    whistle: (event) => this.playbook.value.get(event)?.whistle,
    onWatch: () => this.desk?.isOpen ?? false,
    aloud: {
      can: (notice) => this.voices.peek()?.can(notice) ?? false,
      say: async (notice) => this.voices.peek()?.say(notice),
      hush: () => this.voices.peek()?.hush(),
    },
  });

  readonly #counted = new Counted({
    agreed: () => this.ringer.choices.peek().counted,
    at: () => this.at.peek() as Instant,
    say: (alert) => this.house.sayShown(alert),
  });
  /** Being rung while the app is closed; null until its rooms have come. */
  readonly rung = signal<RungWhenClosed | null>(null);
  /** whether the house rings closed apps, as it last said to whoever looks after the town */
  readonly push = signal<"off" | "asleep" | "awake" | null>(null);

  readonly events = computed(() => {
    const on = this.policyEvents.value;
    return Object.entries(Event)
      .filter(([, code]) => on === null || on.size === 0 || on.has(code))
      .map(([name]) => name);
  });
  readonly troubles = computed(() => [
    ...(this.badLink.value ? ["bad-link"] : []),
    ...this.lineTroubles.value,
    ...(this.bundleTrouble.value ? [this.bundleTrouble.value] : []),
    ...(this.rung.value && DEAF.has(this.rung.value.standing.value) ? [`${CLOSED}${this.rung.value.standing.value}`] : []),
  ]);
  /** changes of power that this phone has seen and does not follow yet; exercises that were too many to sound */
  readonly notes = computed<readonly string[]>(() => [
    ...this.pending.value.map(({ what, inForceAt }) => {
      const when = clock(Math.floor(inForceAt / 60), Math.floor(this.at.value / 60));
      return say("health-pending", { what: say(`cosign-${what}`, { windows: 0 }), when });
    }),
    ...(this.ringer.drillsMuted.value ? [say("exercise-limit")] : []),
  ]);
  /** the warning that somebody has chosen to pass on */
  readonly sharing = signal<Incident | null>(null);
  /** the same, as the town tells it now: what has ended meanwhile is not passed on as a danger */
  readonly shared = computed(() => {
    const chosen = this.sharing.value;
    return chosen && (this.told.value.find((each) => each.isActual === chosen.isActual && same(each.incident, chosen.incident)) ?? chosen);
  });
  /** the event's registered name, for whoever comes to her rights from a warning */
  readonly rightsFor = signal<string | null>(null);
  readonly rights = computed(() => {
    const event = this.rightsFor.value;
    const own = event === null ? [] : (this.playbook.value.get(event)?.rights_cards ?? []);
    const all = [...this.playbook.value.values()].flatMap(({ rights_cards }) => rights_cards);
    return { event, act: this.#actFor(event), cards: [...new Set([...own, ...all])], numbers: this.numbers.published.value };
  });
  readonly gridHome = computed(() => {
    const cell = this.ringer.places.value[0]?.cell ?? this.homeCell.value;
    return cell === null ? null : cellText(cell);
  });
  readonly offeredRoles = computed(() => this.invite.value?.role?.roles ?? 0);

  constructor(openLine: OpenLine) {
    this.#openLine = openLine;
    this.house = new House({ now });
    effect(() => {
      const told = this.told.value;
      untracked(() => {
        this.ringer.take(told);
        this.#counted.take(told);
      });
    });
    effect(() => {
      if (language.value && this.voices.value) void this.#fetchVoice();
    });
  }

  /** The house answers for another root than the one this phone has pinned: it is given nothing and asked for nothing that a pass pays for. */
  #otherTown = false;

  /** `invited`: the town of the link that was followed; a phone that knows none yet pins that one. Reads what this phone kept and follows the house's town; without a line it shows what it kept. */
  async start(invited: TownId | null): Promise<void> {
    setTimeout(() => {
      this.starting.value = false;
      this.#changed();
    }, PATIENCE_MS);
    setInterval(() => {
      this.at.value = now();
      if (this.at.value % 15 === 0) this.#changed();
      if (this.at.value % 30 === 0) void this.#forgetAddresses();
    }, 1000);
    void this.#readPlaybooks();
    void this.#readTouch();
    const known = localStorage.getItem("town") ?? (invited && b64u(invited));
    if (known) await this.adopt(fromB64u(known));
    await this.#askWhichTown(known);
  }

  /** Only a phone that knows no town yet takes the house's word for which one it is; later another answer is a trouble. */
  async #askWhichTown(known: string | null): Promise<void> {
    try {
      const { town } = await this.house.town();
      this.unfounded.value = town === null && known === null;
      if (town === null) return;
      if (known === null) await this.adopt(town);
      else if (known !== b64u(town)) {
        this.#otherTown = true;
        this.#changed();
      }
    } catch {
      this.onLine.value = false;
      if (!known) setTimeout(() => void this.#askWhichTown(localStorage.getItem("town")), 5000);
    }
  }

  /** From now on this phone belongs to this town and reads its book. */
  async adopt(town: TownId): Promise<void> {
    if (this.keep && same(this.keep.town, town) && this.line) return;
    this.#onlyFor(town);
    localStorage.setItem("town", b64u(town));
    this.unfounded.value = false;
    this.keep ??= await this.#open(town);
    void this.#readWords(town);
    const { sealed, lock, locked } = this.keep;
    await this.ringer.open(sealed);
    this.member.value = (await sealed.pass()) !== null;
    this.lock.value = !(await lock.isSet()) ? "none" : lock.isOpen ? "open" : "locked";
    void this.#readTouch();
    this.hasRole.value = (await locked.watchWindows(windowOf(now()) - KEYS_KEPT)).some((window) => window >= windowOf(now()));
    this.isSteward.value = (await locked.names("register")).length > 0;
    this.hasTrusteeKey.value = (await locked.names("trustee/keys")).length > 0;
    this.hasAidKey.value = (await locked.names("aid-desk/keys")).length > 0;
    await Promise.all([this.sightings.readUnsent(), this.#readEvening(), this.#forgetAddresses()]);
    this.line = await this.#openLine(this.keep, {
      changed: () => this.#changed(),
      posted: () => void this.sightings.read(),
      held: (key) => this.sightings.mayBeTakenBack(key),
      elsewhere: () => this.#otherTown,
      working: (key, share) => this.sightings.working(key, share),
      stuck: (codes) => this.sightings.stuck(codes),
      parcels: {
        sent: async (about) => void (await Promise.all([this.aid?.sent(about), this.calls?.sent(about)])),
        working: (about, share) => this.aid?.working(about, share),
        stuck: (codes) => {
          this.aid?.stuck(codes);
          this.calls?.stuckBy(codes);
        },
      },
    });
    this.awaited.value = (await Promise.all(["aid/timer", "aid/keyring"].map((name) => sealed.names(name)))).flat().length > 0;
    this.#changed();
    void insistently(() => import("./what_waits.ts")).then(({ goOn }) => goOn(this), () => {});
    void this.#readVoices();
    if (wantsToBeRung()) void this.readRung().then((rung) => rung.look());
    await this.sightings.read();
  }

  async readRung(): Promise<RungWhenClosed> {
    const { rungOf } = await import("./rung.ts");
    this.rung.value ??= rungOf(this);
    return this.rung.value;
  }

  async lookAtPush(): Promise<void> {
    await this.house.pushState().then(({ state }) => (this.push.value = state), () => {});
  }

  /** Of other people's doors, as soon as their time is over. */
  async #forgetAddresses(): Promise<void> {
    if (this.keep) await clearPlaces(this.keep.own, minutesOf(now()));
  }

  /** One town at one address: another one would be mixed into what lies here. Refusal "keep.other_town". */
  #onlyFor(town: TownId): void {
    const known = localStorage.getItem("town");
    if (known !== null && known !== b64u(town)) throw new Refusal("keep.other_town", "This phone keeps another town here.");
  }

  // ── this phone's own things ──

  /** What is half filled anywhere, under this phone's own key or under its lock. */
  async putAway(): Promise<void> {
    await Promise.all([this.sightings.putAway(), this.halfFilled.putAway(), this.aid?.putAway()]);
  }

  /** `touch`: the phone's own lock opens it too. A prompt that is refused leaves everything as it was. */
  async setLock(words: string, touch: boolean): Promise<void> {
    const also = touch ? await (await touching()).makeTouch(random) : null;
    const keep = await this.#opening;
    if (keep === null) this.#lockToCome = { words, touch: also };
    else await keep.lock.setUp(words, also);
    if (keep !== null) also?.secret.fill(0);
    this.lock.value = "open";
    await this.#readTouch();
  }

  async unlock(words: string): Promise<void> {
    await this.theKeep().lock.unlock(words);
    await this.#isOpen();
  }

  async unlockByTouch(): Promise<void> {
    const { lock } = this.theKeep();
    const credential = await lock.touch();
    if (credential === null) throw new Refusal("lock.wrong_touch", "This lock opens with its five words only.");
    const secret = await (await touching()).touch(credential, random);
    await lock.unlockByTouch(secret);
    secret.fill(0);
    await this.#isOpen();
  }

  async #isOpen(): Promise<void> {
    await Promise.all([this.halfFilled.read(), this.aid?.opened()]);
    this.lock.value = "open";
    void this.calls?.opened();
    await this.readWatchKeys();
  }

  async addTouch(words: string): Promise<void> {
    const { lock } = this.theKeep();
    const made = await (await touching()).makeTouch(random);
    await lock.addTouch(words, made);
    made.secret.fill(0);
    await this.#readTouch();
  }

  async dropTouch(): Promise<void> {
    await this.theKeep().lock.dropTouch();
    await this.#readTouch();
  }

  /** What a screen needs that sets the lock. */
  lockBy(): LockWords {
    return { words: this.lockWords, touch: this.touch.value };
  }

  /** What was opened behind it goes out of memory with the key. */
  lockNow(): void {
    void this.desk?.stop();
    this.desk = null;
    this.aidDesk?.stop();
    this.aidDesk = null;
    this.halfFilled.shut();
    this.aid?.shut();
    this.calls?.shut();
    this.theKeep().lock.shut();
    this.watchKeys.value = [];
    this.memberSecrets = [];
    this.standing = [];
    this.lock.value = "locked";
  }

  /** Leaves for the empty notepad; what could not be removed is answered instead, and then the page stays. */
  async wipe(): Promise<readonly Remains[]> {
    this.line?.stop();
    await this.desk?.stop();
    this.aidDesk?.stop();
    await this.films?.stop();
    this.keep?.close();
    this.keep = this.#opening = null;
    const remains = await panic();
    if (remains.length === 0) await leave(Promise.resolve());
    return remains;
  }

  /** The lock may shut by itself: it is open, no watch runs, and what it opens lies on the disk. */
  get mayLock(): boolean {
    return this.lock.value === "open" && this.keep !== null && !this.desk?.isOpen;
  }

  // ── coming in ──

  async join(): Promise<void> {
    const invite = this.invite.value;
    if (!invite) throw new Refusal("invite.malformed", "This is not an invitation.");
    await this.takePass(invite);
    this.invite.value = null;
  }

  async takePass(invite: Invite): Promise<void> {
    await join(invite, { keep: (await this.#opening) ?? this.theKeep(), house: this.house }, random);
    this.member.value = true;
    void this.sightings.flush();
  }

  /** Six weeks of keys; the leaves go to the steward's pigeonhole, the keys under the lock, the slip onto paper. */
  async requestRole(name: string, onProgress: (part: number) => void): Promise<{ slip: string }> {
    const invite = this.invite.value;
    if (!invite?.role) throw new Refusal("invite.malformed", "This is not an invitation.");
    await this.takePass(invite);
    const { requestRole } = await import("./role_request.ts");
    const slip = await requestRole(this, invite.role, name, onProgress);
    this.hasRole.value = true;
    this.invite.value = null;
    await this.readWatchKeys();
    return { slip };
  }

  async saveWatchKeys(keys: WatchKeys): Promise<void> {
    await this.theKeep().locked.putWatchKeys([keys]);
    await this.readWatchKeys();
  }

  /** One at a time; what failed may be tried again. */
  #open(town: TownId): Promise<Keep> {
    this.#opening ??= openKeep(town, { stretch: heavy.stretch }).catch((why: unknown) => {
      this.#opening = null;
      throw why;
    });
    return this.#opening;
  }

  /** For a founder: the lock that was set before there was a town is set in the town's own keep. */
  async keepFor(town: TownId): Promise<Keep> {
    this.#onlyFor(town);
    this.keep ??= await this.#open(town);
    const coming = this.#lockToCome;
    if (coming !== null && !(await this.keep.lock.isSet())) await this.keep.lock.setUp(coming.words, coming.touch);
    coming?.touch?.secret.fill(0);
    this.#lockToCome = null;
    return this.keep;
  }

  // ── a spare for a second phone ──

  /** From screen to screen: nothing of it is asked of the house or told to it. Refusal "second.nothing". */
  async makeSpare(): Promise<{ link: string; words: string }> {
    const { gatherSpare, writeSpare } = await import("../../keep/spare.ts");
    const spare = writeSpare(await gatherSpare(this.theKeep()));
    const { randomWords } = await import("../../circles/shared/card.ts");
    const words = randomWords(SPARE_WORDS, random).join(" ");
    const sealed = await heavy.sealUnderWords(spare, words);
    return { link: `${location.origin}/#s=${b64u(sealed)}`, words };
  }

  /** Refusal "second.wrong_words", "second.too_costly", "second.malformed", "second.other_town", "second.member_already". */
  async takeSpare(text: string, words: string): Promise<void> {
    const { readSpare, takeSpare } = await import("../../keep/spare.ts");
    let sealed: Bytes;
    try {
      sealed = fromB64u(text);
    } catch {
      throw new Refusal("second.malformed", "This is not a spare, or a part of it is missing.");
    }
    const spare: Spare = readSpare(await heavy.openUnderWords(sealed, words));
    await this.ringer.savePlaces(await takeSpare(this.theKeep(), spare));
    this.member.value = (await this.theKeep().sealed.pass()) !== null;
    this.spare.value = null;
    void this.sightings.flush();
  }

  /** An invitation to another town than the one that lies at this address. */
  get invitedElsewhere(): boolean {
    const invite = this.invite.value;
    return invite !== null && this.keep !== null && !same(invite.town, this.keep.town);
  }

  // ── alerts ──

  /** What to do, as the running warning of that kind says it. */
  #actFor(event: string | null): string | null {
    if (event === null) return null;
    const at = minutesOf(this.at.value as Instant);
    const notices = this.told.value.map((told) => sayAlert(told, { phrases: phrases(at), nearness: null, at }));
    return notices.find((notice) => notice.event === event && notice.act !== null)?.act ?? null;
  }

  /** In words where somebody has spoken them or this phone can read them, else as it rings. */
  async hear(notice: Notice): Promise<void> {
    const voices = this.voices.value;
    if (voices !== null && !voices.can(notice)) {
      const coming = voices.fetch(this.line?.roster() ?? null, { asked: true });
      await Promise.race([coming, new Promise((late) => setTimeout(late, VOICE_PATIENCE_MS))]);
    }
    if (((await voices?.say(notice)) ?? "not") !== "not") return;
    const whistle = whistleOf(this.playbook.value.get(notice.event)?.whistle);
    sound(notice.look === "drill" ? "drill" : notice.look === "clear" ? "clear" : whistle === "none" ? "update" : whistle);
  }

  /** Its words as a sound file to pass on, where the town has recorded them all. */
  async noteOf(notice: Notice): Promise<Uint8Array<ArrayBuffer> | null> {
    return (await this.voices.peek()?.noteOf(notice)) ?? null;
  }

  /** What fits a kind of danger, as its playbook has it. */
  readonly activitiesOf = (event: string): readonly string[] => this.playbook.value.get(event)?.activities ?? [];

  readonly resolutionOf = (event: string): number => EVENTS.get(Event[event as keyof typeof Event])?.resolution ?? 8;

  readonly kinds = computed<readonly KindOfDanger[]>(() =>
    [...this.playbook.value].map(([name, play]) => ({
      event: play.code,
      name: name.replaceAll("_", "-"),
      playbook: play.playbook.replaceAll("_", "-"),
      radiusM: play.radius_m,
      expiresMin: play.expires_min,
      on: this.policyEvents.value === null || this.policyEvents.value.has(play.code),
    })),
  );

  // ── the town's files ──

  #townFiles: Promise<TownFiles> | null = null;

  /** Map and voices, as the town's book lists them; read here without a line once they are here. */
  townFiles(): Promise<TownFiles> {
    this.#townFiles ??= import("../../lines/town_files.ts").then(
      ({ TownFiles }) => new TownFiles({
        files: this.theKeep().files,
        house: this.house,
        mirrors: () => (this.line?.roster()?.mirrors ?? []).map(mirrorAt),
        roster: () => this.line?.roster() ?? null,
      }),
    );
    return this.#townFiles;
  }

  readonly map = new MapOnPhone(() => this.townFiles());

  readonly voices = signal<Voices | null>(null);
  /** what is shown can be heard in the language of the screen; null before it is known */
  readonly spoken = computed(() => this.voices.value?.spoken.value ?? null);

  async #readVoices(): Promise<void> {
    const [{ Voices: Made }, files] = await Promise.all([import("./voices.ts"), this.townFiles()]);
    this.voices.value ??= new Made({ files, sparing: isSparing, at: now, again: () => void this.#fetchVoice() });
    await this.#fetchVoice();
  }

  #listed = "";

  /** The voice of the language on the screen comes by itself, half a megabyte; what the town lists no longer goes. */
  async #fetchVoice(): Promise<void> {
    const roster = this.line?.roster() ?? null;
    await this.voices.peek()?.fetch(roster);
    const listed = (roster?.files ?? []).map(({ fileHash }) => hex(fileHash)).join(" ");
    if (roster === null || listed === this.#listed) return;
    this.#listed = listed;
    await (await this.townFiles()).sweep(notedMap());
  }

  // ── inside ──

  #changed(): void {
    const line = this.line;
    if (!line) return;
    const at = now();
    const roster = line.roster();
    if (roster) {
      this.townName.value = roster.founding.name;
      this.homeCell.value = roster.founding.homeCell;
      this.mayFilm.value = roster.films.needed > 0;
      this.policyEvents.value = new Set(roster.policy.kinds.map(({ event }) => event));
      this.pending.value = pendingOf(roster);
      void this.#checkBundle(roster);
      void this.numbers.look(roster);
      void this.directory.look(roster);
      void this.#fetchVoice();
      void this.map.look(roster);
    }
    this.onLine.value = line.onLine();
    if ((line.word()?.since ?? null) !== null) this.starting.value = false;
    const early = this.starting.value;
    this.lineTroubles.value = [...new Set([...line.troubles().filter((each) => !(early && each === "cut_off")), ...(this.#otherTown ? ["other_town"] : [])])];
    this.mirror.value = line.mirror();
    this.word.value = line.word();
    this.relayed.value = line.relayed();
    this.checked.value = line.checked().filter(({ fields }) => endsAt(fields) > at);
    // A phone that runs ahead drops nothing of today unsaid: it stands there as past, beside the word that the clock is wrong.
    const earliest = at + Math.min(0, line.clockOffS());
    // `sent` is in minutes: of one minute, what came last stands first
    this.told.value = [...line.incidents()]
      .reverse()
      .filter((each) => Math.max(each.endsAt, endsAt(each.alert.fields)) + SHOWN_AFTER_END_S > earliest)
      .sort((one, other) => other.alert.fields.sent - one.alert.fields.sent);
  }

  async saveEvening(steps: readonly EveningStep[]): Promise<void> {
    const done = new Set([...(this.evening.value ?? []), ...steps]);
    this.evening.value = done;
    await this.theKeep().sealed.put("evening", [...done]);
  }

  async #readEvening(): Promise<void> {
    const kept = await this.theKeep().sealed.get("evening");
    this.evening.value = Array.isArray(kept) ? new Set(kept as EveningStep[]) : null;
  }

  /** Asked after every wait: what comes when the lock was shut meanwhile is let go, or keys would lie in the memory of a locked phone. */
  get #isUnlocked(): boolean {
    return this.keep?.lock.isOpen ?? false;
  }

  async readWatchKeys(): Promise<void> {
    const { locked, sealed } = this.theKeep();
    const running = windowOf(now());
    const windows = await locked.watchWindows(running - KEYS_KEPT);
    const near = windows.filter((window) => window <= running + 4);
    const last = windows.at(-1);
    const wanted = last === undefined || near.includes(last) ? near : [...near, last];
    const keys = await Promise.all(wanted.map((window: Window) => locked.watchKeys(window)));
    const member = await sealed.memberSecret();
    if (!this.#isUnlocked) return;
    this.watchKeys.value = keys.filter((each) => each !== null);
    this.memberSecrets = member ? [member] : [];
    await this.readStanding();
  }

  /** What a steward's register adds at the desk: the permanent desk's key, and the member secrets before the newest. */
  async readStanding(): Promise<void> {
    const kept = await this.theKeep().locked.get("register");
    if (!(kept instanceof Uint8Array)) return;
    const { readRegister } = await import("../../circles/shared/register.ts");
    if (!this.#isUnlocked) return;
    const { desk, members } = readRegister(kept as Bytes);
    this.standing = desk ? [desk] : [];
    const others = members.filter(({ number }) => this.memberSecrets.every((each) => each.number !== number));
    this.memberSecrets = [...this.memberSecrets, ...others];
  }

  async #readTouch(): Promise<void> {
    const on = (await this.keep?.lock.touch()) ?? null;
    const isThere = (): Promise<boolean> => touching().then(({ touchIsThere }) => touchIsThere()).catch(() => false);
    this.touch.value = on !== null ? "on" : (await isThere()) ? "offered" : "none";
  }

  async #readWords(town: TownId): Promise<void> {
    const { fingerprintWords } = await import("../../circles/shared/card.ts");
    this.fingerprint.value = fingerprintWords(town);
  }

  /** Five words to be learnt, made when somebody first looks at them. */
  get lockWords(): readonly string[] {
    if (this.#lockWords.value.length === 0)
      void import("../../circles/shared/card.ts").then(({ randomWords }) => (this.#lockWords.value = randomWords(LOCK_WORDS, random)));
    return this.#lockWords.value;
  }

  async #readPlaybooks(): Promise<void> {
    const { playbooks, events } = JSON.parse(await checkedText("/words/playbooks.json")) as {
      playbooks: Record<string, string[]>;
      events: Record<string, Omit<Kind, "playbook">>;
    };
    const bookOf = (name: string): string => Object.entries(playbooks).find(([, names]) => names.includes(name))?.[0] ?? "";
    this.playbook.value = new Map(Object.entries(events).map(([name, play]) => [name, { ...play, playbook: bookOf(name) }]));
  }

  #pinTold: string | null = null;

  /** A keeper of the bundle has come, or another one: it has to hear which bundle the town has pinned. */
  tellBundleAgain(): void {
    this.#pinTold = null;
    this.#changed();
  }

  async #checkBundle({ manifest, mirrors }: Roster): Promise<void> {
    const pin = manifest === null ? null : hex(manifest);
    const told = [pin ?? "none", language.value, faceName(), ...mirrors].join(" ");
    if (this.#pinTold === told) return;
    this.#pinTold = told;
    const kept = await tellPin(pin, mirrors);
    const own = await manifestOfBundle().then(({ hash }) => hex(hash)).catch(() => null);
    const running = kept?.bundle ?? own;
    this.newer.value = kept !== null && kept.bundle !== null && own !== null && kept.bundle !== own;
    this.bundle.value = pin === null ? "not-yet" : kept?.refused ? "refused" : running === pin ? "pinned" : running === null ? "unknown" : "refused";
    this.bundleTrouble.value = kept?.refused && pin !== null ? "bundle" : pin !== null && running !== null && running !== pin ? "app-other" : null;
  }

  /** Refusal "keep.unavailable" where nothing is kept. */
  theKeep(): Keep {
    if (!this.keep) throw new Refusal("keep.unavailable", "This browser keeps nothing for this page.");
    return this.keep;
  }

  /** Refusal "line.none" before there is one. */
  theLine(): TownLine {
    if (!this.line) throw new Refusal("line.none", "There is no line to the house.");
    return this.line;
  }
}

const touching = () => import("../../circles/page/touch.ts");
