/** What the names of town files say. */
export const MAP_NAME = "map.pmtiles";
/** The directory of help; its largest size stands here too, so that whoever looks for it need not load its reader. */
export const DIRECTORY_NAME = "directory";
export const DIRECTORY_MOST = 2 * 2 ** 20;

/** The language of a voice's name, or null for another file. */
export const languageOfVoice = (name: string): string | null => /^voice-([a-z-]+)$/.exec(name)?.[1] ?? null;
