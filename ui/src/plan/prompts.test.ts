// @vitest-environment node
// Lines to start from: every one comes out as words, and a formal talk has its own lines first.
import { expect, it } from "vitest";
import { changeFrom, groups, ideas, ideasOf } from "../screens/changes/ideas.ts";
import { oftenHelps, phrases, smallStep } from "../screens/obstacles/phrases.ts";
import { findOut, forATalk, ifThens, pauseQuestions, reasons, smallSteps, whileWaiting, wobbleChanges, wobbleSigns } from "./prompts.ts";

const isKey = (line: string) => /^[a-z0-9]+(-[a-z0-9]+)+$/.test(line);

it("every line comes out as words", () => {
  const talk = forATalk("capability", "yes");
  const lines = [
    ...ideas(), ...groups().map(({ name }) => name), ...Object.values(changeFrom("phased")), ...phrases(), ...smallSteps(),
    ...talk.getReady, ...talk.couldAsk, ...talk.readyLines, ...whileWaiting(), ...wobbleSigns(), ...wobbleChanges(),
    ...pauseQuestions(), ...reasons().tell, ...reasons().keep,
    ...(["meeting", "step", "wobble"] as const).flatMap((purpose) => ifThens(purpose).flatMap((it) => [it.if, it.then])),
    ...findOut().flatMap((it) => [it.what, it.ask]),
  ];
  expect(lines.length).toBeGreaterThan(250);
  expect(lines.filter((line) => isKey(line) || line.trim() === "")).toEqual([]);
});

it("a formal talk has its own lines first, and each line once", () => {
  const [usual, formal] = [forATalk("review", "dont_know"), forATalk("review", "yes")];
  expect(formal.readyLines[0]).toBe("Before we start: is this meeting formal?");
  expect(usual.readyLines).not.toContain(formal.readyLines[0]);
  expect(formal.getReady).toEqual([...new Set(formal.getReady)]);
  expect(usual.getReady.every((line) => formal.getReady.includes(line))).toBe(true);
});

it("the ideas of the groups together are all the ideas, and those of an area are few enough to read", () => {
  expect(groups().flatMap(({ group }) => ideasOf(group)).length).toBe(ideas().length);
  const { changes, steps } = oftenHelps("health");
  expect(changes.slice(0, 3)).toEqual(["shorter-days", "breaks", "hard-tasks"]);
  expect(steps.map(smallStep).some(isKey)).toBe(false);
  expect(phrases("getting_there")[0]).toBe("Rush hour is too much for me");
});
