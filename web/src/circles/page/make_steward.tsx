/** A phone that shall become a second steward's: its keys are made under the lock, and a code goes to whoever holds the root. */
import { Doing, Heading } from "../../ui/parts";
import { say } from "../../ui/words";
import { SetUpLock, type LockWords, type SetLock } from "./lock";

export function MakeStewardKeys(props: { lock: "none" | "locked" | "open"; by: LockWords; setLock: SetLock; make: () => Promise<void> }) {
  if (props.lock === "none") return <SetUpLock {...props.by} onSet={props.setLock} />;
  return (
    <>
      <Heading>{say("steward-title")}</Heading>
      <p>{say("steward-make-keys-why")}</p>
      <Doing full look="main-act" icon="key" act={props.make} testId="make-steward-keys">
        {say("steward-make-keys")}
      </Doing>
    </>
  );
}
