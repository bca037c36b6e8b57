/** From what the microphone gave to the clip that is kept: the silence cut away, as loud as the others, as small as it can be. */
import { CLIP_BYTES } from "../../seals/voice.ts";
import { decodeClip, wakeClips } from "../../ui/clips.ts";
import { recordStream } from "../../ui/recorder.ts";
import { trim } from "../shared/trim.ts";

/** A phrase is one or two sentences; what is longer is cut. */
export const SPEAK_S = 10;
export const RAW_BYTES = 256 * 1024;
export const RAW_BITS = 48_000;
/** Two seconds of speech are about 6 kB. */
const CLIP_BITS = 24_000;
/** What a recorder swallows at its beginning and keeps back at its end. */
const LEAD_S = 0.15;

/** Null when nobody said anything. Takes as long as the clip lasts: the browser's own recorder makes it, in real time. */
export async function cut(raw: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  const on = wakeClips();
  const buffer = await decodeClip(raw);
  if (on === null || buffer === null) return null;
  const trimmed = trim(buffer.getChannelData(0), buffer.sampleRate);
  if (trimmed === null) return null;
  const [from, seconds] = [trimmed.from / buffer.sampleRate, (trimmed.to - trimmed.from) / buffer.sampleRate];
  const into = new MediaStreamAudioDestinationNode(on, { channelCount: 1 });
  const source = new AudioBufferSourceNode(on, { buffer });
  source.connect(new GainNode(on, { gain: trimmed.gain })).connect(into);
  const recording = recordStream(into.stream, { seconds: seconds + 1, bytes: CLIP_BYTES, bitsPerSecond: CLIP_BITS });
  source.onended = () => setTimeout(recording.stop, LEAD_S * 1000);
  source.start(on.currentTime + LEAD_S, from, seconds);
  return recording.done.finally(() => source.disconnect());
}
