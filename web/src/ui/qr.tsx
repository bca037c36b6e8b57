/** A QR code as one SVG path; the library comes only when somebody looks at one. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { say } from "./words";

export function Qr({ text }: { text: string }) {
  const drawn = useSignal<{ size: number; path: string } | null>(null);
  useEffect(() => {
    void import("qrcode-generator").then(({ default: make }) => {
      const code = make(0, "M");
      code.addData(text, "Byte");
      code.make();
      const size = code.getModuleCount();
      let path = "";
      for (let row = 0; row < size; row++)
        for (let column = 0; column < size; column++) if (code.isDark(row, column)) path += `M${column} ${row}h1v1h-1z`;
      drawn.value = { size, path };
    });
  }, [text]);
  return (
    <div class="qr" role="img" aria-label={say("qr-label")}>
      {drawn.value && (
        <svg viewBox={`0 0 ${drawn.value.size} ${drawn.value.size}`} shape-rendering="crispEdges">
          <path d={drawn.value.path} />
        </svg>
      )}
    </div>
  );
}
