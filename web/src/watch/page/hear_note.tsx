/** What somebody said instead of typing it: heard at the desk, and by herself before she sends it. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { hushClips, playClips, playing } from "../../ui/clips";
import { Button } from "../../ui/parts";
import { say } from "../../ui/words";
import { VOICE_NOTE } from "../shared/draft";

/** A recorder stops a little late. */
const LONGEST_S = VOICE_NOTE.seconds + 1;

export function HearNote({ sound }: { sound: Uint8Array }) {
  const mute = useSignal(false);
  const key = useRef({});
  const now = playing.value === key.current;
  useEffect(() => () => void (playing.peek() === key.current && hushClips()), []);
  return (
    <>
      <Button
        icon={now ? "stop" : "play"}
        testId="voice-play"
        onPress={() => {
          if (now) return hushClips();
          void playClips([sound], key.current, LONGEST_S).then((heard) => (mute.value = heard === 0));
        }}
      >
        {say(now ? "voice-stop" : "voice-note-play")}
      </Button>
      {mute.value && <p class="error" role="alert">{say("voice-unplayable")}</p>}
    </>
  );
}
