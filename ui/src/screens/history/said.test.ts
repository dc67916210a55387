// Everything a record says, in words: the kinds whose fields hold more than one text.
import { expect, it } from "vitest";
import type { Body } from "../../bridge/wire.gen.ts";
import { fuller } from "../../dev/fuller.ts";
import { blank } from "../../plan/blank.ts";
import { OpenPlan } from "../../plan/plan.svelte.ts";
import { allOf } from "./said.ts";

const plan = new OpenPlan(fuller());
const step = plan.of("step")[0]!;

function says(body: Body): { [label: string]: string } {
  const record = { ...plan.records[0]!, body };
  return Object.fromEntries(allOf(plan, record).map(({ label, value }) => [label, value]));
}

it("an empty record says nothing", () => {
  for (const kind of ["fit_note", "waiting", "phase", "session", "check_in", "if_it_wobbles"] as const) expect(says(blank(kind))).toEqual({});
});

it("a fit note says how long it is for, what is ticked, and that there is a picture", () => {
  plan.learn([{ date: "2026-08-06", said: "6 August 2026" }]);
  const note: Body = {
    ...blank("fit_note"), from: "2026-08-06", lasts: { lasts: "weeks", n: 1 }, says: "may_be_fit", altered_hours: true,
    will_reassess: "no", scan: { id: "0".repeat(32), digest: "0".repeat(64) },
  };
  expect(says(note)).toEqual({
    "First day": "6 August 2026", "How long is it for?": "1 week", "What does it say about work?": "May be fit for work",
    "Other hours (altered hours)": "Yes", "Does it say they will see me again?": "No", "Picture of the paper": "Yes",
  });
  expect(says({ ...blank("fit_note"), lasts: { lasts: "months", n: 3 } })).toEqual({ "How long is it for?": "3 months" });
});

it("lists have a line for each thing", () => {
  expect(says({ ...blank("waiting"), meanwhile: ["Tea", "A walk"] })).toEqual({ "Small things worth doing while I wait": "Tea\nA walk" });
  const days = [{ day: "First night", hours: "10 to 2", minutes: 240 }, { day: "Friday", hours: "", minutes: null }];
  expect(says({ ...blank("phase"), days, go_on: "ease_off" })).toEqual({
    "Days and hours": "First night: 10 to 2, 240 minutes\nFriday", "How do I want to go on?": "Ease off",
  });
  expect(says({ ...blank("if_it_wobbles"), lines: [{ if_this: "I am sore", then_that: "I rest" }] })).toEqual({ "If this happens, then": "I am sore: I rest" });
  expect(says({ ...blank("check_in"), how_sure_number: 0 })).toEqual({ "How sure, from 0 to 10": "0" });
});

it("a call says its steps, what was suggested and what is next", () => {
  const call: Body = {
    ...blank("session"), steps_after: [step.id, "f".repeat(32)],
    suggestions: [{ what: "A later bus", answer: "not_for_me", became: null }, { what: "A list", answer: "yes", became: step.id }], next: { next: "finished_for_now" },
  };
  const said = says(call);
  expect(said["Steps after it"]).toBe(`Step ${step.number}. ${step.body.what}\nSomething that is not in your plan now`);
  expect(said["What they suggested"]).toBe(`A later bus: Not for me\nA list: Yes. Step ${step.number}. ${step.body.what}`);
  expect(said["Is there a next call?"]).toBe("We have finished for now");
});
