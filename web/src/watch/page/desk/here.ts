/** Where this phone is, followed while somebody is on her way. It is compared on the phone and told to nobody. */
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { LatLng } from "../../../ui/map/projection.ts";

export const here = signal<LatLng | null>(null);
/** the browser has not been asked, or said no: the screen offers to ask */
export const unasked = signal(true);

let watching: number | null = null;
let watchers = 0;

/** Opens the browser's question; call from a touch. */
export function askWhere(): void {
  if (watching !== null || !navigator.geolocation) return;
  unasked.value = false;
  watching = navigator.geolocation.watchPosition(
    ({ coords }) => (here.value = { lat: coords.latitude, lng: coords.longitude }),
    ({ code, PERMISSION_DENIED }) => {
      if (code === PERMISSION_DENIED) stop();
    },
    { enableHighAccuracy: true, maximumAge: 10_000 },
  );
}

function stop(): void {
  if (watching !== null) navigator.geolocation.clearWatch(watching);
  watching = null;
  unasked.value = true;
  here.value = null;
}

/** Follows at once where it was allowed before; ends when nobody looks any more. */
export function useHere(): void {
  useEffect(() => {
    watchers += 1;
    void navigator.permissions?.query({ name: "geolocation" }).then(
      ({ state }) => {
        if (state === "granted" && watchers > 0) askWhere();
      },
      () => {},
    );
    return () => {
      watchers -= 1;
      if (watchers === 0) stop();
    };
  }, []);
}
