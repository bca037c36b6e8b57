/** The map itself, behind `TownMap` (../town_map.tsx), which loads it when one is first seen. */
import { useSignal, type Signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../icon";
import { Button } from "../parts";
import { language, say } from "../words";
import { Board } from "./board.ts";
import { followGestures } from "./gestures.ts";
import { mapFile, megabytes, namedPlaces, offer } from "./ground.ts";
import { fromTheRight } from "./labels.ts";
import type { Marker, TownMapNeeds } from "./needs.ts";
import type { Here } from "./overlay.ts";
import { compassBetween, fromWorld, metresBetween, pixelsPerMetre, scaleBar } from "./projection.ts";
import type { About } from "./tile.ts";
import "./map.css";

const FIRST_ZOOM = 16;
const BAR_PX = 120;
/** An open permission prompt never times out by itself: this clock is ours. */
const PATIENCE_MS = 10_000;
const QUIET_MS = 600;
const CAPTIONS_UP_TO = 5;
const HINT_MS = 2500;

export function Map(needs: TownMapNeeds) {
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLCanvasElement>(null);
  const onMap = useRef<HTMLDivElement>(null);
  const board = useRef<Board | null>(null);
  const latest = useRef(needs);
  latest.current = needs;
  const about = useSignal<About | null>(null);
  const unreadable = useSignal(false);
  const bar = useSignal<Bar>({ metres: 0, px: 0 });
  const byKeys = useSignal(false);
  const heard = useSignal("");
  const hinted = useSignal(false);
  const here = useSignal<Here | "waiting" | "failed" | null>(null);
  const file = mapFile.value;
  const found = here.value !== null && typeof here.value === "object" ? here.value : null;
  const place: Here | null = found ?? (needs.from ? { at: needs.from, accuracyM: 0 } : null);
  const sayPlace = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const hint = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    if (!frame.current || !sheet.current || !onMap.current) return;
    const markers = onMap.current;
    const made = new Board({
      frame: frame.current,
      sheet: sheet.current,
      markers,
      marker: (key) => markers.querySelector<HTMLElement>(`[data-marker="${CSS.escape(key)}"]`),
      onView: (view) => {
        const { metres, px } = scaleBar(pixelsPerMetre(view, fromWorld(view).lat), BAR_PX);
        if (Math.round(px) !== bar.peek().px) bar.value = { metres, px: Math.round(px) };
      },
    });
    board.current = made;
    const stop = followGestures(frame.current, {
      push: (dx, dy) => made.push(dx, dy),
      zoom: (by, at) => made.zoom(by, at),
      fling: (vx, vy) => made.fling(vx, vy),
      held: (held) => made.held(held),
      tap: (at) => {
        byKeys.value = false;
        latest.current.onChoose?.(made.placeAt(at));
      },
      step: (move) => {
        made.step(move);
        clearTimeout(sayPlace.current);
        sayPlace.current = setTimeout(() => void whereIsTheMiddle(made, latest.current).then((words) => (heard.value = words)), QUIET_MS);
      },
      passed: () => {
        hinted.value = true;
        clearTimeout(hint.current);
        hint.current = setTimeout(() => (hinted.value = false), HINT_MS);
      },
      choose: () => latest.current.onChoose?.(fromWorld(made.view)),
    });
    return () => {
      stop();
      clearTimeout(sayPlace.current);
      clearTimeout(hint.current);
      made.close();
      board.current = null;
    };
  }, []);

  useEffect(() => {
    let gone = false;
    about.value = null;
    unreadable.value = false;
    if (file && board.current)
      board.current.open(file).then(
        (read) => {
          if (!gone) about.value = read;
        },
        () => {
          if (!gone) unreadable.value = true;
        },
      );
    return () => {
      gone = true;
    };
  }, [file]);

  const noMap = file === null || unreadable.value;
  const around = needs.around.length > 0 ? needs.around : about.value ? [about.value.middle] : [];
  useEffect(() => board.current?.turnTo(around, FIRST_ZOOM), [needs.turn, around.length > 0]);
  useEffect(() => {
    board.current?.show({
      file,
      about: about.value,
      areas: needs.areas ?? [],
      markers: needs.markers ?? [],
      here: place,
      line: needs.way && place ? [place.at, needs.way] : null,
      rings: noMap ? (around[0] ?? null) : null,
      places: noMap ? namedPlaces.value : NOWHERE,
      language: language.value,
      sayMetres,
    });
  });

  useEffect(() => {
    if (here.value === null || here.value === "failed") return;
    const late = setTimeout(() => here.peek() === "waiting" && (here.value = "failed"), PATIENCE_MS);
    const watching = navigator.geolocation.watchPosition(
      ({ coords }) => {
        const first = here.peek() === "waiting";
        const at = { lat: coords.latitude, lng: coords.longitude };
        here.value = { at, accuracyM: coords.accuracy };
        if (first && !latest.current.way) board.current?.glideTo(at, FIRST_ZOOM);
        else if (first && latest.current.way) board.current?.turnTo([at, latest.current.way], FIRST_ZOOM);
      },
      () => here.peek() === "waiting" && (here.value = "failed"),
      { enableHighAccuracy: true, maximumAge: 10_000 },
    );
    return () => {
      clearTimeout(late);
      navigator.geolocation.clearWatch(watching);
    };
  }, [here.value !== null && here.value !== "failed"]);

  const markers = needs.markers ?? [];
  return (
    <div class="stack tight">
      <div class={`map ${needs.tall ? "tall" : ""}`} ref={frame} role="group" aria-label={needs.label} data-testid="map" data-map={noMap ? "rings" : "ground"}>
        <canvas ref={sheet} data-map-sheet aria-hidden="true" />
        <div
          class="map-keys"
          data-map-keys
          tabIndex={0}
          role="application"
          aria-label={say(needs.onChoose ? "map-keys-choose" : "map-keys")}
          onKeyDown={() => (byKeys.value = true)}
          onBlur={() => (byKeys.value = false)}
        />
        {byKeys.value && needs.onChoose && (
          <span class="map-middle">
            <Icon name="crosshair" />
          </span>
        )}
        <div class="map-markers" ref={onMap}>
          {markers.map((marker) => (
            <Pin key={marker.key} marker={marker} caption={markers.length <= CAPTIONS_UP_TO} />
          ))}
        </div>
        {hinted.value && (
          <p class="map-hint" aria-hidden="true" data-testid="map-wheel">
            {say("map-wheel", { key: isApple() ? "⌘" : "Ctrl" })}
          </p>
        )}
        <div class="map-controls" data-map-control>
          <Control icon="plus" words={say("map-nearer")} act={() => board.current?.step({ zoom: 1 })} testId="map-nearer" />
          <Control icon="minus" words={say("map-further")} act={() => board.current?.step({ zoom: -1 })} testId="map-further" />
          <Control
            icon="crosshair"
            words={say("map-here")}
            pressed={place !== null}
            act={() => {
              if (place) board.current?.glideTo(place.at, FIRST_ZOOM);
              else here.value = navigator.geolocation ? "waiting" : "failed";
            }}
            testId="map-here"
          />
        </div>
        <div class="map-foot">
          <ScaleBar bar={bar} />
          {about.value?.credit && <small class="map-credit" dir="auto">{about.value.credit}</small>}
        </div>
      </div>
      <p class="away" role="status" aria-live="polite">
        {heard.value}
      </p>
      {here.value === "waiting" && <p class="soft small">{say("map-here-waiting")}</p>}
      {here.value === "failed" && <p class="error">{say("map-here-failed")}</p>}
      {needs.way && <Way from={place} to={needs.way} />}
      {offer.value && <OfferedMap />}
    </div>
  );
}

