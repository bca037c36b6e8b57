/** The page behind a driver's link: no keep, no service worker, nothing of a town that this phone may hold beside it is touched. */
import { Driving } from "../../aid/worker/driving.ts";
import { TripPage } from "../../aid/page/trip.tsx";
import { AidHouse } from "../../lines/aid_house.ts";
import { House } from "../../lines/house.ts";
import { fold } from "../../seals/roster.ts";
import { fromB64u } from "../../terms/bytes.ts";
import { isRefusal } from "../../terms/refusal.ts";
import { Icon } from "../../ui/icon.tsx";
import { Heading } from "../../ui/parts.tsx";
import { say } from "../../ui/words.ts";
import { now, random } from "./chance.ts";
import { heavy } from "./town_line.ts";

/** A link that a messenger has cut short says so. */
export function tripOf(text: string): () => ReturnType<typeof TripPage> {
  try {
    return tripBehind(text);
  } catch (why) {
    if (!isRefusal(why)) throw why;
    return Damaged;
  }
}

function Damaged() {
  return (
    <div class="page">
      <main class="main" data-screen="trip">
        <Heading>{say("trip-title")}</Heading>
        <p class="verdict unsure" role="alert" data-testid="trip-damaged">
          <Icon name="warning" />
          <span>{say("trouble-bad-link")}</span>
        </p>
      </main>
    </div>
  );
}

function tripBehind(text: string): () => ReturnType<typeof TripPage> {
  const house = new House({ now });
  const driving = new Driving(text, {
    house: new AidHouse(house),
    desk: async () => {
      // a phone that has pinned a town believes no other
      const pinned = localStorage.getItem("town");
      const town = pinned === null ? (await house.town()).town : fromB64u(pinned);
      if (town === null) return [];
      const { statements } = await house.roster(0);
      return fold(statements.map((data) => ({ data, seen: now() })), town, now()).aid.map(({ recipient }) => recipient);
    },
    entry: async () => {
      const { challenge, bits } = await house.guest();
      return { by: "guest", challenge, nonce: await heavy.work(challenge, bits) };
    },
    seal: heavy.seal,
    open: heavy.open,
    session: sessionStorage,
    now,
    random,
  });
  return function TripScreen() {
    return (
      <div class="page">
        <main class="main" data-screen="trip">
          <TripPage look={() => driving.look()} handOver={(place, digits, gone) => driving.handOver(place, digits, gone)} nobodyHome={() => driving.nobodyHome()} followed={(gone) => driving.followed(gone)} end={() => driving.end()} now={now} monotonicMs={() => performance.now()} />
        </main>
      </div>
    );
  };
}
