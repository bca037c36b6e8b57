/** A QR code as one SVG path; the library comes only when somebody looks at one. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { say } from "./words";

export function Qr({ text }: { text: string }) {
  const drawn = useSignal<{ size: number; path: string } | null>(null);
  useEffect(() => {
    void import("qr").then(({ default: encode }) => {
      const rows = encode(text, "raw", { ecc: "medium", encoding: "byte", border: 1 });
      const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
      drawn.value = { size: rows.length, path };
    });
  }, [text]);
  return (
    <div class="qr" role="img" aria-label={say("qr-label")}>
      {drawn.value && (
        <svg aria-hidden="true" viewBox={`0 0 ${drawn.value.size} ${drawn.value.size}`} shape-rendering="crispEdges">
          <path d={drawn.value.path} />
        </svg>
      )}
    </div>
  );
}
