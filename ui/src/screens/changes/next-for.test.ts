import { expect, it } from "vitest";
import type { Ask, AskState } from "../../bridge/wire.gen.ts";
import { blank } from "../../plan/blank.ts";
import { nextFor, toLookAt } from "./next-for.ts";

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

it("a change can get from an idea to its end by what is offered, and none of it leads back but a yes after a no", () => {
  const reached = new Set<AskState>(["idea"]);
  for (const state of reached) next({ state })?.states.forEach((to) => reached.add(to));
  expect([...reached].sort()).toEqual([...STATES].sort());
  const back = STATES.flatMap((state) => (next({ state })?.states ?? []).filter((to) => STATES.indexOf(to) < STATES.indexOf(state)).map((to) => [state, to]));
  expect(back).toEqual([["said_no", "said_yes"]]);
});

it("whoever is ready to ask can say so, and a no can become a yes with a reason and without", () => {
  expect(next({ state: "idea" })!.states).toEqual(["ready_to_ask", "asked"]);
  for (const reason_given of ["", "The rota"]) expect(next({ state: "said_no", reason_given })!.states).toEqual(["said_yes"]);
});

it("only what work said yes to is looked at again, from its day on", () => {
  const day = (change: Partial<Ask>) => toLookAt({ ...blank("ask"), look_again_on: "2026-06-03", ...change }, "2026-06-03");
  expect(STATES.filter((state) => day({ state }))).toEqual(["said_yes", "in_place"]);
  expect(day({ state: "in_place", look_again_on: "2026-06-04" })).toBeNull();
});
