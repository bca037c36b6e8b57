/** A picture out of a sealed letter, drawn: the page may load pictures from nowhere, not from its own memory either. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { jpegSides } from "./jpeg";
import { LONGEST_SIDE } from "./shrink";
import { say } from "./words";

/** `longest`: of its sides, in points. */
export function Photo({ bytes, label, longest = LONGEST_SIDE }: { bytes: Uint8Array<ArrayBuffer>; label: string; longest?: number }) {
  const here = useRef<HTMLCanvasElement>(null);
  const broken = useSignal(false);
  useEffect(() => {
    let gone = false;
    const sides = jpegSides(bytes);
    // somebody else's: what says that it is enormous, or is another sort of picture, is not opened at all
    if (sides === null || Math.max(sides.width, sides.height) > longest) return void (broken.value = true);
    createImageBitmap(new Blob([bytes])).then(
      (picture) => {
        const canvas = here.current;
        if (canvas && !gone) {
          [canvas.width, canvas.height] = [picture.width, picture.height];
          canvas.getContext("2d")?.drawImage(picture, 0, 0);
        }
        picture.close();
      },
      () => (broken.value = true),
    );
    return () => void (gone = true);
  }, [bytes]);
  if (broken.value) return <p class="error">{say("error-picture-unreadable")}</p>;
  return <canvas class="photo" ref={here} role="img" aria-label={label} />;
}
