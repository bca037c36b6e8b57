/** A town file's name in words. */
import { NUMBERS_NAME } from "../../seals/numbers.ts";
import { LANGUAGES, say } from "../../ui/words.ts";
import { DIRECTORY_NAME, languageOfVoice, MAP_NAME } from "../shared/file_names.ts";

/** "The map", "The voice in Soomaali", "The numbers to call"; another file by its bare name. */
export function sayFile(name: string): string {
  if (name === NUMBERS_NAME) return say("files-numbers");
  if (name === MAP_NAME) return say("files-map");
  if (name === DIRECTORY_NAME) return say("files-directory");
  const tag = languageOfVoice(name);
  return tag === null ? name : say("files-voice", { language: LANGUAGES.find((each) => each.tag === tag)?.name ?? tag });
}
