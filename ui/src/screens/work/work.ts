// The answers to pick from under My work and people, and the change that a part of the job leads to.
import type { CanDo, Nation, Role, Safety, WhoUses } from "../../bridge/wire.gen.ts";
import { blank, type BodyOf } from "../../plan/blank.ts";
import { keyOf, say } from "../../words/words.ts";

const ROLES: Role[] = ["manager", "hr", "occupational_health", "gp", "union", "colleague", "helping_me", "other"];
const CAN_DO: CanDo[] = ["yes", "with_a_change", "not_yet", "not_sure"];
const SAFETY: Safety[] = ["none", "driving", "machines", "heights"];
const NATIONS: Nation[] = ["england", "wales", "scotland", "northern_ireland"];
const WHO_USES: WhoUses[] = ["only_me", "others", "work", "not_sure"];

export const roles = () => ROLES.map((value) => ({ value, label: say(`role-${keyOf(value)}`) }));
export const canDo = () => CAN_DO.map((value) => ({ value, label: say(`can-do-${keyOf(value)}`) }));
export const safety = () => SAFETY.map((value) => ({ value, label: say(`safety-${keyOf(value)}`) }));
export const whoUses = () => WHO_USES.map((value) => ({ value, label: say(`who-${keyOf(value)}`) }));
export const nations = () => [
  ...NATIONS.map((value) => ({ value, label: say(`nation-${keyOf(value)}`) })),
  { value: "none" as const, label: say("about-nation-none") },
];

/** A change that starts from a part of the job, with its words brought along. Why it is hard stays where it is. */
export function changeFor({ part, what_makes_it_hard }: BodyOf<"task">): BodyOf<"ask"> {
  const hard = what_makes_it_hard.trim();
  return { ...blank("ask"), effect_on_work: hard ? say("task-in-change", { part, hard }) : part };
}
