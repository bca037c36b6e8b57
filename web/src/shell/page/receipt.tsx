/** A film's receipt that a link brought, given what its screen asks of the rest of the phone. Comes as its own chunk. */
import "../../witness/page/film.css";
import { useMemo } from "preact/hooks";
import { LedgerHouse } from "../../lines/ledger_house.ts";
import { readReceipt, writeReceipt, type Receipt } from "../../seals/witness/receipt.ts";
import { fromB64u, same } from "../../terms/bytes.ts";
import { isRefusal } from "../../terms/refusal.ts";
import { ShownReceipt, type Checked } from "../../witness/page/receipt.tsx";
import { Ledger } from "../../witness/worker/ledger.ts";
import type { Phone } from "./phone.ts";
import { goTo } from "./route.ts";

export function ReceiptScreen({ phone }: { phone: Phone }) {
  const receipt = useMemo(() => readOrNull(phone.receipt.value ?? ""), [phone.receipt.value]);
  const ledger = useMemo(() => new Ledger(new LedgerHouse(phone.house), () => phone.line?.roster() ?? null), [phone]);
  // until the town is known nothing is checked, and nothing is said of it
  const town = phone.townName.value === null ? undefined : phone.keep?.town;
  const ask = (shown: Receipt): void => {
    phone.opening.value = writeReceipt(shown);
    goTo("opening");
  };
  return <ShownReceipt receipt={receipt} isOtherTown={receipt !== null && town !== undefined && !same(receipt.town, town)} mayCheck={town !== undefined} check={(shown) => check(ledger, shown)} ask={ask} />;
}

function readOrNull(text: string): Receipt | null {
  try {
    return readReceipt(fromB64u(text));
  } catch (why) {
    if (!isRefusal(why)) throw why;
    return null;
  }
}

async function check(ledger: Ledger, { note, commitment }: Receipt): Promise<Checked> {
  const due = await ledger.promised(note, commitment);
  try {
    return { due, proof: { seenBy: await ledger.seenBy(commitment, due) } };
  } catch (why) {
    if (!isRefusal(why)) throw why;
    if (!why.code.startsWith("ledger.")) return { due, proof: "no-line" };
    return { due, proof: why.code === "ledger.not_yet" || why.code === "ledger.not_cosigned" ? "not-there" : "false" };
  }
}
