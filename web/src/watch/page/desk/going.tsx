/**
 * A verifier on her way, in gloves and snow: called out loud, one button as large as the screen to take it, then three to say what it
 * is. Everything else is one tap away under "details".
 */
import { signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { canRead, hushReading, readAloud } from "../../../ui/aloud.ts";
import { Icon, type IconName } from "../../../ui/icon";
import { Button, Doing, sayError } from "../../../ui/parts";
import { compassBetween, metresBetween, type LatLng } from "../../../ui/map/projection.ts";
import { TownMap } from "../../../ui/town_map.tsx";
import { language, say } from "../../../ui/words.ts";
import { waitsToBeTaken } from "../../shared/clocks.ts";
import type { DeskIncident } from "../../shared/desk.ts";
import { CHECKED_PICTURE, EVENT_PICTURE } from "../pictures";
import { centreOfCell, positionCell } from "../place";
import { sayCode } from "../report";
import { Clocks } from "./clocks";
import "./going.css";
import { askWhere, here, unasked, useHere } from "./here.ts";
import type { DeskNeeds } from "./needs.ts";
import { inDetail, onTheRoad } from "./taken.ts";

const passed = signal<ReadonlySet<string>>(new Set());

/** Waiting to be called, and the call. */
export function OnTheRoad(needs: DeskNeeds) {
  const { desk } = needs;
  const call = desk.incidents.find((each) => waitsToBeTaken(each) && !passed.value.has(each.id));
  useHere();
  if (call) return <Call key={call.id} incident={call} {...needs} />;
  return (
    <section class="going waiting" data-testid="road">
      <Icon name="eye" />
      <h1>{say("road-waiting")}</h1>
      <p>{say("road-keep-open")}</p>
      {!canRead(language.value) && <p class="strong">{say("road-no-voice")}</p>}
      <AskWhere />
      <Button full look="plain" icon="back" onPress={() => (onTheRoad.value = false)} testId="road-back">
        {say("road-back")}
      </Button>
    </section>
  );
}

/** The browser's question, with why. */
function AskWhere() {
  if (!unasked.value) return null;
  return (
    <Button full icon="crosshair" onPress={askWhere} testId="how-far">
      {say("road-how-far")}
    </Button>
  );
}

/** The call: said aloud once, and the whole screen takes it. */
function Call({ incident, acts }: DeskNeeds & { incident: DeskIncident }) {
  const { text, said } = useSpoken(incident);
  const busy = useSignal(false);
  const wrong = useSignal("");
  const take = () => {
    if (busy.value) return;
    busy.value = true;
    acts
      .claim(incident.id)
      .catch((why: unknown) => (wrong.value = sayError(why)))
      .finally(() => (busy.value = false));
  };
  return (
    <section class="going call" data-testid="call" data-incident={incident.id}>
      <h1 class="away">{say("desk-title")}</h1>
      <button type="button" class="take" data-testid="take-it" data-said={said} disabled={busy.value} onClick={take}>
        <Icon name={EVENT_PICTURE[incident.proposal.event] ?? "warning"} />
        <span class="take-what">{text}</span>
        <span class="take-it">{say("road-take-it")}</span>
      </button>
      {wrong.value && (
        <p class="error" role="alert">
          {wrong.value}
        </p>
      )}
      <Button full look="plain" icon="cross" onPress={() => (passed.value = new Set([...passed.value, incident.id]))} testId="not-me">
        {say("road-not-me")}
      </Button>
    </section>
  );
}

/** How long the distance may take before the call is said without it. */
const PATIENCE_MS = 3000;

/** What, how far, where: in one breath, said once the distance is known or it is clear that it will not be. */
function useSpoken(incident: DeskIncident): { text: string; said: boolean } {
  const far = sayFar(useThere(incident));
  const text = [sayCode("event", incident.proposal.event), far, placeWords(incident)].filter((part) => part !== "").join(". ");
  const complete = far !== "" || unasked.value || incident.proposal.cell === null;
  const said = useSignal(false);
  useEffect(() => {
    const speak = () => {
      if (said.peek()) return;
      said.value = true;
      readAloud(text, language.value);
    };
    const wait = setTimeout(speak, complete ? 0 : PATIENCE_MS);
    return () => clearTimeout(wait);
  }, [text, complete]);
  useEffect(() => hushReading, []);
  return { text, said: said.value };
}

const placeWords = ({ sightings }: DeskIncident): string => sightings.map(({ draft }) => draft.words).find((words) => words !== "") ?? "";

/** The middle of what was seen, once this phone has worked it out. */
function useThere({ proposal: { cell } }: DeskIncident): LatLng | null {
  const there = useSignal<LatLng | null>(null);
  useEffect(() => {
    if (cell !== null) void centreOfCell(cell).then((point) => (there.value = point));
  }, [cell]);
  return there.value;
}

const METRES_A_MINUTE = 80;

/** "350 m north-east, 4 min on foot"; nothing while this phone does not know where it is, or nobody knows where that is. */
function sayFar(there: LatLng | null): string {
  if (there === null || here.value === null) return "";
  const metres = metresBetween(here.value, there);
  const round = metres < 300 ? 10 : 100;
  return say("road-far", {
    metres: Math.round(metres / round) * round,
    direction: say(`compass-${compassBetween(here.value, there)}`),
    minutes: Math.max(1, Math.round(metres / METRES_A_MINUTE)),
  });
}

const ETAS = [5, 10, 20] as const;

/** Three buttons in the lower two thirds; what it is, how far and when in the upper one. */
export function Going(props: DeskNeeds & { incident: DeskIncident }) {
  const { incident, acts, desk, at } = props;
  const lower = useSignal<"verdict" | "reasons" | "map">("verdict");
  useHere();
  const there = useThere(incident);
  const far = sayFar(there);
  const words = placeWords(incident);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section class="going" data-testid="going" data-incident={incident.id}>
      <div class="going-top">
        <h1 tabIndex={-1} ref={heading}>
          {sayCode("event", incident.proposal.event)}
          {incident.drill ? ` · ${say("status-exercise")}` : ""}
        </h1>
        {far !== "" && <p class="far number">{far}</p>}
        {words !== "" && <p class="going-words">{words}</p>}
        <div class="row etas" role="group" aria-label={say("road-when")}>
          {ETAS.map((eta) => (
            <Doing key={eta} act={() => acts.checking(incident.id, eta)} testId={`eta-${eta}`}>
              {say("road-eta", { minutes: eta })}
            </Doing>
          ))}
        </div>
        <Clocks incident={incident} desk={desk} at={at} />
        <AskWhere />
        <div class="row">
          {there && (
            <Button icon="pin" onPress={() => (lower.value = lower.value === "map" ? "verdict" : "map")} testId="going-map">
              {say(lower.value === "map" ? "road-verdict" : "desk-map")}
            </Button>
          )}
          <Button icon="note" onPress={() => (inDetail.value = new Set([...inDetail.value, incident.id]))} testId="details">
            {say("road-details")}
          </Button>
        </div>
        <p class="soft small">{say("road-keep-open")}</p>
      </div>
      {lower.value === "verdict" && <Verdicts {...props} notIt={() => (lower.value = "reasons")} />}
      {lower.value === "reasons" && <Reasons {...props} back={() => (lower.value = "verdict")} />}
      {lower.value === "map" && there && (
        <div class="going-map">
          <TownMap
            label={say("desk-map")}
            around={here.value ? [here.value, there] : [there]}
            turn={`${incident.id}${here.value !== null}`}
            way={there}
            from={here.value}
            markers={[{ key: incident.id, at: there, icon: EVENT_PICTURE[incident.proposal.event] ?? "warning", look: "danger", words: sayCode("event", incident.proposal.event) }]}
          />
        </div>
      )}
    </section>
  );
}

