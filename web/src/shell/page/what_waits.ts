/** What lies here from the last time goes on, whichever screen is seen; what is behind it comes only where something does. */
import type { Phone } from "./phone.ts";

export async function goOn(phone: Phone): Promise<void> {
  await Promise.all([goOnWithAid(phone), goOnWithFilms(phone)]);
}

/** Of needing and helping: what was not said yet is said. */
async function goOnWithAid(phone: Phone): Promise<void> {
  if ((await phone.theKeep().own.names("aid/")).length === 0) return;
  const { aidOf } = await import("./aid.ts");
  await aidOf(phone).look().catch(() => {});
}

/** What was filmed and has not arrived. */
async function goOnWithFilms(phone: Phone): Promise<void> {
  if (!(await phone.theKeep().holdsFilms())) return;
  const { filmsOf } = await import("./films.ts");
  filmsOf(phone);
}
