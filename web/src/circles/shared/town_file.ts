/** What a file is that a steward has chosen, by its own first bytes: nobody types a name. */
import { readVoice, voiceName } from "../../seals/voice.ts";
import { MOST_FILE_BYTES } from "../../seals/statement.ts";
import { utf8, type Bytes } from "../../terms/bytes.ts";
import { MAP_NAME } from "./file_names.ts";
import { Refusal } from "../../terms/refusal.ts";

const MAP_BEGINS = utf8("PMTiles");

/** Its name among the town's files. Refusal "file.no_kind", and what a damaged voice is refused for. */
export function nameOfFile(bytes: Bytes): string {
  if (bytes.length <= MOST_FILE_BYTES && MAP_BEGINS.every((each, at) => bytes[at] === each)) return MAP_NAME;
  try {
    return voiceName(readVoice(bytes).language);
  } catch {
    throw new Refusal("file.no_kind", "This is neither a map nor a voice.");
  }
}
