/** A poster for walls and doors: the address, the fingerprint, nothing secret. Anybody may read; nobody is asked who she is. */
import { Icon } from "../../ui/icon";
import { Button, Heading } from "../../ui/parts";
import { Qr } from "../../ui/qr";
import { say } from "../../ui/words";
import { Fingerprint } from "./join";
import { isReachable } from "./reachable";

export function Poster(props: { town: string; address: string; fingerprint: readonly string[]; onClose: () => void }) {
  return (
    <>
      <Heading>{say("poster-title", { town: props.town })}</Heading>
      <p>{say("poster-what")}</p>
      {!isReachable(props.address) && <p class="soft no-print">{say("steward-link-here-only")}</p>}
      <Qr text={props.address} />
      <p class="strong centre" dir="ltr" data-testid="poster-address">
        {props.address.replace(/^https?:\/\//, "")}
      </p>
      <ul class="card track">
        <li>
          <Icon name="bell" />
          <span>{say("poster-read")}</span>
        </li>
        <li>
          <Icon name="eye" />
          <span>{say("poster-report")}</span>
        </li>
      </ul>
      <Fingerprint words={props.fingerprint} />
      <div class="row no-print">
        <Button icon="print" look="main-act" onPress={() => print()} testId="poster-print">
          {say("print")}
        </Button>
        <Button look="plain" icon="back" onPress={props.onClose}>
          {say("back")}
        </Button>
      </div>
    </>
  );
}
