/** One door: where, who, what is said on both sides. The same for a volunteer with the app and for a driver who has only a link. */
import "./aid.css";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Place } from "../../seals/aid/letters.ts";
import { Seat } from "../../seals/aid/codes.ts";
import { Icon } from "../../ui/icon.tsx";
import { Button, Doing, Hold } from "../../ui/parts.tsx";
import { clock } from "../../ui/time.ts";
import { say } from "../../ui/words.ts";
import { nameOf } from "../shared/need_draft.ts";

export interface StopNeeds {
  place: Place;
  at: number;
  withMe: readonly string[];
  handedOver: readonly string[];
  handOver: (digits: string) => Promise<void>;
  nobodyHome: () => Promise<void>;
  followed: () => Promise<void>;
  /** null where a school run is not handed over child by child */
  child: ((name: string, what: "with_me" | "handed_over") => Promise<void>) | null;
  /** she knows that another app then learns the place; null where there is none to open */
  geo: { readonly agreed: boolean; readonly agree: () => void } | null;
}

export function StopCard(needs: StopNeeds) {
  const { place, at } = needs;
  const minute = Math.floor(at / 60);
  return (
    <section class="stack" data-testid="stop">
      {place.stops > 1 && <p class="badge">{say("stop-of", { now: place.stop, of: place.stops })}</p>}
      <div class="stack tight">
        <p class="where-to" data-testid="stop-address">
          <bdi>{place.address}</bdi>
        </p>
        <p>
          <bdi>{place.name}</bdi>
        </p>
        {place.to && <p>{say("stop-to", { to: place.to })}</p>}
        {place.words && (
          <p>
            <bdi>{place.words}</bdi>
          </p>
        )}
        {place.phone && (
          <a class="button" href={`tel:${place.phone.replaceAll(/[^+\d]/g, "")}`}>
            <Icon name="telephone" />
            <bdi>{place.phone}</bdi>
          </a>
        )}
      </div>
      <p class="soft small row">
        <Icon name="clock" />
        <span>{say("stop-until", { time: clock(place.until, minute) })}</span>
      </p>
      {needs.geo && <Geo place={place} geo={needs.geo} />}
      <div class="spoken">
        <div>
          <span>{say("stop-you-say")}</span>
          <span class="digits" data-testid="stop-you-say">
            {place.youSay}
          </span>
        </div>
        <p class="soft small">{say("stop-codes-why")}</p>
      </div>
      {place.children.length > 0 && <Children needs={needs} child={needs.child} />}
      <Door needs={needs} />
    </section>
  );
}

/** The way another app knows; said once before it learns the place. */
function Geo({ place, geo }: { place: Place; geo: NonNullable<StopNeeds["geo"]> }) {
  const point = useSignal<string | null>(null);
  useEffect(() => {
    const cell = place.place;
    if (cell !== null)
      void import("../../seals/grid.ts").then(({ centreOf }) => {
        const { lat, lng } = centreOf(cell);
        point.value = `${lat.toFixed(5)},${lng.toFixed(5)}`;
      });
  }, [place]);
  if (geo.agreed)
    return (
      <a class="button" href={`geo:${point.value ?? "0,0"}?q=${encodeURIComponent(point.value ?? place.address)}`} data-testid="geo">
        <Icon name="map" />
        <span>{say("stop-geo")}</span>
      </a>
    );
  return (
    <details class="more">
      <summary class="strong" data-testid="geo-ask">{say("stop-geo")}</summary>
      <div class="stack">
        <p class="soft">{say("stop-geo-why")}</p>
        <Button icon="check" onPress={geo.agree} testId="geo-agree">
          {say("stop-geo-agree")}
        </Button>
      </div>
    </details>
  );
}

function Children({ needs, child }: { needs: StopNeeds; child: StopNeeds["child"] }) {
  return (
    <ul class="stack" aria-label={say("ask-pupils")}>
      {needs.place.children.map(({ name, seat, words }) => {
        const isWithMe = needs.withMe.includes(name);
        const isOver = needs.handedOver.includes(name);
        return (
          <li class="card" key={name} data-testid="child" data-state={isOver ? "handed-over" : isWithMe ? "with-me" : "waits"}>
            <p class="strong">
              <bdi>{name}</bdi>
            </p>
            <p class="soft small">{[seat === Seat.none ? "" : say(`aid-seat-${nameOf(Seat, seat)}`), words].filter(Boolean).join(" · ")}</p>
            {isOver ? (
              <p class="row">
                <Icon name="check" />
                <span>{say("stop-child-over")}</span>
              </p>
            ) : child && (
              <Doing full icon="check" act={() => child(name, isWithMe ? "handed_over" : "with_me")} testId={isWithMe ? "child-over" : "child-with-me"}>
                {say(isWithMe ? "stop-child-hand-over" : "stop-child-with-me")}
              </Doing>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Door({ needs }: { needs: StopNeeds }) {
  const digits = useSignal("");
  const isNext = needs.place.nextSlot !== null;
  return (
    <>
      <label class="field">
        <span>{say("stop-they-say")}</span>
        <input class="input digits-in" inputMode="numeric" autocomplete="off" maxLength={4} value={digits.value} onInput={(event) => (digits.value = event.currentTarget.value.replaceAll(/\D/g, ""))} data-testid="stop-digits" />
      </label>
      <Doing full look="huge main-act" icon="check" disabled={digits.value.length !== 4} act={() => needs.handOver(digits.value).then(() => void (digits.value = ""))} testId="handed-over">
        {say(isNext ? "stop-handed-over-next" : "stop-handed-over")}
      </Doing>
      <Doing full icon="home" act={needs.nobodyHome} testId="nobody-home">
        {say("stop-nobody-home")}
      </Doing>
      <Hold look="huge danger" icon="warning" seconds={0.8} again={say("stop-followed-again")} onHeld={() => void needs.followed()} testId="followed">
        {say("stop-followed")}
      </Hold>
    </>
  );
}

/** What somebody does who is followed. Nothing on it leads anywhere. */
export function Followed() {
  return (
    <section class="verdict wrong large" data-testid="followed-now" role="alert">
      <Icon name="warning" />
      <div class="stack">
        <p class="strong">{say("followed-title")}</p>
        <ol class="stack">
          {(["followed-drive", "followed-not-home", "followed-not-next", "followed-call"] as const).map((each) => (
            <li key={each}>{say(each)}</li>
          ))}
        </ol>
        <p class="soft small">{say("followed-desk")}</p>
      </div>
    </section>
  );
}
