/** One place: how to reach it comes first, then when, then what one has to know before going. */
import "./places.css";
import type { ComponentChildren } from "preact";
import type { Need, Place, PlacePhone } from "../../../seals/directory.ts";
import { spaced } from "../../../seals/numbers.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Heading } from "../../../ui/parts.tsx";
import { TownMap, type LatLng } from "../../../ui/town_map.tsx";
import { say } from "../../../ui/words.ts";
import { townTime } from "../../shared/places/hours.ts";
import { Opening } from "./places.tsx";
import { kebab, NEED_ICONS, sayAddress, sayChecked, sayHours, sayLanguages, sayNeed, sayPhone } from "./say_place.ts";

export interface OnePlaceNeeds {
  readonly place: Place;
  readonly timezone: string;
  readonly at: number;
  /** from where it is described to whoever hears the map */
  readonly home: LatLng | null;
}

export function OnePlace({ place, timezone, at, home }: OnePlaceNeeds) {
  const now = townTime(at, timezone);
  const checked = sayChecked(place, now.day);
  const hours = sayHours(place, now.day);
  const where = place.point && { lat: place.point.lat / 100_000, lng: place.point.lng / 100_000 };
  const icon = NEED_ICONS[place.needs[0] as Need];
  return (
    <div class="stack" data-testid="one-place">
      <div class="place-head">
        <Icon name={icon} />
        <div class="stack tight">
          <Heading>
            <bdi>{place.name}</bdi>
          </Heading>
          {place.organization !== place.name && <p><bdi>{place.organization}</bdi></p>}
          <Opening place={place} now={now} />
          <p class="soft small">{place.needs.map(sayNeed).join(" · ")}</p>
        </div>
      </div>
      {(place.closed || place.notice) && (
        <p class="verdict unsure" data-testid="place-notice">
          <Icon name="warning" />
          <span><bdi>{[place.closed ? say("dir-closed-now") : "", place.notice].filter(Boolean).join(" · ")}</bdi></span>
        </p>
      )}
      {place.words && <p><bdi>{place.words}</bdi></p>}
      {place.phones.map((phone) => (
        <Call key={phone.number + phone.extension} phone={phone} />
      ))}
      <p class={`verdict ${checked.old ? "unsure" : ""}`} data-testid="place-checked">
        <Icon name={checked.old ? "question" : "check"} />
        <span>{checked.words}</span>
      </p>
      <section class="card">
        <dl class="place-facts">
          <Fact name={say("dir-hours")}>
            {(hours.length > 0 ? hours : [say("dir-no-hours")]).map((line) => (
              <p key={line}>
                <bdi>{line}</bdi>
              </p>
            ))}
          </Fact>
          <Fact name={say("dir-papers")}>
            <p data-testid="place-papers">{say(`dir-papers-${kebab(place.papers)}`)}</p>
          </Fact>
          {place.documents.length > 0 && <Fact name={say("dir-bring")}>{place.documents.map((each) => <p key={each}><bdi>{each}</bdi></p>)}</Fact>}
          {place.languages.length > 0 && <Fact name={say("dir-languages")}>{sayLanguages(place.languages)}</Fact>}
          {(place.access.length > 0 || place.accessWords) && (
            <Fact name={say("dir-getting-in")}>
              {place.access.map((each) => (
                <p key={each}>{say(`dir-access-${kebab(each)}`)}</p>
              ))}
              {place.accessWords && <p><bdi>{place.accessWords}</bdi></p>}
            </Fact>
          )}
          <Theirs name="dir-cost" words={place.cost} />
          <Theirs name="dir-who" words={place.who} />
          <Theirs name="dir-how" words={place.how} />
          {place.address && (
            <Fact name={say("dir-where")}>
              <p><bdi>{sayAddress(place.address)}</bdi></p>
            </Fact>
          )}
        </dl>
      </section>
      {where && <TownMap label={say("dir-where")} around={[where]} home={home} markers={[{ key: "place", at: where, icon, look: "accent", words: place.name }]} />}
      {place.website && (
        <p class="stack tight">
          <a class="button full" href={place.website} target="_blank" rel="noreferrer noopener" data-testid="place-web">
            <Icon name="globe" />
            <span>{say("dir-web")}</span>
          </a>
          <span class="soft small">{say("dir-web-why")}</span>
        </p>
      )}
      {place.email && (
        <a class="button full" href={`mailto:${place.email}`}>
          <Icon name="send" />
          <span>{say("dir-mail", { address: place.email })}</span>
        </a>
      )}
      <p class="soft small">{say("dir-theirs")}</p>
    </div>
  );
}

/** The country's own way of writing a number; what belongs to it stands below. */
function Call({ phone }: { phone: PlacePhone }) {
  const more = sayPhone(phone);
  const words = { voice: "dir-call", text: "dir-text", textphone: "dir-textphone" }[phone.kind];
  return (
    <a class={`button full place-call ${phone.kind === "voice" ? "main-act" : ""}`} href={`${phone.kind === "text" ? "sms" : "tel"}:${phone.number}`} data-testid="place-call">
      <Icon name={phone.kind === "text" ? "note" : "telephone"} />
      <span class="stack tight">
        <span>{say(words, { number: spaced(phone.number).replaceAll(" ", "\u00a0") })}</span>
        {more && <span class="small"><bdi>{more}</bdi></span>}
      </span>
    </a>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Theirs({ name, words }: { name: string; words: string }) {
  if (!words) return null;
  return (
    <Fact name={say(name)}>
      <p><bdi>{words}</bdi></p>
    </Fact>
  );
}
