import { describe, expect, it } from "vitest";
import type { PageItem } from "../../bridge/wire.gen.ts";
import { choicesOf, chosenFrom, isOn, NOTHING_CHOSEN, withItem } from "./chosen.ts";

const item = (id: string, marked: boolean): PageItem => ({ id, kind: "ask", number: 1, words: "", comes_with: [], private: [], marked, on_page: marked });

describe("what is on a page", () => {
  it("is nothing until the person ticks it, even when it is marked for work", () => {
    expect(choicesOf(NOTHING_CHOSEN)).toEqual({ ticked: [], this_time: [], fields: [] });
    expect(isOn(NOTHING_CHOSEN, item("a", true))).toBe(false);
  });

  it("holds what is marked as ticked, and something private only as added for this time", () => {
    const chosen = withItem(withItem(NOTHING_CHOSEN, item("a", true), true), item("b", false), true);
    expect(choicesOf(chosen)).toEqual({ ticked: ["a"], this_time: ["b"], fields: [] });
    expect(isOn(chosen, item("a", true)) && isOn(chosen, item("b", false))).toBe(true);
  });

  it("lets go of a ticked record that is made private again, at once", () => {
    expect(isOn(withItem(NOTHING_CHOSEN, item("a", true), true), item("a", false))).toBe(false);
  });

  it("takes off something added for this time that was marked since", () => {
    const added = withItem(NOTHING_CHOSEN, item("a", false), true);
    expect(isOn(added, item("a", true))).toBe(true);
    expect(withItem(added, item("a", true), false)).toEqual(NOTHING_CHOSEN);
  });

  it("comes back the same after on and off, however often", () => {
    for (const marked of [true, false]) {
      const once = withItem(NOTHING_CHOSEN, item("a", marked), true);
      expect(withItem(once, item("a", marked), true)).toEqual(once);
      expect(withItem(once, item("a", marked), false)).toEqual(NOTHING_CHOSEN);
    }
  });
});

describe("what was kept of it", () => {
  it("comes back after a lock", () => {
    const chosen = { ticked: ["a"], this_time: ["b"] };
    expect(chosenFrom(JSON.stringify(chosen))).toEqual(chosen);
  });

  it.each([undefined, "", "{", "null", "[]", '{"ticked":3,"this_time":[1,null,"b"]}'])("adds nothing when it reads as %s", (text) => {
    const { ticked, this_time } = chosenFrom(text);
    expect(ticked).toEqual([]);
    expect(this_time.filter((id) => id !== "b")).toEqual([]);
  });
});
