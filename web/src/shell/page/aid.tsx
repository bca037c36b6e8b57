/** Needing and helping, given what their screens ask of the rest of the phone. Comes as its own chunk. */
import { useEffect } from "preact/hooks";
import { fromB64u } from "../../terms/bytes.ts";
import { cellFromText } from "../../terms/cell.ts";
import { readVettingText, writeVolunteerCode } from "../../seals/shown.ts";
import { later } from "../../ui/later.tsx";
import { CellPicker, PlaceOf } from "../../watch/page/place.tsx";
import { aidOf, type AidOnPhone } from "./aid.ts";
import { goOn, goTo } from "./route.ts";
import type { Phone } from "./phone.ts";

const VoiceNote = later(() => import("../../watch/page/voice_note.tsx").then(({ VoiceNote }) => VoiceNote), "nothing");
const Ask = later(() => import("../../aid/page/ask.tsx").then(({ Ask }) => Ask));
const AskedFor = later(() => import("../../aid/page/asked.tsx").then(({ AskedFor }) => AskedFor));
const OfferHelp = later(() => import("../../aid/page/offer.tsx").then(({ OfferHelp }) => OfferHelp));
const Legs = later(() => import("../../aid/page/legs.tsx").then(({ Legs }) => Legs));
const StopMap = later(() => import("./stop_map.tsx").then(({ StopMap }) => StopMap), "nothing");

const LOOK_MS = 15_000;

/** Asks the house while the screen is seen. */
function useAid(phone: Phone, looks: boolean): AidOnPhone {
  const aid = aidOf(phone);
  useEffect(() => {
    if (!looks) return;
    const look = () => void aid.look().catch(() => {});
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [aid]);
  return aid;
}

export function AskScreen({ phone }: { phone: Phone }) {
  const aid = useAid(phone, false);
  return <Ask desk={aid.hasDesk} parts={{ CellPicker, VoiceNote }} home={phone.gridHome.value} ask={(draft) => aid.ask(draft)} onDone={() => goOn("asked")} onPlaces={() => goTo("places")} />;
}

export function AskedScreen({ phone }: { phone: Phone }) {
  const aid = useAid(phone, true);
  return (
    <AskedFor
      all={aid.asked.value}
      say={(key, code, { picture, ...saying }) => aid.act(aid.asks.say(key, code, { ...saying, picture: picture === undefined ? null : fromB64u(picture) }))}
      record={(key) => aid.asks.record(key)}
      saw={(key) => aid.act(aid.asks.saw(key))}
      erase={(key) => aid.act(aid.asks.erase(key))}
      look={() => aid.look()}
      onAsk={() => goTo("ask")}
      locked={phone.lock.value !== "none"}
      at={phone.at.value}
    />
  );
}

export function OfferScreen({ phone }: { phone: Phone }) {
  const aid = useAid(phone, true);
  return (
    <OfferHelp
      desk={aid.hasDesk}
      offered={aid.offered.value}
      vetting={aid.vetting.value}
      offer={(said) => aid.act(aid.carrying.offer(said))}
      pause={(words) => aid.carrying.pause(words)}
      withdraw={() => aid.act(aid.carrying.withdraw())}
      codeOf={async () => writeVolunteerCode(await aid.carrying.key())}
      takeVetting={(text) => aid.act(aid.carrying.takeVetting(readVettingText(text)).then(() => {}))}
      CellPicker={CellPicker}
      home={phone.gridHome.value}
      placeOf={async (cell) => cellFromText(cell)}
      onPlaces={() => goTo("places")}
      at={phone.at.value}
    />
  );
}

export function LegsScreen({ phone }: { phone: Phone }) {
  const aid = useAid(phone, true);
  const { carrying } = aid;
  return (
    <Legs
      all={aid.legs.value}
      offered={aid.offered.value !== null}
      answer={(key, yes, words, reach) => aid.act(carrying.answer(key, yes, words, reach))}
      pledge={(key, words) => aid.act(carrying.pledge(key, words))}
      tick={(key, line) => aid.act(carrying.tick(key, line))}
      start={(key) => aid.act(carrying.start(key))}
      handOver={(key, digits) => aid.act(carrying.handOver(key, digits).then(() => {}))}
      done={(key) => aid.act(carrying.done(key))}
      report={(key, what, { words, picture }) => aid.act(carrying.report(key, what, { words: words ?? "", picture: picture === undefined ? null : fromB64u(picture) }))}
      followed={(key) => aid.act(carrying.followed(key))}
      giveUp={(key) => aid.act(carrying.giveUp(key))}
      child={(key, name, what) => aid.act(carrying.child(key, name, what))}
      putAway={(key) => aid.act(carrying.putAway(key))}
      look={() => aid.look()}
      onOffer={() => goTo("offer")}
      onCalls={() => goTo("calling")}
      geo={{ agreed: aid.geoAgreed.value, agree: () => void aid.agreeGeo() }}
      parts={{ PlaceOf, StopMap }}
      home={phone.gridHome.value}
      at={phone.at.value}
    />
  );
}
