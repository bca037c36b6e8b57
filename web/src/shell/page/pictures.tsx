/** Drawn steps: what to press on a phone, for who does not read. The ring marks the place. */
import type { ComponentChildren } from "preact";

export type Picture = "dots" | "open-chrome" | "compass" | "safari-share" | "add-home" | "home-icon" | "paste";

const BELL = "M0 8V4a5 5 0 0 1 10 0v4l2 2H-2l2-2M3 13h4";

export function Drawn({ picture }: { picture: Picture }) {
  return (
    <svg class="drawn" viewBox="0 0 120 150" aria-hidden="true">
      <rect class="body" x="22" y="4" width="76" height="142" rx="11" />
      <rect class="glass" x="27" y="10" width="66" height="130" rx="6" />
      {SCENES[picture]}
    </svg>
  );
}

const Lines = ({ from, count }: { from: number; count: number }) => <path class="faint" d={Array.from({ length: count }, (_, at) => `M34 ${from + at * 9}h${at % 2 ? 38 : 50}`).join("")} />;
const Ring = ({ x, y, r = 10 }: { x: number; y: number; r?: number }) => <circle class="mark" cx={x} cy={y} r={r} />;
const Bar = ({ top }: { top: boolean }) => <path class="faint" d={top ? "M27 24h66" : "M27 124h66"} />;

const SCENES: Readonly<Record<Picture, ComponentChildren>> = {
  dots: (
    <>
      <Bar top />
      <path class="faint" d="M34 17h38" />
      <path class="ink" d="M85 14v.01M85 17.500v.01M85 21v.01" />
      <Ring x={85} y={17.5} />
      <Lines from={38} count={8} />
    </>
  ),
  "open-chrome": (
    <>
      <Bar top />
      <rect class="sheet" x="42" y="16" width="50" height="72" rx="5" />
      <path class="faint" d="M49 27h30M49 40h36M49 79h26" />
      <rect class="chosen" x="44" y="50" width="46" height="17" rx="4" />
      <path class="ink" d="M49 58.500h18M76 62h7v-7M83 55l-8 8" />
      <Ring x={80} y={58.5} r={9} />
    </>
  ),
  compass: (
    <>
      <Lines from={24} count={9} />
      <Bar top={false} />
      <circle class="ink" cx="81" cy="132" r="5.500" />
      <path class="ink" d="M83 130l-1.500 3.500-3 1 1.500-3.500z" />
      <Ring x={81} y={132} />
    </>
  ),
  "safari-share": (
    <>
      <Lines from={24} count={9} />
      <Bar top={false} />
      <path class="ink" d="M60 134v-10M57 127l3-3 3 3M56 130h-2v8h12v-8h-2" />
      <path class="faint" d="M36 131l-3 2 3 2M44 131l3 2-3 2M78 128h8v9h-8z" />
      <Ring x={60} y={131} r={12} />
    </>
  ),
  "add-home": (
    <>
      <rect class="sheet" x="30" y="40" width="60" height="98" rx="6" />
      <path class="faint" d="M37 51h30M37 64h38M37 117h26M37 129h34" />
      <rect class="chosen" x="32" y="80" width="56" height="20" rx="4" />
      <path class="ink" d="M38 90h26M73 84h11v12h-11zM78.500 87v6M75.500 90h6" />
      <Ring x={78.5} y={90} r={11} />
    </>
  ),
  "home-icon": (
    <>
      <path class="faint" d="M35 24h14v14h-14zM53 24h14v14h-14zM71 24h14v14h-14zM35 46h14v14h-14zM71 46h14v14h-14zM35 68h14v14h-14z" />
      <rect class="chosen" x="51" y="44" width="18" height="18" rx="4" />
      <path class="ink" transform="translate(56.500 48) scale(.7)" d={BELL} />
      <Ring x={60} y={53} r={14} />
    </>
  ),
  paste: (
    <>
      <path class="ink" transform="translate(54 22)" d={BELL} />
      <rect class="sheet" x="33" y="52" width="54" height="18" rx="4" />
      <path class="faint" d="M38 61h34" />
      <rect class="chosen" x="33" y="82" width="54" height="20" rx="6" />
      <path class="ink" d="M52 87h12v11h-12zM55 87v-2h6v2" />
      <Ring x={58} y={92} r={14} />
    </>
  ),
};
