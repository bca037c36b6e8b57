/** One alert by itself, at an address of its own: to be read, copied, shown as a code, printed, handed on, kept as a file that proves itself. */
import { Button, Copy, Doing, Heading } from "../../ui/parts";
import { Qr } from "../../ui/qr";
import { isReachable } from "../../ui/reachable";
import { date } from "../../ui/time";
import { say } from "../../ui/words";
import { hex } from "../../terms/bytes.ts";
import { sayAlert, type Nearness, type Notice, type Told } from "../shared/notice.ts";
import { Card } from "./card.tsx";
import { phrases } from "./home";

export interface OneNeeds {
  /** null: it is over for long, or this phone has not heard of it */
  told: Told | null;
  nearness: (told: Told) => Nearness | null;
  /** unix seconds */
  at: number;
  /** where neighbours find this town */
  origin: string;
  onSave: (told: Told) => Promise<void>;
  onSound: (notice: Notice) => void;
  onHome: () => void;
}

export function OneAlert({ told, nearness, at, origin, onSave, onSound, onHome }: OneNeeds) {
  if (told === null)
    return (
      <>
        <Heading>{say("alert-title")}</Heading>
        <p>{say("alert-gone")}</p>
        <Button full look="main-act" icon="home" onPress={onHome}>
          {say("home")}
        </Button>
      </>
    );
  const minutes = Math.floor(at / 60);
  const away = nearness(told);
  const notice = sayAlert(told, { phrases: phrases(minutes), nearness: away, at: minutes });
  const link = `${origin}/#a=${hex(told.alert.fields.incident)}`;
  const text = [`${notice.badge}: ${notice.headline}`, ...notice.sentences, say("alert-sent", { date: date(told.alert.fields.sent) })].join("\n");
  return (
    <>
      <Heading>{say("alert-title")}</Heading>
      <Card told={told} notice={notice} nearness={away} at={at}>
        <Button look="plain" icon="speaker" onPress={() => onSound(notice)}>
          {say("hear")}
        </Button>
      </Card>
      <p class="soft small">{say("alert-checked-here")}</p>
      <div class="stack no-print">
        <h2>{say("alert-hand-on")}</h2>
        {"share" in navigator && (
          <Button full look="main-act" icon="share" onPress={() => void navigator.share({ text, url: link }).catch(() => {})} testId="share-alert">
            {say("share")}
          </Button>
        )}
        <Copy full text={`${text}\n${link}`} testId="copy-alert">
          {say("alert-copy")}
        </Copy>
        <Button full icon="print" onPress={() => print()} testId="print-alert">
          {say("print")}
        </Button>
        <Doing full icon="save" act={() => onSave(told)} testId="save-alert">
          {say("save-alert")}
        </Doing>
        <p class="soft small">{say("alert-file-why")}</p>
      </div>
      {isReachable(link) ? <Qr text={link} /> : <p class="soft small no-print">{say("alert-here-only")}</p>}
      <p class="mono centre" dir="ltr" data-testid="alert-link">
        {link.replace(/^https?:\/\//, "")}
      </p>
    </>
  );
}
