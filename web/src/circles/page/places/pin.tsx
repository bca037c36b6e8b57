/** Where a place is on the map, as a steward says it: a tap on the map, or no pin. After another address it is asked whether the pin is still right. */
import type { Place } from "../../../seals/directory.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Button } from "../../../ui/parts.tsx";
import { TownMap } from "../../../ui/town_map.tsx";
import { say } from "../../../ui/words.ts";
import { NO_PIN, pinText, type Pin } from "../../shared/places/form.ts";

const SCALE = 100_000;

/** `around`: where the list's other places are, for one that has no pin yet. */
export function PinOf({ pin, before, around, onChange }: { pin: Pin | "asks"; before: Pin; around: readonly Place[]; onChange: (text: string) => void }) {
  const here = pin === "asks" ? before : pin;
  const seen = (here ? [here] : around.map(({ point }) => point).filter((point) => point !== null)).map(({ lat, lng }) => ({ lat: lat / SCALE, lng: lng / SCALE }));
  if (seen.length === 0) return null;
  return (
    <section class="stack tight" data-testid="edit-pin" data-pin={pin === "asks" ? "asks" : pinText(pin)}>
      <h3>{say("dir-pin")}</h3>
      {pin === "asks" && (
        <div class="verdict unsure" role="status">
          <Icon name="question" />
          <div class="stack tight">
            <p>{say("dir-pin-asks")}</p>
            <Button full icon="check" onPress={() => onChange(pinText(before))} testId="edit-pin-right">
              {say("dir-pin-right")}
            </Button>
          </div>
        </div>
      )}
      <p class="soft small">{say("dir-pin-how")}</p>
      <TownMap
        label={say("dir-pin")}
        around={seen}
        turn={here ? pinText(here) : "none"}
        markers={here ? [{ key: "pin", at: { lat: here.lat / SCALE, lng: here.lng / SCALE }, icon: "pin", look: "accent", words: say("dir-pin"), pressed: true }] : []}
        onChoose={({ lat, lng }) => onChange(pinText({ lat: Math.round(lat * SCALE), lng: Math.round(lng * SCALE) }))}
      />
      {here && (
        <Button full look="plain" icon="cross" onPress={() => onChange(NO_PIN)} testId="edit-pin-away">
          {say("dir-pin-away")}
        </Button>
      )}
    </section>
  );
}
