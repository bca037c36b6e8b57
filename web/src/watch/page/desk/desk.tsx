/** The watch desk: what came in, who checks it, what goes out, and how it ends. */
import { Button, Doing, Heading } from "../../../ui/parts";
import { clock } from "../../../ui/time";
import { say } from "../../../ui/words.ts";
import { Exercise } from "./exercise";
import { HandOver } from "./hand_over";
import { Incident } from "./incident";
import { Intake } from "./intake";
import { chosen, pane, type DeskNeeds } from "./needs.ts";
import { Queue, WhoIsThere } from "./queue";
import { StartWatch } from "./start";
import { Vouch } from "./vouch";

export function Desk(needs: DeskNeeds) {
  const { desk, acts, at } = needs;
  if (!desk.on) return <StartWatch {...needs} />;
  const incident = desk.incidents.find((one) => one.id === chosen.value);
  return (
    <>
      <div class="row spread">
        <Heading>{say("desk-title")}</Heading>
        <span class="badge number">{say("desk-until", { time: clock(desk.until, Math.floor(at / 60)) })}</span>
      </div>
      <WhoIsThere {...needs} />
      <div class="desk-columns">
        <section class={`stack ${incident ? "no-phone" : ""}`} aria-label={say("desk-queue")}>
          <Queue {...needs} />
          <div class="row">
            <Button icon="telephone" onPress={() => (pane.value = pane.value === "intake" ? "queue" : "intake")} testId="intake">
              {say("desk-intake")}
            </Button>
            {desk.dispatcher && (
              <Button icon="drill" onPress={() => (pane.value = pane.value === "exercise" ? "queue" : "exercise")} testId="exercise">
                {say("desk-exercise")}
              </Button>
            )}
            <Button icon="note" onPress={() => (pane.value = pane.value === "handover" ? "queue" : "handover")} testId="handover">
              {say("desk-handover")}
            </Button>
          </div>
          {pane.value === "intake" && <Intake {...needs} />}
          {pane.value === "exercise" && <Exercise {...needs} />}
          {pane.value === "handover" && <HandOver acts={acts} />}
          <Vouch acts={acts} />
          <Doing act={() => acts.stop()} look="plain" testId="stop-watch">
            {say("desk-stop")}
          </Doing>
        </section>
        {incident && <Incident key={incident.id} incident={incident} {...needs} />}
      </div>
    </>
  );
}
