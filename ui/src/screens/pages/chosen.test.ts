import { describe, expect, it } from "vitest";
import type { PageItem, Record as Kept } from "../../bridge/wire.gen.ts";
import { blank, NOBODY } from "../../plan/blank.ts";
import { choicesOf, chosenFrom, isOn, NOTHING_CHOSEN, withItem } from "./chosen.ts";

const item = (id: string, marked: boolean): PageItem => ({ id, kind: "ask", number: 1, words: "", marked, on_page: marked });
const record = (id: string, work: boolean): Kept => ({ id, number: 1, readers: { ...NOBODY, work }, created: "", changed: "", body: blank("ask") });

describe("what is on a page", () => {
  it("is what is marked for work, and nothing else, until the person chooses", () => {
    expect(choicesOf(NOTHING_CHOSEN, [record("a", true), record("b", false)], "work")).toEqual({ ticked: ["a"], this_time: [], fields: [] });
    expect(isOn(NOTHING_CHOSEN, item("a", true))).toBe(true);
    expect(isOn(NOTHING_CHOSEN, item("b", false))).toBe(false);
  });

  it("holds something private only when it is added, and only as added for this time", () => {
    const chosen = withItem(NOTHING_CHOSEN, item("b", false), true);
    expect(choicesOf(chosen, [record("a", true), record("b", false)], "work")).toEqual({ ticked: ["a"], this_time: ["b"], fields: [] });
  });

  it("leaves out what the person takes off", () => {
    const chosen = withItem(NOTHING_CHOSEN, item("a", true), false);
    expect(choicesOf(chosen, [record("a", true)], "work").ticked).toEqual([]);
    expect(isOn(chosen, item("a", true))).toBe(false);
  });

  it("lets go of a record made private again, at once", () => {
    expect(choicesOf(NOTHING_CHOSEN, [record("a", false)], "work")).toEqual({ ticked: [], this_time: [], fields: [] });
  });

  it("takes off something added for this time that was marked since", () => {
    const added = withItem(NOTHING_CHOSEN, item("a", false), true);
    const choices = choicesOf(withItem(added, item("a", true), false), [record("a", true)], "work");
    expect(choices).toEqual({ ticked: [], this_time: [], fields: [] });
  });

  it("comes back the same after on and off, however often", () => {
    for (const marked of [true, false]) {
      const once = withItem(NOTHING_CHOSEN, item("a", marked), !marked);
      expect(withItem(withItem(once, item("a", marked), marked), item("a", marked), !marked)).toEqual(once);
      expect(withItem(withItem(NOTHING_CHOSEN, item("a", marked), marked), item("a", marked), marked)).toEqual(withItem(NOTHING_CHOSEN, item("a", marked), marked));
    }
  });

  it("never asks for a private field", () => {
    expect(choicesOf({ left_out: [], this_time: ["b"] }, [record("b", false)], "work").fields).toEqual([]);
  });
});

describe("what was kept of it", () => {
  it("comes back after a lock", () => {
    const chosen = { left_out: ["a"], this_time: ["b"] };
    expect(chosenFrom(JSON.stringify(chosen))).toEqual(chosen);
  });

  it.each([undefined, "", "{", "null", "[]", '{"left_out":3,"this_time":[1,null,"b"]}'])("adds nothing when it reads as %s", (text) => {
    const { left_out, this_time } = chosenFrom(text);
    expect(left_out).toEqual([]);
    expect(this_time.filter((id) => id !== "b")).toEqual([]);
  });
});
