// Boxes are brought into sight whole, past the bars that lie across the page.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { atFirstBox, bringsWhole, saysMore, staysInSight } from "./bars.ts";

const brought = vi.fn<(box: Element) => void>();
const before = Element.prototype.scrollIntoView;

beforeEach(() => {
  HTMLElement.prototype.scrollIntoView = function (this: HTMLElement) {
    brought(this);
  };
  document.addEventListener("focusin", bringsWhole);
  document.body.innerHTML = "<button>Press</button><label>Name <input></label><textarea></textarea>";
});
afterEach(() => {
  HTMLElement.prototype.scrollIntoView = before;
  document.removeEventListener("focusin", bringsWhole);
  document.body.replaceChildren();
  brought.mockClear();
});

it("a box that gets the keyboard is brought into sight, and a button is left to the engine", () => {
  for (const one of document.querySelectorAll<HTMLElement>("button, input, textarea")) one.focus();
  expect(brought.mock.calls.map(([box]) => box.tagName)).toEqual(["INPUT", "TEXTAREA"]);
});

it.each([
  ["a new form that begins with words", true, "<fieldset><input type=text></fieldset>", true],
  ["a form of what there is already", false, "<input type=text>", false],
  ["a new form that begins with a choice", true, "<input type=radio><input type=text>", false],
])("the first box comes into sight, and takes the keyboard in %s", async (_, isNew, boxes, takes) => {
  document.body.innerHTML = `<form>${boxes}</form>`;
  atFirstBox(isNew)(document.querySelector("form")!);
  const first = document.querySelector("input")!;
  await vi.waitFor(() => expect(brought).toHaveBeenCalledWith(first));
  expect(document.activeElement === first).toBe(takes);
});

const has = (part: HTMLElement, sizes: { [name: string]: number }) => {
  for (const [name, value] of Object.entries(sizes)) Object.defineProperty(part, name, { configurable: true, value });
};

it("bars at one end are added up, and what stands under the first goes by its height", () => {
  document.body.innerHTML = "<div style='position: sticky'></div><nav style='position: sticky'></nav>";
  const [band, places] = document.querySelectorAll<HTMLElement>("div, nav");
  has(band!, { offsetHeight: 56, offsetWidth: 600 });
  has(places!, { offsetHeight: 64, offsetWidth: 600 });
  const { style } = document.documentElement;
  const ends = [staysInSight("top", "--band")(band!), staysInSight("top")(places!)];
  expect([style.scrollPaddingTop, style.getPropertyValue("--band")]).toEqual(["132px", "56px"]);
  ends[0]?.();
  expect([style.scrollPaddingTop, style.getPropertyValue("--band")]).toEqual(["76px", ""]);
  ends[1]?.();
  expect(style.scrollPaddingTop).toBe("");
});

it("a list that scrolls says at which of its ends there is more, and one that fits says nothing", () => {
  document.body.innerHTML = "<div></div>";
  const list = document.querySelector("div")!;
  const more = (sizes: { [name: string]: number }) => {
    has(list, sizes);
    list.dispatchEvent(new Event("scroll"));
    return ["above", "below"].filter((end) => list.hasAttribute(`data-more-${end}`));
  };
  const ends = saysMore(list);
  expect(more({ clientHeight: 200, scrollHeight: 200 })).toEqual([]);
  expect(more({ scrollHeight: 500 })).toEqual(["below"]);
  expect(more({ scrollTop: 100 })).toEqual(["above", "below"]);
  expect(more({ scrollTop: 300 })).toEqual(["above"]);
  ends?.();
});
