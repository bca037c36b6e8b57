/** Reads a code off another screen or a paper with this phone's camera. No browser of an iPhone reads codes by itself, so we do. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Button } from "./parts.tsx";
import { say } from "./words.ts";

export const canScan = (): boolean => navigator.mediaDevices !== undefined;
const LOOK_MS = 200;
/** Wide enough for a code that fills a third of the picture, small enough for an old phone. */
const WIDTH = 640;

/** The text of a code in the picture that is seen now, or null. */
async function readCode(from: HTMLVideoElement, paper: HTMLCanvasElement): Promise<string | null> {
  const { default: decode } = await import("qr/decode.js");
  const width = Math.min(WIDTH, from.videoWidth);
  const height = Math.round((from.videoHeight * width) / (from.videoWidth || 1));
  const draws = paper.getContext("2d", { willReadFrequently: true });
  if (width === 0 || height === 0 || !draws) return null;
  [paper.width, paper.height] = [width, height];
  draws.drawImage(from, 0, 0, width, height);
  try {
    return decode(draws.getImageData(0, 0, width, height));
  } catch {
    return null;
  }
}

/**
 * The picture stays in this page: the camera is let go as soon as a code was read or the screen is left. A code that `accept` does not know
 * is passed over: the next picture may hold the right one.
 */
export function Scan({ accept, found, onClose }: { accept: (text: string) => boolean; found: (text: string) => void | Promise<void>; onClose: () => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const refused = useSignal(false);
  useEffect(() => {
    const paper = document.createElement("canvas");
    let stream: MediaStream | null = null;
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const text = video.current && (await readCode(video.current, paper));
      if (left) return;
      if (text && accept(text)) void found(text);
      else timer = setTimeout(() => void look(), LOOK_MS);
    };
    const letGo = (): void => stream?.getTracks().forEach((track) => track.stop());
    navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } }).then(
      async (opened) => {
        stream = opened;
        if (left || !video.current) return letGo();
        video.current.srcObject = opened;
        await video.current.play();
        void look();
      },
      () => (refused.value = true),
    );
    return () => {
      left = true;
      clearTimeout(timer);
      letGo();
    };
  }, []);
  return (
    <>
      {refused.value ? <p class="error">{say("bring-no-camera")}</p> : <video ref={video} class="camera" muted playsInline aria-label={say("bring-scan")} />}
      <Button full icon="cross" onPress={onClose}>
        {say("close")}
      </Button>
    </>
  );
}
