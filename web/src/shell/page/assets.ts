/** The words and the playbooks: files that the house serves, believed only when they are what the manifest says. */
import { sha256 } from "../../seals/hashes.ts";
import { fromUtf8, hex, type Bytes } from "../../terms/bytes.ts";
import type { Hash } from "../../terms/ids.ts";
import { Refusal } from "../../terms/refusal.ts";
import { learn, type Language } from "../../ui/words.ts";

export interface Manifest {
  readonly hash: Hash;
  readonly files: ReadonlyMap<string, string>;
}

let manifest: Promise<Manifest> | null = null;

/** The manifest of the bundle that runs here. It counts for the town only if the roster pins its hash. */
export function manifestOfBundle(): Promise<Manifest> {
  manifest ??= file("/manifest.tocsin.json").then((bytes) => {
    const { files } = JSON.parse(fromUtf8(bytes)) as { files: Record<string, string> };
    return { hash: sha256(bytes), files: new Map(Object.entries(files)) };
  });
  manifest.catch(() => {
    manifest = null;
  });
  return manifest;
}

/** Text of a listed file, of the very bundle that runs here: the keeper may have a newer one by now. Refusal "bundle.other_words" when it is not what the manifest lists. */
export async function checkedText(path: string): Promise<string> {
  const { files } = await manifestOfBundle();
  const bytes = await file(`${path}?${files.get(path) ?? ""}`);
  if (files.get(path) !== hex(sha256(bytes))) throw new Refusal("bundle.other_words", "The house serves other words than it should.");
  return fromUtf8(bytes);
}

/** Brings the words of a language; which one is spoken is another question. */
export async function learnWords(tag: Language): Promise<void> {
  learn(tag, [await checkedText(`/words/${tag}.ftl`)]);
}

/** The bytes of a file that the house serves beside the API. Throws TypeError without a line. */
export async function file(path: string): Promise<Bytes> {
  const answer = await fetch(path, { credentials: "omit", cache: "no-cache" });
  if (!answer.ok) throw new Refusal("line.refused", "The house has no such file.", { status: answer.status });
  return new Uint8Array(await answer.arrayBuffer());
}
