// @vitest-environment node
// Screen and paper read the same files by two libraries, and say the same. They count days by two clocks, and come to
// the same.
import { describe, expect, it } from "vitest";
import type { Record as Kept } from "../bridge/wire.gen.ts";
import { PLACES, placesShown } from "../frame/places.ts";
import { boxesOf, PARTS } from "../parts/typed-date.ts";
import { blank, NOBODY } from "../plan/blank.ts";
import { aWeekLater, isoDay } from "../plan/days.ts";
import { hasGoneBy } from "../screens/meetings/talks.ts";
import both from "./both.gen.json";
import { say } from "./words.ts";

const lines = Object.entries(both.lines);

it("every line is said on screen as it is on paper, with words of the person in it", () => {
  expect(lines.length).toBeGreaterThan(400);
  const others = lines.filter(([key, line]) => say(key, both.words) !== line);
  expect(others.map(([key]) => `${key}: ${say(key, both.words)}`)).toEqual([]);
});

it("the person's words stand in the lines as they are", () => {
  expect(say("from-name-and-job", both.words)).toBe(`${both.words.name}, ${both.words.job}`);
});

describe("around leap days, the ends of months and both changes of the clock", () => {
  const days = Object.entries(both.days);
  const second = (moment: string, on = 0) => new Date(Date.parse(moment) + on * 1000);
  /** The days for which something else comes out, and what does. */
  const others = (found: (day: (typeof days)[number]) => unknown, meant: (day: (typeof days)[number]) => unknown) =>
    days.filter((day) => found(day) !== meant(day)).map((day) => `${day[0]}: ${String(found(day))}`);

  it("the clock here is that of London, and changes twice", () => {
    const noon = (day: string) => second(`${day}T12:00:00Z`).getHours();
    expect([noon("2026-03-28"), noon("2026-03-29"), noon("2026-10-24"), noon("2026-10-25")]).toEqual([12, 13, 13, 12]);
    expect(days.length).toBeGreaterThan(50);
  });

  it("a day begins and ends on screen when it does on paper", () => {
    expect(others(([, { begins }]) => isoDay(second(begins)), ([day]) => day)).toEqual([]);
    expect(others(([, { ends }]) => isoDay(second(ends)), ([day]) => day)).toEqual([]);
    expect(others(([, { begins }]) => isoDay(second(begins, -1)) === isoDay(second(begins)), () => false)).toEqual([]);
  });

  it("a week later is the same weekday, seven days on", () => {
    expect(others(([day]) => aWeekLater(day), ([, { a_week_later }]) => a_week_later)).toEqual([]);
  });

  it("a date stands in its three boxes as paper has it", () => {
    const boxes = (day: string) => PARTS.map((part) => boxesOf(day, undefined)[part]).join(" ");
    expect(others(([day]) => boxes(day), ([, { boxes }]) => boxes)).toEqual([]);
  });

  it("a day has gone by once the next has begun, and not before", () => {
    expect(others(([day, { ends }]) => hasGoneBy(day, second(ends)), () => false)).toEqual([]);
    expect(others(([day, { ends }]) => hasGoneBy(day, second(ends, 1)), () => true)).toEqual([]);
  });

  it("the first day of a plan lasts from midnight to midnight", () => {
    const shown = (created: string, now: Date) => {
      const record: Kept = { id: "a", number: 1, readers: NOBODY, created, changed: created, body: blank("ask") };
      return placesShown(PLACES, [record], "today", now).length < PLACES.length;
    };
    expect(others(([, { begins, ends }]) => shown(begins, second(ends)), () => true)).toEqual([]);
    expect(others(([, { ends }]) => shown(ends, second(ends)), () => true)).toEqual([]);
    expect(others(([, { begins, ends }]) => shown(begins, second(ends, 1)), () => false)).toEqual([]);
    expect(others(([, { begins, ends }]) => shown(second(begins, -1).toISOString(), second(ends)), () => false)).toEqual([]);
  });
});
