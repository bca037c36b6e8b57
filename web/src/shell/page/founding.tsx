/** The founder's room, given what it asks of the rest of the phone. Comes as its own chunk. */
import { Found } from "../../circles/page/found.tsx";
import { foundTown, prepareTown, type FoundingNeeds } from "../../circles/worker/founding.ts";
import { sealRoot } from "../../circles/worker/root_file.ts";
import { fromB64u } from "../../terms/bytes.ts";
import { file } from "./assets.ts";
import { now, random } from "./chance.ts";
import { isHere, type Phone } from "./phone.ts";
import { goTo } from "./route.ts";

export function FoundScreen({ phone }: { phone: Phone }) {
  const setup = phone.setup.value;
  return (
    <Found
      here={isHere()}
      secure={isSecureContext}
      setup={setup}
      founded={phone.townName.value !== null}
      kinds={phone.kinds.value}
      lock={{
        state: phone.lock.value,
        ...phone.lockBy(),
        set: (words, touch) => phone.setLock(words, touch),
        unlock: { onUnlock: (words) => phone.unlock(words), onTouch: () => phone.unlockByTouch() },
      }}
      prepare={async (plan, root) => {
        const prepared = await prepareTown(plan, root, { file, now, random });
        const needs: FoundingNeeds = {
          house: phone.house,
          file,
          writeRegister: async (register) => (await phone.keepFor(prepared.town)).locked.put("register", register),
          adopt: (town) => phone.adopt(town),
          join: (invite) => phone.takePass(invite),
          now,
          random,
        };
        return { town: prepared.town, hand: () => foundTown(prepared, fromB64u(setup ?? ""), needs) };
      }}
      sealRoot={sealRoot}
      onDone={() => {
        phone.setup.value = null;
        void phone.saveEvening([]);
        goTo("steward");
      }}
      onLeave={() => goTo("home")}
    />
  );
}
