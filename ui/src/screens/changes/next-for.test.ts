import { expect, it } from "vitest";
import type { Ask, AskState } from "../../bridge/wire.gen.ts";
import { blank } from "../../plan/blank.ts";
import { nextFor } from "./next-for.ts";

const STATES: AskState[] = ["idea", "ready_to_ask", "asked", "said_yes", "in_place", "said_no", "finished"];
const next = (change: Partial<Ask>) => nextFor({ ...blank("ask"), ...change });

it("each state has one message that fits first, and one that has finished has none", () => {
  const first = STATES.map((state) => next({ state })?.letters[0]);
  expect(first).toEqual(["send_suggestions", "send_suggestions", "chase", "not_started", "thank_you", "ask_for_reasons", undefined]);
});

it("a no with a reason is not asked for one, and a blank is no reason", () => {
  expect(next({ state: "said_no", reason_given: "The rota" })!.letters).toEqual(["offer_another"]);
  expect(next({ state: "said_no", reason_given: " " })!.letters[0]).toBe("ask_for_reasons");
});

it("a change can get from an idea to its end by what is offered, and none of it leads back", () => {
  const reached = new Set<AskState>(["idea"]);
  for (const state of reached) next({ state })?.states.forEach((to) => reached.add(to));
  expect([...reached]).toEqual(["idea", "asked", "said_yes", "said_no", "in_place", "finished"]);
  for (const state of STATES) for (const to of next({ state })?.states ?? []) expect(STATES.indexOf(to)).toBeGreaterThan(STATES.indexOf(state));
});
