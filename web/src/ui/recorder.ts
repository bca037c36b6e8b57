/** The microphone: a recording in the smallest form this browser can make, bounded in seconds and bytes. Nothing is sent from here. */
import { Refusal } from "../terms/refusal";

/** What browsers can make, best first; all but old Safari make the first. */
const KINDS = ["audio/webm;codecs=opus", "audio/ogg;codecs=opus", "audio/mp4"];
const SLICE_MS = 250;
/** What the last slice and the end of the file may still add. */
const ROOM_BYTES = 4_096;

export interface RecordingNeeds {
  seconds: number;
  bytes: number;
  bitsPerSecond: number;
  /** called a few times a second with the seconds so far */
  onSecond?: (seconds: number) => void;
}

export interface Recording {
  /** What was recorded until now; may be called again. */
  stop: () => void;
  /** Refusal "mic.nothing" when it is empty. */
  done: Promise<Uint8Array<ArrayBuffer>>;
}

export const canRecord = (): boolean => typeof MediaRecorder !== "undefined" && navigator.mediaDevices !== undefined;

/** Whether the browser has leave already, so that the first press is not lost to its question. */
export async function mayRecord(): Promise<boolean> {
  const leave = await navigator.permissions?.query({ name: "microphone" as PermissionName }).catch(() => null);
  return leave?.state === "granted";
}

/** Asks the browser for leave and lets go again. Refusal "mic.refused", "mic.none". */
export async function askToRecord(): Promise<void> {
  for (const track of (await microphone()).getTracks()) track.stop();
}

/** Refusal "mic.refused" when the person or her system does not let it, "mic.none" where there is none. */
export async function record(needs: RecordingNeeds): Promise<Recording> {
  const stream = await microphone();
  const recording = recordStream(stream, needs);
  const done = recording.done.finally(() => {
    for (const track of stream.getTracks()) track.stop();
  });
  return { stop: recording.stop, done };
}

/** The same from any sound that this page makes. */
export function recordStream(stream: MediaStream, { seconds, bytes, bitsPerSecond, onSecond }: RecordingNeeds): Recording {
  const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: bitsPerSecond, ...(mimeType === undefined ? {} : { mimeType }) });
  const slices: Blob[] = [];
  let size = 0;
  const began = performance.now();
  const stop = (): void => {
    if (recorder.state !== "inactive") recorder.stop();
  };
  const timer = setInterval(() => {
    const now = (performance.now() - began) / 1000;
    onSecond?.(now);
    if (now >= seconds) stop();
  }, SLICE_MS);
  const done = new Promise<Uint8Array<ArrayBuffer>>((give, fail) => {
    recorder.ondataavailable = ({ data }) => {
      slices.push(data);
      size += data.size;
      if (size > bytes - ROOM_BYTES) stop();
    };
    recorder.onerror = () => fail(new Refusal("mic.none", "The microphone gave nothing."));
    recorder.onstop = () => {
      clearInterval(timer);
      new Blob(slices).arrayBuffer().then(
        (whole) => (whole.byteLength === 0 || whole.byteLength > bytes ? fail(new Refusal("mic.nothing", "Nothing was recorded.")) : give(new Uint8Array(whole))),
        fail,
      );
    };
  });
  recorder.start(SLICE_MS);
  return { stop, done };
}

async function microphone(): Promise<MediaStream> {
  if (!canRecord()) throw new Refusal("mic.none", "This browser cannot record.");
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true } });
  } catch (why) {
    if (why instanceof DOMException && why.name === "NotFoundError") throw new Refusal("mic.none", "There is no microphone.");
    throw new Refusal("mic.refused", "This page may not use the microphone.");
  }
}
