// @vitest-environment node
// A day is the one where the person is, over clock changes, leap days and ends of months.
import { afterAll, beforeAll, expect, it } from "vitest";
import { aWeekLater, isoDay } from "./days.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const before = process.env.TZ;
beforeAll(() => {
  process.env.TZ = "Europe/London";
});
afterAll(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

/** The day on a calendar in London, by another reader of the same clock. */
const inLondon = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London", year: "numeric", month: "2-digit", day: "2-digit" });

it.each([
  ["2026-03-28T23:59:59Z", "2026-03-28"], ["2026-03-29T00:59:59Z", "2026-03-29"], ["2026-03-29T22:59:59Z", "2026-03-29"], ["2026-03-29T23:00:00Z", "2026-03-30"],
  ["2026-10-24T22:59:59Z", "2026-10-24"], ["2026-10-24T23:00:00Z", "2026-10-25"], ["2026-10-25T23:59:59Z", "2026-10-25"], ["2026-10-26T00:00:00Z", "2026-10-26"],
  ["2028-02-28T23:59:59Z", "2028-02-28"], ["2028-02-29T00:00:00Z", "2028-02-29"], ["2028-03-01T00:00:00Z", "2028-03-01"],
])("at %s it is %s in London, over both clock changes and a leap day", (moment, day) => {
  expect(isoDay(new Date(moment))).toBe(day);
});

it("at each half hour of four years it is the day that a calendar in London says", () => {
  for (let at = Date.UTC(2025, 0, 1); at < Date.UTC(2029, 0, 1); at += HOUR / 2) {
    const day = isoDay(new Date(at));
    if (day !== inLondon.format(at)) expect.fail(`${new Date(at).toISOString()}: ${day}`);
  }
});

it("a week later is seven days on and the same weekday, from any day of a hundred years", () => {
  for (let at = Date.UTC(2000, 0, 1); at < Date.UTC(2100, 0, 1); at += DAY) {
    const later = aWeekLater(new Date(at).toISOString().slice(0, 10));
    if (Date.parse(later) - at !== 7 * DAY) expect.fail(`${new Date(at).toISOString()}: ${later}`);
  }
});