const NOWHERE: readonly never[] = [];

/** Its keyboards name the key by a sign. */
const isApple = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

interface Bar {
  readonly metres: number;
  readonly px: number;
}

/** Drawn by itself: it changes with every pinch. */
function ScaleBar({ bar }: { bar: Signal<Bar> }) {
  const { metres, px } = bar.value;
  return (
    <span class="map-scale" role="img" aria-label={say("map-scale", { length: sayMetres(metres) })} style={{ inlineSize: `${px}px` }}>
      {sayMetres(metres)}
    </span>
  );
}

/** A button where something happens when it is pressed, else a picture. */
function Pin({ marker, caption }: { marker: Marker; caption: boolean }) {
  const shared = { class: `map-marker ${marker.look}`, "data-marker": marker.key, "aria-label": marker.words };
  const drawn = (
    <>
      <span class="map-pin">
        <Icon name={marker.icon} />
      </span>
      <span class={`map-caption ${caption ? "" : "on-focus"}`} dir={fromTheRight(marker.words) ? "rtl" : "ltr"}>
        {marker.words}
      </span>
    </>
  );
  if (!marker.onPress)
    return (
      <div {...shared} role="img">
        {drawn}
      </div>
    );
  return (
    <button type="button" {...shared} aria-pressed={marker.pressed ?? undefined} onClick={marker.onPress}>
      {drawn}
    </button>
  );
}

