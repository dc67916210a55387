// @vitest-environment node
// Screen and paper read the same files by two libraries, and say the same.
import { expect, it } from "vitest";
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
