/** How long a phone waits before it says that it has shown a warning: one to twenty seconds, as chance has it. */
export const soon = (): number => 1_000 + Math.random() * 19_000;
