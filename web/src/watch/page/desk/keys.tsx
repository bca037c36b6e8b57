/**
 * The desk's keys. A key does what the button does that carries it (`aria-keyshortcuts`): there is one truth, it is seen beside the
 * button, and a screen reader reads it out. What signs something needs its key twice, or Enter: the first time goes to the button.
 */
import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Button, Tick } from "../../../ui/parts";
import { say } from "../../../ui/words.ts";

/** In the order in which they are explained; the words are `key-<word>`. */
const EXPLAINED = [
  ["j", "next"],
  ["k", "previous"],
  ["Enter", "open"],
  ["c", "claim"],
  ["1", "confirm"],
  ["2", "not-it"],
  ["3", "cannot-tell"],
  ["s", "unconfirmed"],
  ["a", "approve"],
  ["u", "update"],
  ["e", "all-clear"],
  ["q", "ask"],
  ["n", "note"],
  ["t", "telephone"],
  ["h", "handover"],
  ["/", "search"],
  ["m", "mute"],
  ["?", "keys"],
  ["Escape", "close"],
] as const;

const SIGNING = new Set(["1", "3", "s", "a", "u", "e"]);
const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

/** Single letters disturb those who dictate or press keys by accident: they can be switched off (WCAG 2.1.4). */
const OFF = "desk-keys-off";
const off = signal(localStorage.getItem(OFF) !== null);
const explained = signal(false);

/** Listens while the desk is seen. */
export function useKeys(): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (act(event)) event.preventDefault();
    };
    addEventListener("keydown", hear);
    return () => removeEventListener("keydown", hear);
  }, []);
}

/** Whether the key meant something here. */
function act(event: KeyboardEvent): boolean {
  const { key } = event;
  const at = event.target instanceof Element ? event.target : document.body;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector("dialog[open]")) return false;
  if (isTyping(at)) return key === "Escape" && leave(at);
  if (off.value && key !== "?") return false;
  const step = STEPS[key];
  if (step !== undefined) return (key.length === 1 || at.closest("[data-testid=queue]") !== null) && move(step, at);
  return key !== "Enter" && press(key, event.repeat);
}

const isTyping = (at: Element): boolean => at.closest("input:not([type=checkbox]), textarea, select, [contenteditable]") !== null;

function leave(at: Element): boolean {
  if (at instanceof HTMLElement) at.blur();
  return true;
}

/** The focus moves from row to row, so that whoever hears the screen hears each. */
function move(step: number, at: Element): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-testid=queue] [data-testid=incident]")];
  const here = rows.findIndex((row) => row === at || row.getAttribute("aria-pressed") === "true");
  const focused = rows.findIndex((row) => row === at);
  const from = focused >= 0 ? focused : here;
  const next = rows[from < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, from + step))];
  next?.focus();
  return next !== undefined;
}

function press(key: string, repeated: boolean): boolean {
  const target = [...document.querySelectorAll<HTMLElement>("[aria-keyshortcuts]")].find((each) => each.getAttribute("aria-keyshortcuts") === key && !each.matches(":disabled") && each.getClientRects().length > 0);
  if (!target) return false;
  if (target.matches("input, textarea, select")) target.focus();
  else if (SIGNING.has(key) && document.activeElement !== target) target.focus();
  else if (!repeated) target.click();
  return true;
}

export function KeysButton() {
  return (
    <>
      <Button look="plain" icon="keyboard" keys="?" onPress={() => (explained.value = true)} testId="keys">
        {say("desk-keys")}
      </Button>
      {explained.value && <Explained />}
    </>
  );
}

function Explained() {
  const here = useRef<HTMLDialogElement>(null);
  useEffect(() => here.current?.showModal(), []);
  return (
    <dialog ref={here} class="stack" aria-labelledby="keys-title" data-testid="keys-explained" onClose={() => (explained.value = false)}>
      <h2 id="keys-title">{say("desk-keys")}</h2>
      <dl class="key-list">
        {EXPLAINED.map(([key, word]) => (
          <div key={key}>
            <dt>
              <kbd class="key">{key}</kbd>
            </dt>
            <dd>{say(`key-${word}`)}</dd>
          </div>
        ))}
      </dl>
      <p class="soft">{say("keys-twice")}</p>
      <Tick
        label={say("keys-on")}
        on={!off.value}
        testId="keys-on"
        onChange={(on) => {
          off.value = !on;
          if (on) localStorage.removeItem(OFF);
          else localStorage.setItem(OFF, "1");
        }}
      />
      <Button full look="main-act" onPress={() => here.current?.close()} testId="keys-close">
        {say("close")}
      </Button>
    </dialog>
  );
}
