import { Icon } from "../../ui/icon.tsx";
import { say } from "../../ui/words.ts";

/** The house gave another copy of what is about her than the desk's newest; she sees what her phone had read before. */
export const Doubtful = () => (
  <p class="verdict unsure" data-testid="copy-doubtful">
    <Icon name="clock" />
    <span>{say("copies-doubtful")}</span>
  </p>
);
