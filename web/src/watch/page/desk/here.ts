/** Where this phone is, followed while somebody is on her way. It is compared on the phone and told to nobody. */
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { LatLng } from "../../../ui/map/projection.ts";

export const here = signal<LatLng | null>(null);
/** the browser has not been asked, or said no: the screen offers to ask. Not before it is known which. */
export const unasked = signal(false);

let watching: number | null = null;
let watchers = 0;

/** Opens the browser's question; call from a touch. */
export function askWhere(): void {
  if (watching !== null || !navigator.geolocation) return;
  unasked.value = false;
  watching = navigator.geolocation.watchPosition(
    ({ coords }) => (here.value = { lat: coords.latitude, lng: coords.longitude }),
    ({ code, PERMISSION_DENIED }) => {
      if (code !== PERMISSION_DENIED) return;
      stop();
      unasked.value = true;
    },
    { enableHighAccuracy: true, maximumAge: 10_000 },
  );
}

const mayKnow = async (): Promise<boolean> => {
  const leave = await navigator.permissions?.query({ name: "geolocation" }).catch(() => null);
  return leave?.state === "granted";
};

function stop(): void {
  if (watching !== null) navigator.geolocation.clearWatch(watching);
  watching = null;
  unasked.value = false;
  here.value = null;
}

/** Follows at once where it was allowed before; ends when nobody looks any more. */
export function useHere(): void {
  useEffect(() => {
    watchers += 1;
    void mayKnow().then((granted) => {
      if (watchers === 0) return;
      if (granted) askWhere();
      else if (watching === null) unasked.value = true;
    });
    return () => {
      watchers -= 1;
      if (watchers === 0) stop();
    };
  }, []);
}
