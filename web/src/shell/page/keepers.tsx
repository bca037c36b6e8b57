/** Where the root is split among keepers, given what it asks of the rest of the phone. Comes as its own chunk. */
import { Keepers } from "../../circles/page/keepers.tsx";
import { bringRoot, sealRoot } from "../../circles/worker/root_file.ts";
import { Preset } from "../../terms/registry.ts";
import { isHere, type Phone } from "./phone.ts";
import { goBack } from "./route.ts";
import { stewardingOf } from "./steward.tsx";

export function KeepersScreen({ phone }: { phone: Phone }) {
  const { keep } = phone;
  const roster = phone.line?.roster();
  if (!keep || !roster || !isHere()) return null;
  return (
    <Keepers
      town={roster.founding.name}
      fingerprint={phone.fingerprint.value}
      street={roster.policy.preset === Preset.street}
      bringRoot={(words, file) => bringRoot(keep.town, words, file)}
      sealRoot={sealRoot}
      isSplit={() => stewardingOf(phone).rootIsSplit()}
      onLeave={goBack}
    />
  );
}
