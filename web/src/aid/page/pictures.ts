/** Which picture stands for what. */
import type { KindName } from "../shared/need_draft.ts";
import type { IconName } from "../../ui/icon.tsx";

export const KIND_PICTURE: Readonly<Record<KindName, IconName>> = {
  groceries: "basket", lift: "vehicle", accompaniment: "few", schoolRun: "school", medicine: "medicine", rent: "bill", legal: "scales",
  medical: "medical", childCare: "child", translation: "words", other: "other",
};

/** By the name of a role, or of what somebody offers. */
export const ROLE_PICTURE: Readonly<Record<string, IconName>> = {
  shop: "basket", pack: "grid", carry: "home", drive: "vehicle", accompany: "few", school: "school", call: "telephone", mind: "child",
  translate: "words", receive: "hand",
};
