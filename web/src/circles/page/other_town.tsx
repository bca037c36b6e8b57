/** An invitation to another town than the one that this phone keeps at this address: nothing of it is taken. */
import { Button, Heading } from "../../ui/parts";
import { say } from "../../ui/words";

export function OtherTown({ town, onHome }: { town: string; onHome: () => void }) {
  return (
    <>
      <Heading>{say("other-town-title")}</Heading>
      <p data-testid="other-town">{say("other-town-why", { town })}</p>
      <p>{say("other-town-do")}</p>
      <Button full look="main-act" onPress={onHome}>
        {say("home")}
      </Button>
    </>
  );
}
