/** A lost phone's paper slip: whoever holds it ends that phone's keys, and can do nothing else with it. */
import { useSignal } from "@preact/signals";
import { Icon } from "../../ui/icon";
import { Button, Doing, Field, Heading } from "../../ui/parts";
import { say } from "../../ui/words";

export interface PostSlipNeeds {
  /** windows that were given up; Refusal "slip.unknown" when the paper fits none */
  post: (slip: string, onProgress: (part: number) => void) => Promise<number>;
  onDone: () => void;
}

export function PostSlip({ post, onDone }: PostSlipNeeds) {
  const typed = useSignal("");
  const part = useSignal<number | null>(null);
  const ended = useSignal<number | null>(null);
  if (ended.value !== null)
    return (
      <>
        <Heading>{say("slip-posted")}</Heading>
        <p class="verdict quiet" data-testid="slip-posted" data-windows={ended.value}>
          <Icon name="check" />
          <span>{say("slip-posted-why", { days: Math.ceil(ended.value / 4) })}</span>
        </p>
        <Button full look="main-act" onPress={onDone}>
          {say("home")}
        </Button>
      </>
    );
  return (
    <>
      <Heading>{say("slip-post-title")}</Heading>
      <p>{say("slip-post-why")}</p>
      <Field ltr label={say("slip-post-code")} hint={say("slip-post-hint")} value={typed.value} onInput={(text) => (typed.value = text)} testId="slip-typed" />
      {part.value !== null && <progress class="meter" max={1} value={part.value} aria-label={say("slip-posting")} />}
      <Doing
        full
        look="danger"
        icon="cross"
        testId="slip-post"
        disabled={!typed.value.trim()}
        act={async () => {
          part.value = 0;
          try {
            ended.value = await post(typed.value, (now) => (part.value = now));
          } finally {
            part.value = null;
          }
        }}
      >
        {say("slip-post")}
      </Doing>
      <Button look="plain" icon="back" onPress={onDone}>
        {say("back")}
      </Button>
    </>
  );
}
