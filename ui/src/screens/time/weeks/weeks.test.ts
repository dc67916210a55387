import { expect, it } from "vitest";
import { blank, NOBODY } from "../../../plan/blank.ts";
import { aWeekLater } from "../../../plan/days.ts";
import type { KeptOf } from "../../../plan/plan.svelte.ts";
import { inOrder, MOVES, nextAfter, saidDays } from "./weeks.ts";

const week = (number: number): KeptOf<"phase"> => ({ id: String(number), number, readers: NOBODY, created: "", changed: "", body: blank("phase") });

it("easing off stands first and a bit more last", () => {
  expect(MOVES).toEqual(["ease_off", "hold", "a_bit_more"]);
});

it("the next week is a copy: no hour in it changes, and what the last one was like stays behind", () => {
  const last = {
    ...blank("phase"), starts: "2026-07-06", days: [{ day: "Monday", hours: "10 to 12", minutes: 120 }], duties: "The desk",
    worked: "Too long", done: true, go_on: "a_bit_more" as const,
  };
  const next = nextAfter(last);
  expect(next).toEqual({ ...blank("phase"), starts: "2026-07-13", days: last.days, duties: "The desk" });
  next.days[0]!.hours = "10 to 1";
  expect(last.days[0]!.hours, "the copy is one of its own").toBe("10 to 12");
  expect(nextAfter(blank("phase")).starts, "an open day stays open").toBeNull();
});

it.each([
  ["2028-02-23", "2028-03-01"], ["2027-02-22", "2027-03-01"], ["2026-03-25", "2026-04-01"], ["2026-10-21", "2026-10-28"], ["2026-12-28", "2027-01-04"],
])("a week after %s is %s, over leap days, clock changes and the end of a year", (day, later) => {
  expect(aWeekLater(day)).toBe(later);
});

it("ten years of weeks, one after the other, leave out no day", () => {
  let day = "2024-01-01";
  for (let at = 0; at < 522; at++) {
    const later = aWeekLater(day);
    expect(Date.parse(later) - Date.parse(day)).toBe(7 * 86_400_000);
    day = later;
  }
});

it("the weeks stand in the program's order, and one it does not know yet last", () => {
  const known = { weeks: [{ id: "2", starts: null, hours: "", minutes: null }, { id: "1", starts: null, hours: "", minutes: null }], most: 0 };
  expect(inOrder([week(1), week(2), week(3)], known).map(({ id }) => id)).toEqual(["2", "1", "3"]);
  expect(inOrder([week(2), week(1)], undefined).map(({ id }) => id)).toEqual(["1", "2"]);
});

it("any pattern is said in the person's words", () => {
  const days = [{ day: "Monday", hours: "10 to 12", minutes: null }, { day: "second night", hours: "", minutes: null }, { day: " ", hours: "", minutes: 5 }];
  expect(saidDays({ ...blank("phase"), days })).toEqual(["Monday: 10 to 12", "second night"]);
});
