import { expect, it } from "vitest";
import { madeUp } from "../dev/made-up.ts";
import { okToShow } from "./audience.ts";
import { OpenPlan } from "./plan.svelte.ts";

it("names whoever is helping, and on their own card says it to the point", () => {
  const plan = new OpenPlan(madeUp());
  const [sam, jo] = plan.of("person");
  expect(okToShow(plan, undefined)).toBe("OK to show Jo");
  expect(okToShow(plan, sam)).toBe("OK to show Jo");
  expect(okToShow(plan, jo)).toBe("OK to show them");
});

it("names nobody while nobody is helping", () => {
  const opened = madeUp();
  opened.records = opened.records.filter(({ body }) => body.kind !== "person");
  expect(okToShow(new OpenPlan(opened), undefined)).toBe("OK to show someone helping me");
});
