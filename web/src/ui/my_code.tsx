/** A code of this phone's that a steward reads, and the letters by which both are sure of it. Nothing in it is secret. */
import { Copy } from "./parts.tsx";
import { Qr } from "./qr.tsx";
import { say } from "./words.ts";

export interface MyCodeNeeds {
  code: string;
  /** the letters that the stewards compare by voice */
  id: string | null;
  /** as its screen says them */
  words: { title: string; why: string; letters: string };
  testId: string;
}

export function MyCode({ code, id, words, testId }: MyCodeNeeds) {
  return (
    <section class="card" aria-labelledby={`${testId}-title`}>
      <h2 id={`${testId}-title`}>{say(words.title)}</h2>
      <p class="soft">{say(words.why)}</p>
      <Qr text={code} />
      <p class="mono" dir="ltr" data-testid={testId}>
        {code}
      </p>
      <p class="strong">
        {say(words.letters)}{" "}
        <bdi class="mono" dir="ltr">
          {id}
        </bdi>
      </p>
      <Copy full text={code} />
    </section>
  );
}
