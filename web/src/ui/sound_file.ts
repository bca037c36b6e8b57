/** Clips one after the other as one sound file that every phone can play. Nothing is played here. */
import { decodeClip } from "./clips.ts";

export const RATE = 16_000;
const BETWEEN_S = 0.18;
const HEADER_BYTES = 44;

/** WAV, one channel. Null when one of them cannot be decoded: half a warning is none. */
export async function joined(sounds: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer> | null> {
  const clips = await Promise.all(sounds.map(decodeClip));
  const decoded = clips.filter((each) => each !== null);
  if (decoded.length === 0 || decoded.length < clips.length) return null;
  const seconds = decoded.reduce((sum, { duration }) => sum + duration + BETWEEN_S, 0);
  const room = new OfflineAudioContext(1, Math.ceil(seconds * RATE), RATE);
  let at = 0;
  for (const buffer of decoded) {
    const source = new AudioBufferSourceNode(room, { buffer });
    source.connect(room.destination);
    source.start(at);
    at += buffer.duration + BETWEEN_S;
  }
  return wavOf((await room.startRendering()).getChannelData(0), RATE);
}

/** 16 bits a sample. */
function wavOf(samples: Float32Array, rate: number): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(HEADER_BYTES + samples.length * 2);
  const view = new DataView(file.buffer);
  const word = (at: number, letters: string) => [...letters].forEach((letter, n) => view.setUint8(at + n, letter.charCodeAt(0)));
  word(0, "RIFF");
  view.setUint32(4, file.length - 8, true);
  word(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  word(36, "data");
  view.setUint32(40, samples.length * 2, true);
  samples.forEach((sample, n) => view.setInt16(HEADER_BYTES + n * 2, Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), true));
  return file;
}
