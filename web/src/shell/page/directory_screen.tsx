/** The places that help, as this phone holds them. */
import { useEffect } from "preact/hooks";
import { OnePlace } from "../../circles/page/places/one_place.tsx";
import { Places } from "../../circles/page/places/places.tsx";
import { centreOf } from "../../seals/grid.ts";
import type { Phone } from "./phone.ts";
import { goTo } from "./route.ts";

export function DirectoryScreen({ phone, one }: { phone: Phone; one: boolean }) {
  const { directory } = phone;
  useEffect(() => void directory.open(), [directory]);
  const held = directory.held.value;
  const chosen = directory.chosen.value;
  const saved = phone.ringer.places.value[0]?.cell ?? phone.homeCell.value;
  if (one && held && chosen) return <OnePlace place={chosen} timezone={held.timezone} at={phone.at.value} home={saved && centreOf(saved)} />;
  return (
    <Places
      directory={held}
      listed={directory.listed.value}
      town={phone.townName.value ?? ""}
      at={phone.at.value}
      onOpen={(place) => {
        directory.chosen.value = place;
        goTo("one-place");
      }}
    />
  );
}