function Control(props: { icon: "plus" | "minus" | "crosshair"; words: string; act: () => void; pressed?: boolean; testId: string }) {
  return (
    <button type="button" class="button square" aria-label={props.words} aria-pressed={props.pressed} onClick={props.act} data-testid={props.testId}>
      <Icon name={props.icon} />
    </button>
  );
}

/** A straight line on this phone's own map. No street directions: whoever computes those would have to be told the place. */
function Way({ from, to }: { from: Here | null; to: TownMapNeeds["way"] & object }) {
  return (
    <p class="row" data-testid="map-way" role="status">
      <Icon name="send" />
      <span>{from ? say("map-way", { distance: sayMetres(nearly(metresBetween(from.at, to))), direction: say(`compass-${compassBetween(from.at, to)}`) }) : say("map-way-where")}</span>
    </p>
  );
}

/** How large it is before it is loaded, how far it is while it is; it goes on where it stopped. */
function OfferedMap() {
  const offered = offer.value;
  if (!offered) return null;
  const { state, size, have, newer } = offered;
  return (
    <div class="card" data-testid="map-offer" data-state={state}>
      <p>{state === "loading" || have > 0 ? say("map-offer-part", { have: megabytes(have), size: megabytes(size) }) : say(newer ? "map-offer-newer" : "map-offer", { size: megabytes(size) })}</p>
      {(state === "loading" || have > 0) && <progress class="meter" value={have} max={size} aria-label={say("map-offer-progress")} />}
      {state === "no-line" && <p class="error">{say("map-offer-no-line")}</p>}
      {state === "not-here" && <p class="error">{say("map-offer-not-here")}</p>}
      {state === "no-room" && <p class="error">{say("map-offer-no-room")}</p>}
      {state === "other-file" && (
        <p class="error" role="alert">
          {say("map-offer-other-file")}
        </p>
      )}
      {state === "loading" ? (
        <Button look="plain" icon="cross" onPress={offered.stop} testId="map-stop">
          {say("map-offer-stop")}
        </Button>
      ) : (
        <Button icon="save" onPress={offered.get} testId="map-get">
          {have > 0 ? say("map-offer-go-on") : say("map-offer-get")}
        </Button>
      )}
      <p class="soft small">{say("map-offer-why")}</p>
    </div>
  );
}

function sayMetres(metres: number): string {
  return metres < 1000 ? say("map-metres", { metres }) : say("map-kilometres", { kilometres: metres / 1000 });
}

/** As exact as a person would say it. */
const nearly = (metres: number): number => (metres < 1000 ? Math.round(metres / 10) * 10 : Math.round(metres / 100) * 100);

async function whereIsTheMiddle(board: Board, { home }: TownMapNeeds): Promise<string> {
  const name = await board.nameInTheMiddle().catch(() => null);
  const middle = fromWorld(board.view);
  const far = home ? nearly(metresBetween(home, middle)) : 0;
  const place = home && far > 0 ? say("map-middle-from-home", { distance: sayMetres(far), direction: say(`compass-${compassBetween(home, middle)}`) }) : "";
  return [name ? say("map-middle-near", { name }) : "", place].filter(Boolean).join(" ");
}
