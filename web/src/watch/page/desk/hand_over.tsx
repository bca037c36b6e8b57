/** The open incidents, for those who watch next. */
import { useSignal } from "@preact/signals";
import { Doing, Field } from "../../../ui/parts";
import { say } from "../../../ui/words.ts";
import type { DeskActs } from "../../shared/desk.ts";
import { pane } from "./needs.ts";

export function HandOver({ acts }: { acts: DeskActs }) {
  const words = useSignal("");
  return (
    <div class="card">
      <p>{say("desk-handover-why")}</p>
      <Field long label={say("desk-handover-words")} value={words.value} onInput={(text) => (words.value = text)} limit={400} testId="handover-words" />
      <Doing
        icon="send"
        testId="handover-send"
        act={async () => {
          await acts.handOver(words.value.trim());
          pane.value = "queue";
        }}
      >
        {say("desk-handover-send")}
      </Doing>
    </div>
  );
}
