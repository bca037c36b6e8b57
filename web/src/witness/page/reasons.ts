/** Why somebody asks for a film, as its words are named. */
import { Reason } from "../../seals/witness/codes.ts";

export const REASONS: Readonly<Record<Reason, string>> = { [Reason.owner]: "owner", [Reason.court]: "court", [Reason.publish]: "publish", [Reason.rescue]: "rescue", [Reason.drill]: "drill" };
