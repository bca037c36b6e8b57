/**
 * The camera as slices that leave while filming: a second of picture, two of sound. Every ten seconds a fresh recorder takes over, so that
 * each stretch plays by itself and a part that is lost costs no more than its stretch. Nothing of it is kept here.
 */
import { Refusal } from "../../terms/refusal.ts";
import { Lane } from "../../seals/witness/codes.ts";
import type { Slice } from "../worker/one_film.ts";

const STRETCH_MS = 10_000;
/** Both run for so long where one takes over from the other; a recorder needs a moment until it has its first picture. */
const OVERLAP_MS = 250;
const SOUND_BITS = 24_000;
const PICTURE = { sliceMs: 1_000, types: ["video/webm;codecs=vp8,opus", "video/webm;codecs=vp8", "video/webm", "video/mp4"] };
const SOUND = { sliceMs: 2_000, types: ["audio/webm;codecs=opus", "audio/ogg;codecs=opus", "audio/mp4"] };
const PHOTO_QUALITY = 0.85;

export const canFilm = (): boolean => typeof MediaRecorder !== "undefined" && navigator.mediaDevices !== undefined;

/** Refusal "camera.refused" when the person or her system does not let it, "camera.none" where there is none. */
export async function openCamera(sound: boolean): Promise<MediaStream> {
  if (!canFilm()) throw new Refusal("camera.none", "This browser cannot film.");
  const video = { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 24, max: 30 } };
  try {
    return await navigator.mediaDevices.getUserMedia({ video, audio: sound });
  } catch (why) {
    if (why instanceof DOMException && why.name === "NotFoundError") throw new Refusal("camera.none", "There is no camera.");
    throw new Refusal("camera.refused", "This page may not use the camera.");
  }
}

export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

export interface Recording {
  /** Every slice has been given when this answers. */
  stop: () => Promise<void>;
}

interface Needs {
  readonly onSlice: (slice: Slice) => void;
  /** of the picture, asked at the beginning of each stretch */
  readonly bitsPerSecond: () => number;
}

export function recordFilm(stream: MediaStream, { onSlice, bitsPerSecond }: Needs): Recording {
  const since = performance.now();
  const hears = stream.getAudioTracks();
  const bits = (): MediaRecorderOptions => ({ videoBitsPerSecond: bitsPerSecond(), ...(hears.length > 0 ? { audioBitsPerSecond: SOUND_BITS } : {}) });
  const lanes = [recordLane(stream, { ...PICTURE, lane: Lane.picture, since, bits, onSlice })];
  if (hears.length > 0) lanes.push(recordLane(new MediaStream(hears), { ...SOUND, lane: Lane.sound, since, bits: () => ({ audioBitsPerSecond: SOUND_BITS }), onSlice }));
  return { stop: async () => void (await Promise.all(lanes.map((lane) => lane.stop()))) };
}

function recordLane(
  stream: MediaStream,
  { lane, sliceMs, types, since, bits, onSlice }: { lane: Lane; sliceMs: number; types: readonly string[]; since: number; bits: () => MediaRecorderOptions; onSlice: (slice: Slice) => void },
): Recording {
  const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type));
  const now = (): number => Math.round(performance.now() - since);
  let stretches = 0;
  let given: Promise<void> = Promise.resolve();
  const startStretch = (): Recording => {
    const stretch = stretches;
    stretches += 1;
    const recorder = new MediaRecorder(stream, { ...bits(), ...(mimeType === undefined ? {} : { mimeType }) });
    let begins = now();
    recorder.ondataavailable = ({ data }) => {
      const slice = { lane, stretch, begins, ends: Math.max(begins, now()), type: recorder.mimeType };
      begins = slice.ends;
      if (data.size > 0) given = given.then(async () => onSlice({ ...slice, bytes: new Uint8Array(await data.arrayBuffer()) }));
    };
    const stopped = new Promise<void>((done) => {
      recorder.onstop = () => done();
      recorder.onerror = () => done();
    });
    recorder.start(sliceMs);
    return {
      stop: async () => {
        if (recorder.state !== "inactive") recorder.stop();
        await stopped;
      },
    };
  };
  let current = startStretch();
  const timer = setInterval(() => {
    if (!stream.active) return;
    const before = current;
    current = startStretch();
    setTimeout(() => void before.stop(), OVERLAP_MS);
  }, STRETCH_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await current.stop();
      await new Promise((done) => setTimeout(done, OVERLAP_MS));
      await given;
    },
  };
}

/** What the camera sees now. Null before its first picture. */
export async function photograph(video: HTMLVideoElement): Promise<Uint8Array<ArrayBuffer> | null> {
  const paper = document.createElement("canvas");
  [paper.width, paper.height] = [video.videoWidth, video.videoHeight];
  paper.getContext("2d")?.drawImage(video, 0, 0);
  const picture = await new Promise<Blob | null>((done) => paper.toBlob(done, "image/jpeg", PHOTO_QUALITY));
  return picture && new Uint8Array(await picture.arrayBuffer());
}
