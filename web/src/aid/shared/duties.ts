/** For what a steward must have vouched before somebody is asked, and what an offer must say. */
import { Duty, LegRole, NeedKind } from "../../seals/aid/codes.ts";

/** Whoever comes to the door: for which role of an offer a kind of need asks first. 0: any. */
export const MAIN_ROLE: Readonly<Record<NeedKind, number>> = {
  [NeedKind.groceries]: LegRole.carry,
  [NeedKind.lift]: LegRole.drive,
  [NeedKind.accompaniment]: LegRole.accompany,
  [NeedKind.schoolRun]: LegRole.school,
  [NeedKind.medicine]: LegRole.carry,
  [NeedKind.rent]: 0,
  [NeedKind.legal]: 0,
  [NeedKind.medical]: 0,
  [NeedKind.childCare]: LegRole.mind,
  [NeedKind.translation]: LegRole.translate,
  [NeedKind.other]: 0,
};

const KIND_DUTIES: Readonly<Partial<Record<NeedKind, number>>> = {
  [NeedKind.lift]: Duty.people,
  [NeedKind.accompaniment]: Duty.people,
  [NeedKind.medical]: Duty.people,
  [NeedKind.schoolRun]: Duty.children,
  [NeedKind.childCare]: Duty.children,
  [NeedKind.medicine]: Duty.medicine,
};

/** What a steward must have vouched for. Shopping and packing lead to no door. */
export function dutiesFor({ kind, role, children }: { readonly kind: NeedKind; readonly role: number; readonly children: number }): number {
  if (role === LegRole.shop || role === LegRole.pack) return 0;
  return (KIND_DUTIES[kind] ?? 0) | (role === LegRole.carry ? Duty.homes : 0) | (role === LegRole.call ? Duty.calls : 0) | (kind === NeedKind.lift && children > 0 ? Duty.children : 0);
}
