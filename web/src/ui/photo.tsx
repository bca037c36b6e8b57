/** A picture out of a sealed letter, drawn: the page may load pictures from nowhere, not from its own memory either. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { say } from "./words";

export function Photo({ bytes, label }: { bytes: Uint8Array<ArrayBuffer>; label: string }) {
  const here = useRef<HTMLCanvasElement>(null);
  const broken = useSignal(false);
  useEffect(() => {
    let gone = false;
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
