/** What stands beside the queue has a heading, and goes away with its cross or Escape. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Button } from "../../../ui/parts";
import { say } from "../../../ui/words.ts";

/** names the place beside the queue */
export const TITLE = "beside-title";

/** The heading takes the focus when it comes, unless something inside asks for it. */
export function Titled({ title, onClose, focus = true, children }: { title: ComponentChildren; onClose: () => void; focus?: boolean; children?: ComponentChildren }) {
  const here = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    here.current?.scrollIntoView({ block: "nearest" });
    if (focus) here.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div class="row spread titled no-print">
      <h2 id={TITLE} tabIndex={-1} ref={here}>
        {title}
      </h2>
      <Button look="plain" icon="cross" keys="Escape" onPress={onClose} testId="beside-close">
        {say("close")}
      </Button>
      {children}
    </div>
  );
}
