/** The watch desk: what came in, who checks it, what goes out, and how it ends. One column on a phone, two, or three side by side. */
import { Button, Doing, Heading } from "../../../ui/parts";
import { later } from "../../../ui/later.tsx";
import { clock } from "../../../ui/time";
import { say } from "../../../ui/words.ts";
import type { DeskIncident } from "../../shared/desk.ts";
import { mute, muted } from "./attention.ts";
import type { Doorbell } from "../at_desk/doorbell.ts";
import { isCallBegun } from "./call.ts";
import "./desk.css";
import { onTheRoad, takenBy } from "./taken.ts";
import { Incident } from "./incident";
import { KeysButton, useKeys } from "./keys";
import { chosen, pane, threeColumns, turnTo, type DeskNeeds } from "./needs.ts";
import { TITLE, Titled } from "./pane";
import { Queue, WhoIsThere } from "./queue";
import type { SleptNeeds } from "./slept";
import { Where } from "./where";

const StartWatch = later<DeskNeeds>(() => import("./start").then(({ StartWatch }) => StartWatch));
const Bell = later<{ bell: Doorbell; until: number; at: number }>(() => import("./bell").then(({ Bell }) => Bell), "nothing");
const DrillDue = later<DeskNeeds>(() => import("./drill_due").then(({ DrillDue }) => DrillDue), "nothing");
const Intake = later<DeskNeeds>(() => import("./intake").then(({ Intake }) => Intake));
const Exercise = later<DeskNeeds>(() => import("./exercise").then(({ Exercise }) => Exercise));
const HandOver = later<DeskNeeds>(() => import("./hand_over").then(({ HandOver }) => HandOver));
const Slept = later<{ slept: SleptNeeds; at: number }>(() => import("./slept").then(({ Slept }) => Slept));
const Vouch = later<DeskNeeds>(() => import("./vouch").then(({ Vouch }) => Vouch));
const Going = later<DeskNeeds & { incident: DeskIncident }>(() => import("./going").then(({ Going }) => Going));
const OnTheRoad = later<DeskNeeds>(() => import("./going").then(({ OnTheRoad }) => OnTheRoad));

export function Desk(needs: DeskNeeds) {
  return needs.desk.on ? <OnWatch {...needs} /> : <StartWatch {...needs} />;
}

/** A phone that has taken something, or is on the road, shows that and nothing else. */
function OnWatch(needs: DeskNeeds) {
  const { desk } = needs;
  const taken = threeColumns.value || !desk.verifier ? undefined : takenBy(desk.incidents);
  if (taken) return <Going key={taken.id} incident={taken} {...needs} />;
  return onTheRoad.value && !threeColumns.value ? <OnTheRoad {...needs} /> : <AtTheDesk {...needs} />;
}

function AtTheDesk(needs: DeskNeeds) {
  useKeys();
  const incident = needs.desk.incidents.find((one) => one.id === chosen.value);
  const beside = incident !== undefined || (pane.value !== null && !(pane.value === "map" && threeColumns.value));
  return (
    <div class="desk" data-beside={beside}>
      <Top {...needs} />
      {threeColumns.value && <WhoIsThere {...needs} />}
      <div class="desk-columns">
        <section class="desk-queue stack" aria-label={say("desk-queue")}>
          {!threeColumns.value && <WhoIsThere {...needs} />}
          <Begin {...needs} />
          <Queue {...needs} />
          <End {...needs} />
        </section>
        {threeColumns.value && (
          <section class="desk-map" aria-label={say("desk-map")}>
            <Where {...needs} />
          </section>
        )}
        <section class="desk-beside stack" {...(beside ? { "aria-labelledby": TITLE } : { "aria-label": say("desk-incident") })}>
          {incident ? <Incident key={incident.id} incident={incident} {...needs} /> : <Beside {...needs} />}
        </section>
      </div>
    </div>
  );
}

function Top({ desk, at }: DeskNeeds) {
  return (
    <div class="desk-top row spread">
      <Heading>{say("desk-title")}</Heading>
      <div class="row">
        <span class="badge number">{say("desk-until", { time: clock(desk.until, Math.floor(at / 60)) })}</span>
        <Button look="plain" icon={muted.value ? "bellOff" : "bell"} keys="m" onPress={() => mute(!muted.value)} testId="mute">
          {say(muted.value ? "desk-muted" : "desk-sounds")}
        </Button>
        <KeysButton />
      </div>
    </div>
  );
}

/** What a person on watch begins herself. */
function Begin({ desk }: DeskNeeds) {
  return (
    <div class="row">
      <Button icon="telephone" keys="t" onPress={() => turnTo("intake")} testId="intake">
        {say(isCallBegun() ? "call-go-on" : "desk-intake")}
      </Button>
      {!threeColumns.value && (
        <Button icon="pin" onPress={() => turnTo("map")} testId="map">
          {say("desk-map")}
        </Button>
      )}
      {!threeColumns.value && desk.verifier && (
        <Button icon="walking" onPress={() => (onTheRoad.value = true)} testId="on-the-road">
          {say("road-go")}
        </Button>
      )}
    </div>
  );
}

function End(needs: DeskNeeds) {
  const { desk, acts, bell, health, at } = needs;
  return (
    <div class="stack">
      {desk.dispatcher && <DrillDue {...needs} />}
      <Bell bell={bell} until={desk.until * 60} at={at} />
      <div class="row">
        <Button icon="note" keys="h" onPress={() => turnTo("handover")} testId="handover">
          {say("desk-handover")}
        </Button>
        <Button icon="clock" onPress={() => turnTo("slept")} testId="go-slept">
          {say("slept-title")}
        </Button>
        <Button icon="people" onPress={() => turnTo("vouch")} testId="vouching">
          {say("desk-vouch")}
        </Button>
        {desk.dispatcher && (
          <Button icon="drill" onPress={() => turnTo("exercise")} testId="exercise">
            {say("desk-exercise")}
          </Button>
        )}
        <Doing act={() => bell.takeDown().catch(() => {}).then(() => acts.stop())} look="plain" testId="stop-watch">
          {say("desk-stop")}
        </Doing>
      </div>
      {health}
    </div>
  );
}

function Beside(needs: DeskNeeds) {
  switch (pane.value) {
    case "map":
      return (
        <>
          <Titled title={say("desk-map")} onClose={() => turnTo(null)} />
          <Where {...needs} />
        </>
      );
    case "intake":
      return <Intake {...needs} />;
    case "exercise":
      return <Exercise {...needs} />;
    case "handover":
      return <HandOver {...needs} />;
    case "vouch":
      return <Vouch {...needs} />;
    case "slept":
      return (
        <>
          <Titled title={say("slept-title")} onClose={() => turnTo(null)} />
          <Slept slept={needs.slept} at={needs.at} />
        </>
      );
    case null:
      return <p class="desk-nothing">{say("desk-choose")}</p>;
  }
}
