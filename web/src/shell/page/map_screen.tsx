/** The map: what is near, and the file it is drawn from. */
import { Doing } from "../../ui/parts.tsx";
import { megabytes } from "../../ui/map/ground.ts";
import { say } from "../../ui/words.ts";
import { NearMe } from "../../warn/page/map.tsx";
import type { Phone } from "./phone.ts";

export function MapScreen({ phone }: { phone: Phone }) {
  const kept = phone.map.kept.value;
  return (
    <>
      <NearMe told={phone.told.value} nearness={phone.ringer.nearness.value} places={phone.ringer.places.value} home={phone.homeCell.value} at={phone.at.value} />
      {kept && (
        <section class="card" data-testid="map-kept">
          <h2>{say("settings-map")}</h2>
          <p>{say("settings-map-here", { size: megabytes(kept.size) })}</p>
          <Doing look="plain" icon="trash" act={() => phone.map.forget()} testId="map-forget">
            {say("settings-map-delete")}
          </Doing>
        </section>
      )}
    </>
  );
}
