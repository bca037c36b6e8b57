/** A word that somebody has to read: why, from whom, what was said, and the picture that came with it. */
import { useSignal } from "@preact/signals";
import { dialled } from "../../../seals/numbers.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Button, Doing } from "../../../ui/parts.tsx";
import { Photo } from "../../../ui/photo.tsx";
import { ago } from "../../../ui/time.ts";
import { say } from "../../../ui/words.ts";
import type { Told } from "../../shared/folding.ts";
import { isOfCarrier, numbersStop, reachOf } from "../../shared/legs.ts";
import { open, type AidDeskNeeds } from "./needs.ts";
import { titleOf } from "./sayings.ts";

/** `look-…`: why somebody has to read it. `opens`: the need that it is about is another screen. */
export function SaidTo({ told, opens, desk, needs, at }: AidDeskNeeds & { told: Told; opens: boolean }) {
  const row = needs.find(({ key }) => key === told.needs[0]?.key);
  const who = isOfCarrier(told) ? told.offer?.body.letter.inside.name || say("desk-aid-no-name") : (row?.need.name ?? "");
  const reach = reachOf(told.word);
  const number = dialled(reach);
  const why = say(`aid-look-${(told.look ?? "asks").replaceAll("_", "-")}`);
  return (
    <li class={`verdict ${told.look === "followed" ? "wrong" : "unsure"}`} data-testid="aid-told" data-look={told.look}>
      <Icon name={told.look === "followed" ? "warning" : "note"} />
      <div class="stack tight grow">
        <p>
          <strong>{why}</strong> <span class="soft small number">{ago(told.word.at, at)}</span>
        </p>
        <p>
          <bdi>{[who, row && titleOf(row)].filter((part) => part).join(" → ")}</bdi>
        </p>
        {reach !== "" && (
          <p class="row" data-testid="aid-reach">
            <span>{say("look-reach")}</span> {number === null ? <bdi>{reach}</bdi> : <a class="button" href={`tel:${number}`} dir="ltr">{reach}</a>}
          </p>
        )}
        {told.word.words !== "" && reach === "" && !numbersStop(told.word) && (
          <blockquote>
            <bdi>{told.word.words}</bdi>
          </blockquote>
        )}
        {told.word.picture && <Enclosed picture={told.word.picture as Uint8Array<ArrayBuffer>} why={why} shown={!opens} />}
        <div class="row">
          {row && opens && (
            <Button icon="forward" onPress={() => open(row.key)} testId="aid-told-open">
              {say("desk-aid-open")}
            </Button>
          )}
          <Doing icon="check" look="plain" act={() => desk.trash(told.key)} testId="aid-told-read">
            {say("desk-aid-seen")}
          </Doing>
        </div>
      </div>
    </li>
  );
}

/** Among many words none is drawn before somebody wants to see it. */
function Enclosed({ picture, why, shown }: { picture: Uint8Array<ArrayBuffer>; why: string; shown: boolean }) {
  const wanted = useSignal(shown);
  return wanted.value ? (
    <Photo bytes={picture} label={say("answers-picture-of", { why })} />
  ) : (
    <Button icon="eye" onPress={() => (wanted.value = true)} testId="aid-told-picture">
      {say("answers-picture-show")}
    </Button>
  );
}
