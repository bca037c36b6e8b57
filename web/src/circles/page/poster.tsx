/** Posters for walls and doors, in the town's languages: the address, the fingerprint, nothing secret. Anybody may read; nobody is asked who she is. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Icon } from "../../ui/icon";
import { Button, Choices, Heading } from "../../ui/parts";
import { Qr } from "../../ui/qr";
import { isReachable } from "../../ui/reachable";
import { language, LANGUAGES, say, wordingOf, type Language } from "../../ui/words";

export interface PosterNeeds {
  town: string;
  address: string;
  fingerprint: readonly string[];
  /** those of the town, as it was founded */
  languages: readonly Language[];
  /** brings the words of a language without speaking it */
  learn: (tag: Language) => Promise<void>;
  onPrinted: () => void;
  onClose: () => void;
}

const TEN = 10;

export function Poster(props: PosterNeeds) {
  const copies = useSignal<number>(TEN);
  const known = useSignal<readonly Language[]>([language.value]);
  useEffect(() => {
    for (const tag of props.languages)
      if (!known.value.includes(tag)) void props.learn(tag).then(() => (known.value = [...known.value, tag]), () => {});
  }, []);
  const languages = LANGUAGES.filter(({ tag }) => known.value.includes(tag));
  return (
    <>
      <div class="no-print stack">
        <Heading>{say("poster-make")}</Heading>
        {!isReachable(props.address) && <p class="verdict unsure">{say("steward-link-here-only")}</p>}
        <Choices
          label={say("poster-how-many")}
          of={[1, TEN].map((count) => ({ value: count, icon: "print", words: say("poster-count", { count }) }))}
          chosen={copies.value}
          onChoose={(count) => (copies.value = count)}
        />
        <Button
          full
          icon="print"
          look="main-act"
          testId="poster-print"
          onPress={() => {
            print();
            props.onPrinted();
          }}
        >
          {say("print")}
        </Button>
        <Button look="plain" icon="cross" onPress={props.onClose} testId="poster-close">
          {say("close")}
        </Button>
      </div>
      {Array.from({ length: copies.value }, (_, at) => (
        <Sheet key={at} {...props} languages={languages.map(({ tag }) => tag)} first={at === 0} />
      ))}
    </>
  );
}

/** One sheet. On the screen the first stands for all. */
function Sheet({ town, address, fingerprint, languages, first }: PosterNeeds & { first: boolean }) {
  return (
    <article class={`poster ${first ? "" : "only-print"}`} aria-label={town} data-testid="poster-sheet" aria-hidden={first ? undefined : "true"}>
      <p class="poster-town">
        <Icon name="bell" />
        <span>{town}</span>
      </p>
      {isReachable(address) && <Qr text={address} />}
      <p class="strong centre" dir="ltr" data-testid={first ? "poster-address" : undefined}>
        {address.replace(/^https?:\/\//, "")}
      </p>
      <div class="poster-languages">
        {languages.map((tag) => {
          const inIts = wordingOf(tag);
          return (
            <section key={tag} lang={tag} dir={LANGUAGES.find((known) => known.tag === tag)?.direction}>
              <p class="strong">{inIts.say("poster-what")}</p>
              <p class="small">
                {inIts.say("poster-read")} {inIts.say("poster-report")}
              </p>
            </section>
          );
        })}
      </div>
      <p class="small soft centre" dir="ltr" lang="en">
        {fingerprint.join(" · ")}
      </p>
    </article>
  );
}
