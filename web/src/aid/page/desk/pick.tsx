/** One of several things, where a row of buttons would be too long. */
export function Pick<T extends string | number>({ label, of, words, value, onPick, testId, aside = "" }: { label: string; of: readonly T[]; words: (one: T) => string; value: T; onPick: (one: T) => void; testId: string; aside?: string }) {
  return (
    <label class={`field ${aside}`}>
      <span>{label}</span>
      <select class="input" value={String(value)} onChange={(event) => onPick(of.find((each) => String(each) === event.currentTarget.value) ?? value)} data-testid={testId}>
        {of.map((each) => (
          <option key={each} value={String(each)}>
            {words(each)}
          </option>
        ))}
      </select>
    </label>
  );
}
