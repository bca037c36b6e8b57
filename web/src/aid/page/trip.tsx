/** One address for a driver who has only a link. Light, plain, and gone when it is done. */
import { signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { Icon } from "../../ui/icon.tsx";
import { Doing, Heading } from "../../ui/parts.tsx";
import { say } from "../../ui/words.ts";
import type { Place } from "../../seals/aid/letters.ts";
import { Sight } from "../shared/sight.ts";
import { Followed, StopCard } from "./stop.tsx";

export type TripSeen = { readonly state: "shown"; readonly place: Place } | { readonly state: "closed" } | { readonly state: "done" | "followed"; readonly told: boolean };

export interface TripNeeds {
  look: () => Promise<TripSeen>;
  /** `gone`: called before the desk is told, which may take long: the address is seen no more */
  handOver: (place: Place, digits: string, gone: (seen: TripSeen) => void) => Promise<TripSeen>;
  nobodyHome: () => Promise<void>;
  followed: (gone: (seen: TripSeen) => void) => Promise<TripSeen>;
  end: () => TripSeen;
  now: () => number;
  /** of a clock that nobody sets back */
  monotonicMs: () => number;
}

export function TripPage(needs: TripNeeds) {
  const trip = useMemo(() => signal<TripSeen | null>(null), []);
  const at = useMemo(() => signal(needs.now()), []);
  const told = useMemo(() => signal(false), []);
  const sight = useMemo(() => new Sight(needs.monotonicMs), []);
  const look = () => needs.look().then((seen) => void (trip.value = seen));
  useEffect(() => {
    look().catch(() => {});
    const timer = setInterval(() => {
      at.value = needs.now();
      const seen = trip.value;
      if (seen?.state === "shown" && sight.isOver("", seen.place.until, at.value)) trip.value = needs.end();
    }, 1_000);
    return () => clearInterval(timer);
  }, []);
  const seen = trip.value;
  return (
    <>
      <Heading>{say("trip-title")}</Heading>
      {seen === null && (
        <Doing full icon="clock" act={look} testId="trip-look">
          {say("trip-look")}
        </Doing>
      )}
      {seen?.state === "closed" && (
        <>
          <p class="verdict unsure" data-testid="trip-closed">
            <Icon name="lock" />
            <span>{say("trip-closed")}</span>
          </p>
          <Doing full icon="clock" act={look} testId="trip-look">
            {say("trip-look")}
          </Doing>
        </>
      )}
      {seen?.state === "shown" && (
        <>
          <p class="soft small">{say("trip-why")}</p>
          <StopCard
            place={seen.place}
            at={at.value}
            withMe={[]}
            handedOver={[]}
            handOver={(digits) => needs.handOver(seen.place, digits, (gone) => (trip.value = gone)).then((next) => void (trip.value = next))}
            nobodyHome={() => needs.nobodyHome().then(() => void (told.value = true))}
            followed={() => needs.followed((gone) => (trip.value = gone)).then((next) => void (trip.value = next))}
            child={null}
            geo={null}
          />
          {told.value && (
            <p class="soft" role="status">
              {say("asked-told")}
            </p>
          )}
        </>
      )}
      {seen?.state === "done" && (
        <p class="verdict quiet" data-testid="trip-done">
          <Icon name="check" />
          <span>{say(seen.told ? "trip-done" : "trip-done-untold")}</span>
        </p>
      )}
      {seen?.state === "followed" && (
        <>
          <Followed />
          {!seen.told && <p class="error">{say("trip-untold")}</p>}
        </>
      )}
    </>
  );
}
