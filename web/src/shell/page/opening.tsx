/** The screen of whoever asks for a film, given what it asks of the rest of the phone. Comes as its own chunk; the player as another. */
import { useEffect } from "preact/hooks";
import { idOfDevice } from "../../circles/shared/pages.ts";
import { later } from "../../ui/later.tsx";
import { say } from "../../ui/words.ts";
import { Opening } from "../../witness/page/opening.tsx";
import { openingsOf } from "./openings.ts";
import type { Phone } from "./phone.ts";

const Opened = later(() => import("../../witness/page/opened.tsx").then(({ Opened }) => Opened));

export function OpeningScreen({ phone }: { phone: Phone }) {
  const openings = openingsOf(phone);
  const ready = openings.ready.value;
  const receipt = openings.receipt;
  useEffect(() => {
    if (ready && receipt) openings.take(receipt);
  }, [ready, phone.opening.value]);
  // whoever leaves the screen leaves nothing open
  useEffect(() => () => void (openings.film.value = null), []);
  if (!ready) return <p class="soft">{say("busy")}</p>;
  const open = openings.film.value;
  if (open) return <Opened film={open.film} proven={open.proven} close={() => (openings.film.value = null)} at={phone.at.value} />;
  return (
    <Opening
      receipt={receipt}
      asked={openings.asked.value}
      shown={openings.shown.value}
      show={(key) => {
        phone.opening.value = null;
        openings.show(key);
      }}
      takeReceipt={(data) => void (phone.opening.value = data)}
      draft={openings.draft.value}
      change={(draft) => openings.change(draft)}
      ask={(asked, wish) => openings.ask(asked, wish)}
      look={(key) => openings.look(key)}
      close={(key) => openings.close(key)}
      open={(key) => openings.open(key)}
      progress={openings.progress.value}
      idOf={({ trustee }) => idOfDevice(trustee)}
      at={phone.at.value}
    />
  );
}
