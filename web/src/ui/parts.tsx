/** The few parts every screen is made of. They know nothing of dangers. */
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { canSay, sayAloud } from "./aloud";
import { Icon, type IconName } from "./icon";
import { knows, language, say } from "./words";

type Look = "leave" | "main-act" | "danger" | "clear" | "plain" | "huge" | "huge main-act" | "huge danger" | "";

export function Button(props: {
  children: ComponentChildren;
  onPress: () => void;
  icon?: IconName;
  look?: Look;
  full?: boolean;
  disabled?: boolean;
  testId?: string;
  keys?: string;
}) {
  return (
    <button
      type="button"
      class={`button ${props.look ?? ""} ${props.full ? "full" : ""}`}
      disabled={props.disabled ?? false}
      data-testid={props.testId}
      aria-keyshortcuts={props.keys}
      onClick={props.onPress}
    >
      {props.icon && <Icon name={props.icon} />}
      <span>{props.children}</span>
      {props.keys && <Key name={props.keys} />}
    </button>
  );
}

/** Which key presses this too; seen where there is a keyboard and room, and never part of the button's name. */
export function Key({ name }: { name: string }) {
  return <kbd class="key" data-key={name} aria-hidden="true" />;
}

/** A button whose work takes a while: pressed once, it waits for the answer and shows what went wrong. */
export function Doing(props: {
  children: ComponentChildren;
  act: () => Promise<void>;
  icon?: IconName;
  look?: Look;
  full?: boolean;
  disabled?: boolean;
  testId?: string;
  keys?: string;
}) {
  const busy = useSignal(false);
  const wrong = useSignal("");
  const run = () => {
    if (busy.value) return;
    busy.value = true;
    wrong.value = "";
    props
      .act()
      .catch((error: unknown) => {
        wrong.value = sayError(error);
      })
      .finally(() => {
        busy.value = false;
      });
  };
  return (
    <div class="stack tight">
      <Button
        onPress={run}
        look={props.look ?? ""}
        full={props.full ?? false}
        disabled={(props.disabled ?? false) || busy.value}
        {...(props.icon ? { icon: props.icon } : {})}
        {...(props.testId ? { testId: props.testId } : {})}
        {...(props.keys ? { keys: props.keys } : {})}
      >
        {busy.value ? say("busy") : props.children}
      </Button>
      {wrong.value && (
        <p class="error" role="alert">
          {wrong.value}
        </p>
      )}
    </div>
  );
}

/** Fields with the button they are for: Enter in one of them, or "Go" on a phone's keys, presses it. */
export function Entry({ children }: { children: ComponentChildren }) {
  return (
    <form
      class="stack"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.isComposing && event.target instanceof HTMLInputElement) event.currentTarget.querySelector<HTMLButtonElement>("button:not(:disabled)")?.click();
      }}
    >
      {children}
    </form>
  );
}

/** Whoever refuses says why in a code; the words for it are ours, in her language. `tools/lint/refusals.py` keeps them complete. */
export function sayRefused(code: string): string {
  const id = `error-${code.replaceAll(".", "-").replaceAll("_", "-")}`;
  return knows(id) ? say(id) : say("error-other", { code });
}

export function sayError(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return sayRefused(typeof code === "string" ? code : error instanceof Error ? error.message : String(error));
}

/** The first field or word of a screen that says what is missing: under her eyes, with the cursor in it, and heard. */
export function showFirstLack(all: HTMLElement | null): void {
  const first = all?.querySelector<HTMLElement>("[aria-invalid], [data-lack]");
  (first?.closest("label") ?? first)?.scrollIntoView({ block: "center" });
  first?.focus({ preventScroll: true });
}

/** Leads her eyes, and what reads the screen to her, to a part of it that may lie out of sight. */
export function bringIntoSight(part: HTMLElement | null): void {
  part?.scrollIntoView({ block: "start" });
  part?.focus({ preventScroll: true });
}

/** For whoever hears the screen: what a button has done. It stands beside the button, whose name it would take away. */
function Said({ words }: { words: string }) {
  return (
    <span class="away" role="status">
      {words}
    </span>
  );
}

/** Copies and says that it did. Where a page may not reach the clipboard by itself, the old way still works. */
export function Copy(props: { text: string; children?: ComponentChildren; full?: boolean; look?: Look; testId?: string }) {
  const done = useSignal(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.text);
    } catch {
      copyOldWay(props.text);
    }
    done.value = true;
  };
  return (
    <>
      <Button icon={done.value ? "check" : "copy"} look={props.look ?? ""} full={props.full ?? false} onPress={() => void copy()} {...(props.testId ? { testId: props.testId } : {})}>
        {done.value ? say("copied") : (props.children ?? say("copy"))}
      </Button>
      <Said words={done.value ? say("copied") : ""} />
    </>
  );
}

function copyOldWay(text: string): void {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "away";
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}

export function Choices<T extends string | number>(props: {
  of: readonly { value: T; icon?: IconName; words: string }[];
  chosen: T | null;
  onChoose: (value: T) => void;
  lines?: boolean;
  label: string;
  /** each may be heard before it is chosen, where it is recorded or this phone has a voice for the language */
  aloud?: boolean;
}) {
  return (
    <div class={`choices ${props.lines ? "lines" : ""}`} role="group" aria-label={props.label}>
      {props.of.map((one) => (
        <div class="choice-box" key={one.value}>
          <button type="button" class="choice" data-value={one.value} aria-pressed={props.chosen === one.value} onClick={() => props.onChoose(one.value)}>
            {one.icon && <Icon name={one.icon} />}
            <span>{one.words}</span>
          </button>
          {props.aloud && <Aloud text={one.words} tag={language.value} />}
        </div>
      ))}
    </div>
  );
}

