/** The recording booth, given what it asks of the rest of the phone. Comes as its own chunk. */
import type { TownFiles } from "../../lines/town_files.ts";
import { Booth as Kept } from "../../keep/booth.ts";
import { readVoice, voiceName, type Clip } from "../../seals/voice.ts";
import { learn, wordingOf, type Language } from "../../ui/words.ts";
import { Booth, type BoothNeeds } from "../../warn/page/booth.tsx";
import { checkedText } from "./assets.ts";
import type { Phone } from "./phone.ts";

export function BoothScreen({ phone }: { phone: Phone }) {
  const { keep } = phone;
  if (!keep) return null;
  const kept = new Kept(keep.sealed);
  const put = (tag: Language, phrase: string, clip: Clip | null): Promise<void> => (clip === null ? kept.drop(tag, phrase) : kept.put(tag, phrase, clip));
  const ofTown = async (tag: Language): Promise<ReadonlyMap<string, Clip> | null> => {
    const files: TownFiles = await phone.townFiles();
    const file = files.named(voiceName(tag));
    if (file === null) return null;
    await files.bring(file);
    return readVoice(await files.read(file)).clips;
  };
  const give: BoothNeeds["give"] = async (name, bytes) => {
    const { stewardingOf } = await import("./steward.tsx");
    return stewardingOf(phone).addFile(name, bytes);
  };
  return (
    <Booth
      wording={async (tag) => {
        learn(tag, [await checkedText(`/words/${tag}.ftl`)]);
        return wordingOf(tag);
      }}
      clips={(tag) => kept.clips(tag)}
      keep={put}
      ofTown={ofTown}
      give={phone.isSteward.value && phone.lock.value === "open" ? give : null}
    />
  );
}
