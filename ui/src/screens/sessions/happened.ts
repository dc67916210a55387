// Writing what was said says that a call happened. Its list of steps then stays as it was.
import type { Id } from "../../bridge/wire.gen.ts";
import type { BodyOf } from "../../plan/blank.ts";
import type { OpenPlan } from "../../plan/plan.svelte.ts";
import { stepsOnList } from "./around.ts";

export const noted = ({ said, suggestions }: BodyOf<"session">) => [said, ...suggestions.map(({ what }) => what)].some((words) => words.trim());

export function setHappened(plan: OpenPlan, id: Id | null, call: BodyOf<"session">, happened: boolean): void {
  if (happened && !call.happened) call.steps_before = stepsOnList(plan, { id, body: call }).map((step) => step.id);
  call.happened = happened;
}
