import { describe, expect, it } from "vitest";
import type { PageItem } from "../../bridge/wire.gen.ts";
import { isOn, withItem } from "./chosen.ts";
import { chosenFrom, formOf, hasField, moved, NOTHING_CHOSEN, requestOf, startingFor, withField, withItemOrNot } from "./chosen-page.ts";

const item = (id: string, marked: boolean): PageItem => ({ id, kind: "ask", number: 1, words: "", comes_with: [], private: [], marked, on_page: marked, moves_in: null });

describe("what is on a page", () => {
  it("is nothing until the person ticks it, even when it is marked for work", () => {
    const { choices, order, lines } = requestOf({ kind: "work", person: null }, NOTHING_CHOSEN);
    expect([choices, order, lines]).toEqual([{ ticked: [], this_time: [], fields: [] }, [], []]);
    expect(isOn(NOTHING_CHOSEN, item("a", true))).toBe(false);
  });

  it("is the name of whoever it is for, when that is said", () => {
    expect(startingFor("a")).toEqual({ ...NOTHING_CHOSEN, this_time: ["a"] });
    expect(startingFor(null)).toEqual(NOTHING_CHOSEN);
  });

  it("is kept apart for each page and each person it is for", () => {
    const names = [formOf({ kind: "work", person: null }), formOf({ kind: "work", person: "a" }), formOf({ kind: "health", person: "a" }), formOf({ kind: "work", person: "b" })];
    expect(new Set(names).size).toBe(4);
  });

  it("holds what is marked as ticked, and something private only as added for this time", () => {
    const chosen = withItem(withItem(NOTHING_CHOSEN, item("a", true), true), item("b", false), true);
    expect(requestOf({ kind: "work", person: null }, chosen).choices).toEqual({ ticked: ["a"], this_time: ["b"], fields: [] });
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
    const chosen = { ticked: ["a"], this_time: ["b"], fields: [["a", "task_why"]], order: ["b", "a"], lines: ["no_diagnosis"], print_as: "large_print", language: "cy" };
    expect(chosenFrom(JSON.stringify(chosen))).toEqual(chosen);
  });

  it.each([undefined, "", "{", "null", "[]", '{"ticked":3,"this_time":[1,null,"b"]}', '{"fields":["a",["a"],[1,2]],"order":{},"lines":["shout"],"print_as":"tiny","language":"xx"}'])("adds nothing when it reads as %s", (text) => {
    const { ticked, this_time, ...rest } = chosenFrom(text);
    expect(rest).toEqual({ fields: [], order: [], lines: [], print_as: "usual", language: "en-GB" });
    expect(ticked).toEqual([]);
    expect(this_time.filter((id) => id !== "b")).toEqual([]);
  });
});

describe("a private field", () => {
  const on = withField(withItem(NOTHING_CHOSEN, item("a", true), true), "a", "obstacle_more", true);

  it("is added by itself and taken off by itself", () => {
    expect(hasField(on, "a", "obstacle_more")).toBe(true);
    expect(hasField(on, "a", "task_why") || hasField(on, "b", "obstacle_more")).toBe(false);
    expect(withField(on, "a", "obstacle_more", true)).toEqual(on);
    expect(withField(on, "a", "obstacle_more", false).fields).toEqual([]);
  });

  it("goes off with what it is of, and does not come back with it", () => {
    const back = withItemOrNot(withItemOrNot(on, item("a", true), false), item("a", true), true);
    expect(back.fields).toEqual([]);
    expect(isOn(back, item("a", true))).toBe(true);
  });
});

describe("the order", () => {
  const at = (id: string, moves_in: number | null, on_page = true): PageItem => ({ ...item(id, true), moves_in, on_page });
  const items = [at("a", 1), at("b", 1, false), at("c", 1), at("d", 2), at("e", null), at("f", null)];

  it("changes among those on the page that stand beside each other", () => {
    expect(moved(NOTHING_CHOSEN, items, items[2]!, 0).order).toEqual(["c", "a"]);
    expect(moved(NOTHING_CHOSEN, items, items[0]!, 1).order).toEqual(["c", "a"]);
  });

  it("lets an item pass several others, which stay in their order", () => {
    const four = ["a", "b", "c", "d"].map((id) => at(id, 1));
    expect(moved(NOTHING_CHOSEN, four, four[0]!, 2).order).toEqual(["b", "c", "a", "d"]);
    expect(moved(NOTHING_CHOSEN, four, four[3]!, 1).order).toEqual(["a", "d", "b", "c"]);
  });

  it("stays where there is nothing to change places with", () => {
    for (const [one, to] of [[0, -1], [0, 0], [2, 1], [2, 2], [3, -1], [3, 1], [4, 1], [1, 1]] as const) {
      expect(moved(NOTHING_CHOSEN, items, items[one]!, to), `${items[one]!.id} to ${to}`).toEqual(NOTHING_CHOSEN);
    }
  });

  it("of another part of the page is kept", () => {
    expect(moved({ ...NOTHING_CHOSEN, order: ["z", "a"] }, items, items[2]!, 0).order).toEqual(["z", "c", "a"]);
  });
});
