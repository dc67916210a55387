// @vitest-environment node
// Computes every pair of colours that carries meaning, in both themes, against WCAG 2.2 AA.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

type Theme = { [token: string]: string };

/** The colour tokens of the rule that opens with this text. */
function theme(opening: string): Theme {
  const rule = css.slice(css.indexOf(opening)).split("{").slice(1).join("{").split("}")[0]!;
  return Object.fromEntries([...rule.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, token, colour]) => [token!, colour!]));
}

const light = theme(":root {");
const dark = theme(':root:not([data-colours="light"])');
const chosenDark = theme(':root[data-colours="dark"]');

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

const GROUNDS = ["desk", "page", "wash", "note"];
const TEXT = [
  ...["ink", "soft", "lead", "mend"].flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
  ["on-lead", "lead"] as const,
  ["on-lead", "lead-deep"] as const,
];
// Borders of controls, the shape of a button, marks that carry meaning, and the ink edge of focus.
const SHAPES = ["edge", "lead", "mend", "ink"].flatMap((shape) => GROUNDS.map((ground) => [shape, ground] as const));

describe.each([["light", light], ["dark", dark]])("the %s colours", (_, colours) => {
  it.each(TEXT)("%s on %s reads at 4.5 to 1", (text, ground) => {
    expect(ratio(colours[text]!, colours[ground]!)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(SHAPES)("%s on %s is seen at 3 to 1", (shape, ground) => {
    expect(ratio(colours[shape]!, colours[ground]!)).toBeGreaterThanOrEqual(3);
  });
  it("the ink edge of focus stands out from its yellow or from the page on both sides", () => {
    const inner = ratio(colours["ink"]!, colours["focus"]!);
    const outer = ratio(colours["ink"]!, colours["page"]!);
    expect(Math.max(inner, outer)).toBeGreaterThanOrEqual(3);
  });
});

it("dark by the computer and dark by choice are the same colours", () => {
  expect(chosenDark).toEqual(dark);
  expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort());
});

it("tells a pair that falls short", () => {
  expect(ratio("#ffbf47", "#faf8f4")).toBeLessThan(3);
});
