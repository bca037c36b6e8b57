/** A warning to pass on outside: as a picture with its end burnt in, or as words. Nothing of the sender goes with it. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { hex } from "../../terms/bytes.ts";
import { minutesOf, type Instant } from "../../terms/instant.ts";
import { Doing, giveFile, Heading } from "../../ui/parts.tsx";
import { clock, date } from "../../ui/time.ts";
import { direction, language, say } from "../../ui/words.ts";
import { sayAlert, type Told } from "../shared/notice.ts";
import { eventIcon, phrases } from "./home.tsx";
import { draw, type Pictured } from "./picture.ts";
import "./ring.css";

export interface ShareNeeds {
  readonly told: Told;
  readonly town: string;
  readonly fingerprint: readonly string[];
  /** where everybody can look it up */
  readonly address: string;
  readonly at: Instant;
}

export function Share(needs: ShareNeeds) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const copied = useSignal(false);
  const pictured = picturedOf(needs);
  const words = [pictured.badge, pictured.headline, ...pictured.lines, pictured.valid, pictured.town, ...pictured.small].join("\n");
  useEffect(() => {
    if (canvas.current) draw(canvas.current, pictured);
  }, [words, language.value]);
  const name = `tocsin-${hex(needs.told.alert.alertId).slice(0, 8)}.png`;
  const png = async (): Promise<File> => {
    const blob = await new Promise<Blob | null>((done) => canvas.current?.toBlob(done, "image/png"));
    return new File([blob ?? new Blob()], name, { type: "image/png" });
  };
  return (
    <>
      <Heading>{say("share-title")}</Heading>
      <p>{say("share-why")}</p>
      {maySharePictures() && (
        <Doing full look="main-act" icon="send" testId="share-send" act={async () => passOn(await png())}>
          {say("share-send")}
        </Doing>
      )}
      <div class="row">
        <Doing icon="save" testId="share-save" act={async () => giveFile(name, new Uint8Array(await (await png()).arrayBuffer()), "image/png")}>
          {say("share-save")}
        </Doing>
        <Doing
          icon="note"
          testId="share-copy"
          act={async () => {
            await navigator.clipboard.writeText(words);
            copied.value = true;
          }}
        >
          {say("share-copy")}
        </Doing>
      </div>
      <p class="strong" role="status">
        {copied.value && say("share-copied")}
      </p>
      <canvas ref={canvas} class="shared-picture" role="img" aria-label={words} data-testid="picture" />
      <p class="soft small">{say("share-other-app")}</p>
    </>
  );
}

/** As for somebody who knows nothing of this phone: without its places. */
function picturedOf({ told, town, fingerprint, address, at }: ShareNeeds): Pictured {
  const minutes = minutesOf(at);
  const notice = sayAlert(told, { phrases: phrases(minutes), nearness: null, at: minutes });
  const ends = minutesOf(told.endsAt);
  const over = notice.over || notice.ending !== "none";
  const drill = notice.look === "drill" ? notice.sentences.slice(0, 1) : [];
  const code = hex(told.alert.alertId).slice(0, 8);
  return {
    look: notice.look,
    icon: notice.look === "clear" ? "check" : eventIcon(notice.event),
    badge: notice.badge,
    headline: notice.headline,
    lines: over ? notice.sentences : [...drill, ...(notice.act ? [notice.act] : []), say("picture-area", { radius: told.radiusM, town })],
    valid: over ? say("picture-told", { time: clock(minutesOf(at), minutes), date: date(minutes) }) : say("picture-valid", { time: clock(ends, ends), date: date(ends) }),
    town,
    small: [say("picture-check", { address }), say("picture-code", { code: `${code.slice(0, 4)}-${code.slice(4)}` }), ...(fingerprint.length > 0 ? [fingerprint.join(" ")] : [])],
    direction: direction.value,
  };
}

function maySharePictures(): boolean {
  const probe = new File([new Uint8Array(1)], "0.png", { type: "image/png" });
  return typeof navigator.canShare === "function" && navigator.canShare({ files: [probe] });
}

/** Somebody who closes the system's sheet has changed her mind; that is no failure. */
async function passOn(file: File): Promise<void> {
  try {
    await navigator.share({ files: [file] });
  } catch (why) {
    if (!(why instanceof DOMException && why.name === "AbortError")) throw why;
  }
}

