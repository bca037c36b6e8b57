/** The empty notepad to which "Leave" leads. It keeps nothing. One step of its own takes the way forward into the app out of the browser's list. */
export {};

const language = localStorage.getItem("language") ?? "en";
sessionStorage.removeItem("left");
history.pushState(null, "", location.pathname);
document.querySelector("textarea")?.focus();
void name(language);

/** In her language, from the manifest that calls an installed app the same. */
async function name(tag: string): Promise<void> {
  const answer = await fetch(`/faces/notes-${tag}.webmanifest`).catch(() => null);
  if (!answer?.ok) return;
  const { name, dir } = (await answer.json()) as { name: string; dir: string };
  Object.assign(document.documentElement, { lang: tag, dir });
  document.title = name;
  document.querySelector("h1")?.replaceChildren(name);
  document.querySelector("textarea")?.setAttribute("aria-label", name);
}
