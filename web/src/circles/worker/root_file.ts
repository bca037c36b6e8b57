/** The root as a sealed file: an age file under words, which `tocsin-kit` and Debian's `age` open too. Loads age-encryption. */
import { decode, encode } from "../../seals/cbor";
import { publicKeyOf } from "../../seals/ed25519";
import { townIdOf } from "../../seals/hashes";
import { Row } from "../../seals/row";
import { openUnderWords, sealUnderWords } from "../../seals/under_words";
import { same } from "../../terms/bytes";
import type { Bytes } from "../../terms/bytes";
import type { SecretKey, TownId } from "../../terms/ids";
import { Refusal } from "../../terms/refusal";
import { CARD_WORDS, rootFromWords } from "../shared/card";

export const sealRoot = (root: SecretKey, townName: string, words: string): Promise<Bytes> => sealUnderWords(encode([1, root, townName]), words);

/** Refusal "file.wrong_words", "file.not_a_root". */
export async function openRootFile(file: Bytes, words: string): Promise<SecretKey> {
  const plaintext = await openUnderWords(file, words);
  if (plaintext === null) throw new Refusal("file.wrong_words", "These words do not open the file.");
  const row = new Row(decode(plaintext), "file.not_a_root", "This file does not hold a town's root.");
  row.uint({ least: 1, most: 1 });
  const root: SecretKey = row.raw(32);
  row.text(60);
  row.done();
  return root;
}

/** The root of this town: from its file and six words, from the card's 33 words, or from shares of 33 words one after another. Refusal "root.other_town" and those above and of `rootFromWords`. */
export async function bringRoot(town: TownId, words: string, file: Bytes | null): Promise<SecretKey> {
  const typed = words.trim().split(/\s+/u);
  const areCards = typed.length % CARD_WORDS === 0;
  if (!areCards && file === null) throw new Refusal("root.shares", "There is a typing error in these words, or they are not a whole card.");
  const cards = Array.from({ length: typed.length / CARD_WORDS }, (_, at) => typed.slice(CARD_WORDS * at, CARD_WORDS * (at + 1)).join(" "));
  const root = areCards ? rootFromWords(...cards) : await openRootFile(file as Bytes, words);
  if (!same(townIdOf(publicKeyOf(root)), town)) throw new Refusal("root.other_town", "This is another town's root.");
  return root;
}
