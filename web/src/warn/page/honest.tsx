/** What this cannot do: the three honest exceptions, with the way around each; and what no web app can hide. */
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
      <h2>{say("hide-title")}</h2>
      {(["visited", "network", "picture", "seized", "installed", "other"] as const).map((one) => (
        <section class="card" key={one} data-testid="cannot-hide">
          <h3>{say(`hide-${one}`)}</h3>
          <p>{say(`hide-${one}-what`)}</p>
          <p class="strong">{say(`hide-${one}-around`)}</p>
        </section>
      ))}
    </>
  );
}
