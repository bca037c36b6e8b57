/** What one may do and say, on this phone without any line, with the number to call. Prints as a sheet of cards. */
import { Icon, iconOf, type IconName } from "../../ui/icon.tsx";
import { Button, Heading } from "../../ui/parts.tsx";
import { say } from "../../ui/words.ts";
import { spaced, type Numbers } from "../../seals/numbers.ts";
import "./ring.css";

const PICTURES: Record<string, IconName> = {
  "rights-street": "standing",
  "rights-silence": "hand",
  "rights-door": "knocking",
  "rights-warrant": "note",
  "rights-witness": "eye",
  "rights-call": "telephone",
  "rights-eviction": "eviction",
};

export interface RightsNeeds {
  /** the playbooks' cards, every one once; those of `event` first */
  readonly cards: readonly string[];
  /** the registered name, where somebody comes from a warning */
  readonly event: string | null;
  /** of that event, when something is to be done */
  readonly act: string | null;
  readonly numbers: Numbers;
}

export function Rights({ cards, event, act, numbers }: RightsNeeds) {
  return (
    <>
      <div class="no-print">
        <Heading>{say("rights-title")}</Heading>
      </div>
      {event && act && (
        <section class="verdict no-print" data-testid="rights-act">
          <Icon name={iconOf(event)} />
          <div class="stack tight">
            <p class="strong">{say(`event-${event.replaceAll("_", "-")}`)}</p>
            <p>{act}</p>
          </div>
        </section>
      )}
      <section class="stack no-print" data-testid="numbers">
        {numbers.length === 0 && <p class="soft">{say("rights-no-number")}</p>}
        {numbers.map(({ whose, number }) => (
          <a class="button full huge main-act" key={whose} href={`tel:${number}`} data-testid={`call-${whose}`}>
            <Icon name="telephone" />
            <span class="stack tight">
              <span>{say("rights-call-number", { whose: say(`number-${whose}`) })}</span>
              <bdi class="number-call" dir="ltr">
                {spaced(number)}
              </bdi>
            </span>
          </a>
        ))}
        {numbers.length > 0 && <p class="strong">{say("rights-arm")}</p>}
      </section>
      <div class="stack rights-sheet">
        {cards.map((card) => (
          <article class="right" key={card} aria-labelledby={card} data-testid="right" data-card={card}>
            <h2 id={card}>
              <Icon name={PICTURES[card] ?? "shield"} />
              <span>{say(`${card}-title`)}</span>
            </h2>
            <p>{say(card)}</p>
            {numbers.map(({ whose, number }) => (
              <p class="on-paper" key={whose}>
                {say(`number-${whose}`)}: <bdi dir="ltr">{spaced(number)}</bdi>
              </p>
            ))}
          </article>
        ))}
      </div>
      <div class="no-print">
        <Button full icon="print" onPress={() => print()} testId="rights-print">
          {say("rights-print")}
        </Button>
      </div>
      <p class="soft small no-print">{say("rights-on-phone")}</p>
    </>
  );
}
