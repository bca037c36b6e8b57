/** A trustee's screen, given what it asks of the rest of the phone. Comes as its own chunk. */
import { useEffect } from "preact/hooks";
import { SetUpLock } from "../../circles/page/lock.tsx";
import { say } from "../../ui/words.ts";
import { Trustee } from "../../witness/page/trustee.tsx";
import { startDrill } from "./drill.ts";
import type { Phone } from "./phone.ts";
import { goTo } from "./route.ts";
import { trusteeOf } from "./trusteeship.ts";
import { wakingOf } from "./waking.ts";

export function TrusteeScreen({ phone }: { phone: Phone }) {
  if (phone.lock.value === "none") return <SetUpLock {...phone.lockBy()} onSet={(words, touch) => phone.setLock(words, touch)} />;
  return <Unlocked phone={phone} />;
}

function Unlocked({ phone }: { phone: Phone }) {
  const mine = trusteeOf(phone);
  const inBook = mine.inBook.value;
  useEffect(() => {
    if (inBook === "yes") void mine.look().catch(() => {});
  }, [inBook]);
  useEffect(() => void phone.readRung().then((rung) => rung.look()).then(() => mine.readRung()), [mine]);
  if (!mine.ready.value) return <p class="soft">{say("busy")}</p>;
  const { needed = 0, trustees = [] } = phone.line?.roster()?.films ?? {};
  return (
    <Trustee
      code={mine.code.value}
      id={mine.id.value}
      inBook={inBook}
      needed={needed}
      of={trustees.length}
      cases={mine.cases.value}
      make={() => mine.make()}
      look={() => mine.look({ again: true })}
      answer={(key, what) => mine.answer(key, what)}
      dismiss={(key) => mine.dismiss(key)}
      drill={() => startDrill(phone)}
      waking={wakingOf(phone, mine.rung.value)}
      ringFor={(on) => mine.ringFor(on)}
      onRinging={() => goTo("ringing")}
      at={phone.at.value}
    />
  );
}