function Verdicts({ incident, acts, desk, notIt }: DeskNeeds & { incident: DeskIncident; notIt: () => void }) {
  const { proposal } = incident;
  return (
    <div class="huge-three" data-testid="verdict">
      <Huge
        icon="check"
        look="danger"
        words={say("verdict-confirmed")}
        more={`${say(desk.oneSuffices ? "road-sends" : "road-signs")} ${say("preview-area", { radius: proposal.radius, minutes: proposal.expires })}${proposal.cell ? "" : ` ${say("road-place-here")}`}`}
        act={async () => acts.confirm(incident.id, { event: proposal.event, cell: proposal.cell ?? (await positionCell()) })}
        unsaid={incident.unsaid === "confirmed"}
        testId="confirm"
      />
      <Huge icon="cross" words={say("verdict-not-it")} act={async () => notIt()} unsaid={incident.unsaid === "not-it"} testId="not-it" />
      <Huge icon="question" words={say("verdict-cannot-tell")} act={() => acts.cannotTell(incident.id)} unsaid={incident.unsaid === "cannot-tell"} testId="cannot-tell" />
    </div>
  );
}

function Huge(props: { icon: IconName; look?: "danger"; words: string; more?: string; act: () => Promise<void>; unsaid: boolean; testId: string }) {
  const busy = useSignal(false);
  const wrong = useSignal("");
  const press = () => {
    if (busy.value) return;
    busy.value = true;
    wrong.value = "";
    props
      .act()
      .catch((why: unknown) => (wrong.value = sayError(why)))
      .finally(() => (busy.value = false));
  };
  return (
    <button type="button" class={`huge-one ${props.look ?? ""}`} data-testid={props.testId} disabled={busy.value} onClick={press}>
      <Icon name={props.icon} />
      <span class="huge-words">{busy.value ? say("busy") : props.words}</span>
      <More {...props} wrong={wrong.value} />
    </button>
  );
}

/** Under the word: why it did not go, that it goes later, or what it does. */
function More({ wrong, unsaid, more }: { wrong: string; unsaid: boolean; more?: string }) {
  if (wrong !== "") return <span role="alert">{wrong}</span>;
  if (unsaid) return <span class="huge-more" role="status" data-testid="unsaid">{say("judged-unsaid")}</span>;
  return more ? <span class="huge-more">{more}</span> : null;
}

/** What it was, in pictures. */
function Reasons({ incident, acts, back }: DeskNeeds & { incident: DeskIncident; back: () => void }) {
  const wrong = useSignal("");
  const choose = (finding: string) => {
    acts.notIt(incident.id, finding).then(back, (why: unknown) => (wrong.value = sayError(why)));
  };
  return (
    <div class="reasons" data-testid="verdict" role="group" aria-label={say("verdict-not-it")}>
      {Object.entries(CHECKED_PICTURE).map(([name, icon]) => (
        <button type="button" class="choice" key={name} data-value={name} onClick={() => choose(name)}>
          <Icon name={icon} />
          <span>{sayCode("checked", name)}</span>
        </button>
      ))}
      {wrong.value && (
        <p class="error" role="alert">
          {wrong.value}
        </p>
      )}
      <button type="button" class="choice" data-testid="reasons-back" onClick={back}>
        <Icon name="back" />
        <span>{say("back")}</span>
      </button>
    </div>
  );
}
