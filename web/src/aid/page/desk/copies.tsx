/** That the house gave something else than the desk's newest: what this phone has done about it by itself, and what only a coordinator can say. */
import { Icon } from "../../../ui/icon.tsx";
import { Button, Doing } from "../../../ui/parts.tsx";
import { say } from "../../../ui/words.ts";
import type { AidDeskNeeds } from "./needs.ts";

export function Copies({ desk }: Pick<AidDeskNeeds, "desk">) {
  const { older, lacking, unproven } = desk.copies;
  return (
    <>
      {older > 0 && (
        <div class="verdict unsure" data-testid="aid-older">
          <Icon name="clock" />
          <div class="stack tight">
            <p>{say("copies-desk-older", { many: older })}</p>
            <Button look="plain" onPress={() => desk.heardOfOlder()} testId="aid-older-close">
              {say("close")}
            </Button>
          </div>
        </div>
      )}
      {lacking > 0 && (
        <div class="verdict unsure" data-testid="aid-lacking">
          <Icon name="undo" />
          <div class="stack tight">
            <p>{say("copies-desk-lacking", { many: lacking })}</p>
            <Button look="plain" onPress={() => desk.heardOfLacking()} testId="aid-lacking-close">
              {say("close")}
            </Button>
          </div>
        </div>
      )}
      {unproven > 0 && (
        <div class="verdict unsure" data-testid="aid-unproven">
          <Icon name="key" />
          <div class="stack tight">
            <p>{say("copies-desk-unproven", { many: unproven })}</p>
            <Doing look="plain" icon="check" act={() => desk.believeUnproven()} testId="aid-unproven-ours">
              {say("copies-desk-ours")}
            </Doing>
            <Doing look="plain" icon="cross" act={() => desk.refuseUnproven()} testId="aid-unproven-not-ours">
              {say("copies-desk-not-ours")}
            </Doing>
          </div>
        </div>
      )}
    </>
  );
}
