/** One after the other: two pushes at one moment must not each decide without what the other has shown. */

/** What hangs does not keep the next from ringing for longer than this. */
const PATIENCE_MS = 5_000;

export class InTurn {
  #last: Promise<unknown> = Promise.resolve();

  act<Result>(act: () => Promise<Result>): Promise<Result> {
    const before = this.#last;
    const done = before.then(act);
    this.#last = before.then(() => Promise.race([done.catch(() => {}), new Promise((go) => setTimeout(go, PATIENCE_MS))]));
    return done;
  }
}