/** A small speaker that says what stands beside it; nothing where nobody has recorded it and this phone has no voice of its own. */
export function Aloud({ text, tag }: { text: string; tag: string }) {
  if (!canSay(text, tag)) return null;
  return (
    <button type="button" class="aloud" lang={tag} aria-label={say("read-aloud", { what: text })} data-testid="aloud" onClick={() => void sayAloud(text, tag)}>
      <Icon name="speaker" />
    </button>
  );
}

export function Field(props: {
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string;
  long?: boolean;
  type?: "text" | "password" | "number";
  limit?: number;
  /** for what is written from left to right in every language: addresses of the web, codes, numbers of a map; everything else reads as its own letters do */
  ltr?: boolean;
  testId?: string;
  keys?: string;
  /** what is wrong with it, as a sentence; it is heard with the field */
  wrong?: string;
}) {
  const id = useId();
  const told = [...(props.hint ? [`${id}-hint`] : []), ...(props.wrong ? [`${id}-wrong`] : [])].join(" ");
  const shared = {
    class: "input",
    "aria-labelledby": `${id}-name`,
    ...(told ? { "aria-describedby": told } : {}),
    ...(props.wrong ? { "aria-invalid": "true" as const } : {}),
    dir: props.ltr ? ("ltr" as const) : props.value === "" ? undefined : ("auto" as const),
    value: props.value,
    maxLength: props.limit ?? 400,
    "data-testid": props.testId,
    "aria-keyshortcuts": props.keys,
    autocomplete: "off" as const,
    onInput: (event: Event) => props.onInput((event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value),
  };
  return (
    <label class="field">
      <span id={`${id}-name`}>{props.label}</span>
      {props.hint && (
        <span class="soft small" id={`${id}-hint`}>
          <bdi>{props.hint}</bdi>
        </span>
      )}
      {props.long ? <textarea {...shared} /> : <input {...shared} type={(props.type ?? "text") as "text"} />}
      {props.wrong && (
        <span class="error" id={`${id}-wrong`}>
          {props.wrong}
        </span>
      )}
    </label>
  );
}

export function Tick(props: { label: string; on: boolean; onChange: (on: boolean) => void; testId?: string }) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={props.on}
        data-testid={props.testId}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}

/** How far one has come, as a row of dashes; named for whoever hears the screen. */
export function Steps({ now, of }: { now: number; of: number }) {
  return (
    <div class="steps no-print" role="img" aria-label={say("step-of", { now, of })}>
      {Array.from({ length: of }, (_, at) => (
        <i key={at} class={at < now ? "done" : ""} />
      ))}
    </div>
  );
}

/** A screen's heading takes the focus when the screen changes, so that a screen reader says where one is. */
export function Heading({ children }: { children: ComponentChildren }) {
  const here = useRef<HTMLHeadingElement>(null);
  useEffect(() => here.current?.focus({ preventScroll: true }), []);
  return (
    <h1 tabIndex={-1} ref={here}>
      {children}
    </h1>
  );
}

/**
 * Held for `seconds` (three, when nothing else is said) it acts; let go, nothing happened. With `again` there is another way for whoever
 * cannot hold, or presses with a switch or a screen reader: a short press says `again`, a second one acts.
 */
export function Hold(props: { children: ComponentChildren; icon: IconName; onHeld: () => void; testId?: string; look?: Look; seconds?: number; again?: string }) {
  const holding = useSignal(false);
  const asked = useSignal(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const held = useRef(false);
  const pressedAt = useRef(0);
  const seconds = props.seconds ?? 3;
  const act = () => {
    stop();
    held.current = true;
    props.onHeld();
  };
  const start = (event: Event) => {
    if (holding.value) return;
    holding.value = true;
    held.current = false;
    pressedAt.current = event.timeStamp;
    timer.current = setTimeout(act, seconds * 1000);
  };
  const stop = () => {
    holding.value = false;
    clearTimeout(timer.current);
  };
  /** How long she held, by the clock of her finger: a busy phone may hear of both ends at once. */
  const letGo = (event: Event) => {
    if (holding.value && event.timeStamp - pressedAt.current >= seconds * 1000) act();
    else stop();
  };
  const press = () => {
    if (held.current || props.again === undefined) {
      held.current = false;
      return;
    }
    if (asked.value) props.onHeld();
    asked.value = !asked.value;
  };
  useEffect(() => stop, []);
  return (
    <>
      <button
        type="button"
        class={`button full hold ${props.look ?? ""} ${seconds < 3 ? "soon" : ""} ${holding.value ? "holding" : ""}`}
        data-testid={props.testId}
        onPointerDown={start}
        onPointerUp={letGo}
        onPointerLeave={stop}
        onPointerCancel={stop}
        onKeyDown={(event) => {
          if (event.repeat) event.preventDefault();
          else if (event.key === " " || event.key === "Enter") start(event);
        }}
        onKeyUp={letGo}
        onBlur={stop}
        onClick={press}
        onContextMenu={(event) => event.preventDefault()}
      >
        {holding.value && <i class="fill" />}
        <Icon name={props.icon} />
        <span>{asked.value ? props.again : props.children}</span>
      </button>
      <Said words={asked.value ? (props.again ?? "") : ""} />
    </>
  );
}

/** Hands a file to the person: nothing leaves the phone unless she sends it. */
export function giveFile(name: string, bytes: Uint8Array, type = "application/octet-stream"): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
