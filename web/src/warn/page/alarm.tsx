/** Danger now, near: it takes the whole screen until somebody has put it off. An exercise looks like none of it. */
import { useEffect, useRef } from "preact/hooks";
import { Icon, iconOf } from "../../ui/icon.tsx";
import { Button } from "../../ui/parts.tsx";
import { ringing } from "../../ui/sound.ts";
import { say } from "../../ui/words.ts";
import { howFar } from "./card.tsx";
import type { OnScreen, Ringer } from "./ringer.ts";
import "./ring.css";

export interface AlarmNeeds {
  readonly ringer: Ringer;
  /** what to do and her rights, for the event of that name */
  readonly onRights: (event: string) => void;
  /** for the empty notepad; the alarm is not put off by it */
  readonly onLeave: () => void;
}

/** One breath of news for those who hear the screen, and the alarm when there is one. Each is said once. */
export function Alarm({ ringer, onRights, onLeave }: AlarmNeeds) {
  const [first, ...others] = ringer.onScreen.value;
  return (
    <>
      <p class="away" role="status" aria-live="assertive" data-testid="spoken">
        {ringer.spoken.value}
      </p>
      {first && <WholeScreen key={first.notice.key} shown={first} others={others.length} ringer={ringer} onRights={onRights} onLeave={onLeave} />}
    </>
  );
}

function WholeScreen({ shown, others, ringer, onRights, onLeave }: { shown: OnScreen; others: number } & AlarmNeeds) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { notice, nearness, told } = shown;
  const sounds = ringing.value || ringer.speaking.value;
  const putOff = () => ringer.acknowledge(notice.key);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    document.documentElement.dataset["alarm"] = "";
    return () => {
      delete document.documentElement.dataset["alarm"];
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  const drill = notice.look === "drill";
  return (
    <dialog
      ref={dialog}
      class={`alarm ${notice.look}`}
      role="alertdialog"
      aria-labelledby="alarm-headline"
      aria-describedby="alarm-words"
      data-testid="alarm"
      data-look={notice.look}
      data-ending={notice.ending}
      data-rings={sounds}
      onCancel={(event) => {
        event.preventDefault();
        putOff();
      }}
    >
      <div class="alarm-sheet">
        <p class="alarm-badge">
          {drill && <Icon name="drill" />}
          <span>{notice.badge}</span>
        </p>
        <span class="alarm-picture">
          <Icon name={notice.look === "clear" ? "check" : iconOf(notice.event)} />
        </span>
        <h1 id="alarm-headline" data-testid="alarm-headline">
          {notice.headline}
        </h1>
        <div id="alarm-words" class="alarm-words">
          {drill && <p>{notice.sentences[0]}</p>}
          {notice.act && (
            <p class="alarm-act" data-testid="alarm-act">
              {notice.act}
            </p>
          )}
          {!notice.act && notice.sentences.slice(drill ? 1 : 0).map((sentence) => <p key={sentence}>{sentence}</p>)}
          {notice.until && (
            <p class="alarm-fact">
              <Icon name="clock" />
              <span data-testid="alarm-until">{notice.until}</span>
            </p>
          )}
          {nearness && notice.act && (
            <p class="alarm-fact">
              <Icon name="pin" />
              <span data-testid="alarm-far">{howFar(nearness, told.radiusM)}</span>
            </p>
          )}
        </div>
        {others > 0 && <p class="alarm-fact">{say("alarm-more", { count: others })}</p>}
        <div class="alarm-acts">
          <Button full look="huge" icon={sounds ? "speakerOff" : "check"} onPress={putOff} testId="alarm-off">
            {say(sounds ? "alarm-stop" : "alarm-close")}
          </Button>
          {!notice.over && notice.ending === "none" && (
            <Button
              full
              icon="shield"
              testId="alarm-rights"
              onPress={() => {
                putOff();
                onRights(notice.event);
              }}
            >
              {say("alarm-rights")}
            </Button>
          )}
          <Button full icon="leaving" onPress={onLeave} testId="alarm-leave">
            {say("leave")}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
