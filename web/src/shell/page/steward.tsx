/** The steward's room, given what it asks of the rest of the phone. Comes as its own chunk. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Steward } from "../../circles/page/steward.tsx";
import { bringRoot } from "../../circles/worker/root_file.ts";
import { Stewarding } from "../../circles/worker/stewarding.ts";
import { LedgerHouse } from "../../lines/ledger_house.ts";
import { Refusal } from "../../terms/refusal.ts";
import { fromHex, hex, type Bytes } from "../../terms/bytes.ts";
import { sha256 } from "../../seals/hashes.ts";
import { Status } from "../../terms/registry.ts";
import { LANGUAGES, type Language } from "../../ui/words.ts";
import { file, learnWords } from "./assets.ts";
import { readLink } from "../../seals/invite.ts";
import { usePushState } from "./asleep.tsx";
import { startDrill } from "./drill.ts";
import { openingsOf } from "./openings.ts";
import { goTo } from "./route.ts";
import { tellPin } from "./bundle.ts";
import { MakeStewardKeys } from "../../circles/page/make_steward.tsx";
import { makeStewardKeys } from "../../circles/worker/founding.ts";
import { now, random } from "./chance.ts";
import { isHere, type Phone } from "./phone.ts";

const LOOK_EVERY_MS = 60_000;
const made = new WeakMap<Phone, Stewarding>();

export function StewardScreen({ phone, at }: { phone: Phone; at: number }) {
  const { keep } = phone;
  usePushState(phone);
  const ails = useSignal<readonly string[]>([]);
  useEffect(() => {
    const look = () => void phone.house.troubles().then((said) => (ails.value = said), () => {});
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [phone]);
  if (!keep) return null;
  if (!phone.isSteward.value)
    return (
      <MakeStewardKeys
        lock={phone.lock.value}
        by={phone.lockBy()}
        setLock={(words, touch) => phone.setLock(words, touch)}
        make={async () => {
          await makeStewardKeys({ writeRegister: (register) => keep.locked.put("register", register), random });
          phone.isSteward.value = true;
        }}
      />
    );
  return (
    <Steward
      stewarding={stewardingOf(phone)}
      fingerprint={phone.fingerprint.value}
      push={phone.push.value}
      ails={ails.value}
      drill={phone.mayFilm.value ? { last: openingsOf(phone).drilled.value, start: () => startDrill(phone) } : null}
      kinds={phone.kinds.value}
      here={isHere()}
      bringRoot={(words, sealed) => bringRoot(keep.town, words, sealed)}
      splitRoot={() => goTo("keepers")}
      takeHere={(link) => {
        phone.invite.value = readLink(new URL(link).hash);
        goTo("role");
      }}
      languages={(phone.line?.roster()?.founding.languages ?? []).filter((tag): tag is Language => LANGUAGES.some((known) => known.tag === tag))}
      learn={learnWords}
      evening={{
        done: phone.evening.value,
        drilled: phone.told.value.some(({ alert }) => alert.fields.status === Status.Exercise),
        onDone: (steps) => void phone.saveEvening(steps),
        onDrill: () => goTo("desk"),
      }}
      places={() => phone.directory.bytes()}
      random={random}
      at={at}
    />
  );
}

export function stewardingOf(phone: Phone): Stewarding {
  const known = made.get(phone);
  if (known) return known;
  const keep = (): NonNullable<Phone["keep"]> => {
    if (!phone.keep) throw new Refusal("keep.unavailable", "This browser keeps nothing for this page.");
    return phone.keep;
  };
  const stewarding = new Stewarding({
    roster: async () => {
      await phone.line?.catchUp();
      const roster = phone.line?.roster();
      if (!roster) throw new Refusal("line.none", "There is no line to the house.");
      return roster;
    },
    house: phone.house,
    logKey: () => new LedgerHouse(phone.house).logKey(),
    offered: async () => {
      const roster = phone.line?.roster();
      const kept = await tellPin(roster?.manifest ? hex(roster.manifest) : null, roster?.mirrors ?? []);
      const known = kept?.refused ?? kept?.bundle;
      return known ? fromHex(known) : file("/manifest.tocsin.json").then(sha256, () => null);
    },
    putLetter: async (pigeonhole, slot, envelope) => {
      if (!phone.line) throw new Refusal("line.none", "There is no line to the house.");
      await phone.house.putPigeonhole(pigeonhole, slot, envelope, await phone.line.entry());
    },
    readRegister: async () => {
      const held = await keep().locked.get("register");
      return held instanceof Uint8Array ? (held as Bytes) : null;
    },
    writeRegister: async (register) => {
      await keep().locked.put("register", register);
      await phone.readStanding();
    },
    membership: () => keep().sealed.memberSecret(),
    files: {
      putOwn: (hash, bytes) => keep().files.putOwn(hash, bytes),
      isOwn: (hash) => keep().files.isOwn(hash),
      read: (hash, start, end) => keep().files.read(hash, start, end),
      settle: (hash, size) => keep().files.settle(hash, size),
    },
    origin: location.origin,
    now,
    random,
  });
  made.set(phone, stewarding);
  return stewarding;
}
