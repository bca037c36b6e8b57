/** Saying that an open app has shown a warning: only where this person agreed, once for each, some seconds late, and nothing but which. */
import { hex, type Bytes } from "../../terms/bytes.ts";
import type { Instant } from "../../terms/instant.ts";
import type { Told } from "../shared/notice.ts";
import { soon } from "../shared/soon.ts";

/** What was said before that was shown by whoever read it then. */
const NEWS_S = 300;

export interface CountedNeeds {
  readonly agreed: () => boolean;
  readonly at: () => Instant;
  readonly say: (alert: Bytes) => Promise<void>;
}

export class Counted {
  readonly #needs: CountedNeeds;
  readonly #said = new Set<string>();

  constructor(needs: CountedNeeds) {
    this.#needs = needs;
  }

  take(told: readonly Told[]): void {
    if (!this.#needs.agreed() || document.visibilityState !== "visible") return;
    for (const { alert } of told) {
      const { alertId, fields } = alert;
      if (this.#needs.at() - fields.sent * 60 > NEWS_S || this.#said.has(hex(alertId))) continue;
      this.#said.add(hex(alertId));
      setTimeout(() => void this.#needs.say(alertId).catch(() => {}), soon());
    }
  }
}
