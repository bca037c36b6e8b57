/** The screen stays on for as long as something is filmed or asked; some browsers let go of it whenever the page was hidden. Gives what ends it. */
export function stayAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let over = false;
  const ask = async (): Promise<void> => {
    if (document.visibilityState !== "visible") return;
    const held = (await navigator.wakeLock?.request("screen").catch(() => null)) ?? null;
    if (over) await held?.release();
    else lock = held;
  };
  const again = (): void => void ask();
  document.addEventListener("visibilitychange", again);
  again();
  return () => {
    over = true;
    document.removeEventListener("visibilitychange", again);
    void lock?.release();
  };
}
