/** Why somebody could help with a need, how many could of all who offer it, and what stands against the others. */
import { say } from "../../../ui/words.ts";
import { tallyOf, type Suggested, type Suggestion } from "../../shared/suggest.ts";

/** `aid-because-…`, `aid-not-now-…`: why she, and what stands against it. */
export const sayReasons = ({ reasons, hindrances, metres }: Suggestion): string =>
  [
    ...reasons.map((each) => say(`aid-because-${each.replaceAll("_", "-")}`)),
    ...(metres === null ? [] : [say("plan-metres", { km: Math.max(1, Math.round(metres / 1000)) })]),
    ...hindrances.map((each) => say(`aid-not-now-${each.replaceAll("_", "-")}`)),
  ].join(" · ");

export function Against({ of }: { of: Suggested }) {
  const { all, could, against } = tallyOf(of);
  if (all === 0) return <p class="soft">{say("plan-nobody")}</p>;
  return (
    <div class="soft small" data-testid="aid-tally" data-could={could} data-all={all}>
      <p>{say("plan-could", { all, could })}</p>
      {against.length > 0 && (
        <ul>
          {against.map(([why, count]) => (
            <li key={why}>{say("plan-against", { why: say(`aid-not-now-${why.replaceAll("_", "-")}`), count })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
