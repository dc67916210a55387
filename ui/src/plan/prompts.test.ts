// @vitest-environment node
// Lines to start from: every one comes out as words, and a formal talk has its own lines first.
import { expect, it } from "vitest";
import { ideaBehind, ideaLines, ideas, ideasByGroup } from "../screens/changes/ideas.ts";
import { areaOf, AREAS, oftenHelps, phrases, phrasesByArea, smallStep } from "../screens/obstacles/phrases.ts";
import { findOut, forATalk, ifThens, pauseQuestions, reasons, smallSteps, whileWaiting, wobbleChanges, wobbleSigns } from "./prompts.ts";
import { startedFrom, withLine } from "./starting.ts";

const isKey = (line: string) => /^[a-z0-9]+(-[a-z0-9]+)+$/.test(line);

it("every line comes out as words", () => {
  const talk = forATalk("capability", "yes", true);
  const lines = [
    ...ideas(), ...ideasByGroup().map(({ name }) => name), ...ideas().flatMap((idea) => Object.values(ideaBehind(idea)!)), ...phrases(), ...smallSteps(),
    ...talk.getReady, ...talk.couldAsk, ...talk.readyLines, ...whileWaiting(), ...wobbleSigns(), ...wobbleChanges(),
    ...pauseQuestions().map(({ question }) => question), ...reasons().tell, ...reasons().keep,
    ...(["meeting", "step", "wobble"] as const).flatMap((purpose) => ifThens(purpose).flatMap((it) => [it.if_this, it.then_that])),
    ...findOut().flatMap((it) => [it.what, it.ask]),
  ];
  expect(lines.length).toBeGreaterThan(250);
  expect(lines.filter((line) => isKey(line) || line.trim() === "")).toEqual([]);
});

it("a formal talk has its own lines first, and each line once", () => {
  const [usual, formal] = [forATalk("review", "dont_know", false), forATalk("review", "yes", false)];
  expect(formal.readyLines[0]).toBe("Before we start: is this meeting formal?");
  expect(usual.readyLines).not.toContain(formal.readyLines[0]);
  expect(formal.getReady).toEqual([...new Set(formal.getReady)]);
  expect(usual.getReady.every((line) => formal.getReady.includes(line))).toBe(true);
});

it("a talk by phone has lines of its own under those of its kind", () => {
  const [room, phone] = [forATalk("review", "no", false), forATalk("review", "no", true)];
  expect(phone.couldAsk.slice(0, room.couldAsk.length)).toEqual(room.couldAsk);
  expect(phone.couldAsk).toContain("Who else is on the line?");
  expect(room.couldAsk).not.toContain("Who else is on the line?");
});

it("a line that is taken stands under own words, once", () => {
  expect(withLine("", "One")).toBe("One");
  expect(withLine("Mine\n", "One")).toBe("Mine\nOne");
  expect(withLine("Mine\n One ", "One")).toBe("Mine\n One ");
  expect(withLine("Not One", "One")).toBe("Not One\nOne");
});

it("the ideas of the groups together are all the ideas, and so are the phrases of the nine areas", () => {
  expect(ideasByGroup().flatMap(({ lines }) => lines).sort()).toEqual([...ideas()].sort());
  expect(phrasesByArea()).toHaveLength(9);
  expect(phrasesByArea().flatMap(({ lines }) => lines).sort()).toEqual([...phrases()].sort());
  expect(areaOf("Rush hour is too much for me")).toBe("getting_there");
  expect(areaOf("in my own words")).toBeNull();
});

it("what often helps in an area stands first, and nothing is left out for it", () => {
  expect(oftenHelps("health").changes.slice(0, 3)).toEqual(["shorter-days", "breaks", "hard-tasks"]);
  for (const area of [null, ...AREAS]) expect([...ideaLines(area)].sort()).toEqual([...ideas()].sort());
  expect(ideaLines(null)).toEqual(ideas());
  expect(ideaLines("getting_there")[0]).not.toBe(ideas()[0]);
  expect(oftenHelps("health").steps.map(smallStep).some(isKey)).toBe(false);
});

it("own words are never written over by a line of other people", () => {
  const lines = ["One", "Two"];
  expect(startedFrom("", "One", lines)).toBe("One");
  expect(startedFrom(" One ", "Two", lines), "one that was taken and not changed gives way").toBe("Two");
  expect(startedFrom("Mine", "Two", lines)).toBe("Mine. Two");
  expect(startedFrom("Is it mine?", "Two", lines)).toBe("Is it mine? Two");
  expect(startedFrom("Mine. Two", "Two", lines), "pressed twice it stands there once").toBe("Mine. Two");
});
