/** Which kind of window this page is seen in. Some forget what they are given, and an invite must not be spent there. */

export type Seen =
  /** a browser, or the installed app: what is kept here stays */
  | { readonly kind: "stays" }
  /** a window inside another app; `app` is its name where it says so */
  | { readonly kind: "inside"; readonly app: string | null; readonly system: "android" | "ios" }
  /** a tab of an iPhone or iPad: the installed app will have a memory of its own */
  | { readonly kind: "ios-tab" };

export interface Window {
  readonly agent: string;
  /** started from the home screen */
  readonly standalone: boolean;
  /** an iPad calls itself a Macintosh; no Macintosh has this many */
  readonly touchPoints: number;
}

const APPS: readonly (readonly [RegExp, string])[] = [
  [/\bFBA[NV]\b|FB_IAB|\bFBIOS\b/, "Facebook"],
  [/\bInstagram\b/, "Instagram"],
  [/\bWhatsApp\b/, "WhatsApp"],
  [/\bTelegram\b/, "Telegram"],
  [/MicroMessenger/, "WeChat"],
  [/\bLine\//, "LINE"],
  [/musical_ly|BytedanceWebview|\btrill_|TikTok/, "TikTok"],
  [/\bSnapchat\b/, "Snapchat"],
  [/\bTwitter\b/, "X"],
];

export function seenIn({ agent, standalone, touchPoints }: Window): Seen {
  const ios = /iPhone|iPad|iPod/.test(agent) || (/Macintosh/.test(agent) && touchPoints > 1);
  const app = APPS.find(([mark]) => mark.test(agent))?.[1] ?? null;
  // Android's web view says "; wv)"; Apple's leaves out the browser's name, which every browser there says
  const nameless = ios ? !/Safari\//.test(agent) : /; wv\)/.test(agent);
  if (standalone) return { kind: "stays" };
  if (app !== null || nameless) return { kind: "inside", app, system: ios ? "ios" : "android" };
  return ios ? { kind: "ios-tab" } : { kind: "stays" };
}

export const here = (): Seen =>
  seenIn({
    agent: navigator.userAgent,
    standalone: matchMedia("(display-mode: standalone)").matches || (navigator as { standalone?: boolean }).standalone === true,
    touchPoints: navigator.maxTouchPoints,
  });
