/** What the names of town files say. */
export const MAP_NAME = "map.pmtiles";

/** The language of a voice's name, or null for another file. */
export const languageOfVoice = (name: string): string | null => /^voice-([a-z-]+)$/.exec(name)?.[1] ?? null;
