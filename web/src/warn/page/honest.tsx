/** What this cannot do: the three honest exceptions, with the way around each. */
import { Heading } from "../../ui/parts";
import { say } from "../../ui/words";

export function Honest() {
  return (
    <>
      <Heading>{say("honest-title")}</Heading>
      <p>{say("honest-promise")}</p>
      {(["push", "code", "apple"] as const).map((one) => (
        <section class="card" key={one}>
          <h2>{say(`honest-${one}`)}</h2>
          <p>{say(`honest-${one}-what`)}</p>
          <p class="strong">{say(`honest-${one}-around`)}</p>
        </section>
      ))}
      <p class="soft">{say("honest-disk")}</p>
      <p class="soft">{say("honest-tickets")}</p>
    </>
  );
}
