import { expect, it } from "vitest";
import { blank } from "../../../plan/blank.ts";
import { hasDate, namesADate, saidDates, STATES } from "./time-frame.ts";

const said = (date: string) => `<${date}>`;

it("not sure yet stands first, and names no date", () => {
  expect(STATES[0]).toBe("not_sure_yet");
  expect(STATES.filter(namesADate)).toEqual(["not_before", "some_time_between"]);
});

it("says a date only for the answer that is picked", () => {
  const frame = { ...blank("time_frame"), not_before: "2026-08-06", from: "2026-09-01", to: "2026-10-01" };
  expect(saidDates({ ...frame, state: "not_before" }, said)).toBe("<2026-08-06>");
  expect(saidDates({ ...frame, state: "some_time_between" }, said)).toBe("<2026-09-01> to <2026-10-01>");
  expect(saidDates({ ...frame, state: "not_sure_yet" }, said)).toBe("");
  expect(saidDates({ ...frame, state: "some_time_between", to: null }, said)).toBe("");
});

it("any date counts as named before", () => {
  expect(hasDate(blank("time_frame"))).toBe(false);
  for (const name of ["not_before", "from", "to"] as const) expect(hasDate({ ...blank("time_frame"), [name]: "2026-08-06" })).toBe(true);
});
