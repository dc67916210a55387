// @vitest-environment node
// White space comes from one scale, in tokens.css. A length of its own in one place is how two lists end up unlike.
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const ui = new URL("../", import.meta.url);
const styles = readdirSync(ui, { recursive: true, encoding: "utf8" }).filter((path) => /\.(svelte|css)$/.test(path));

/** Every margin, padding and gap with a length that is not of the scale. */
function raw(css: string): string[] {
  const spacing = css.match(/(?<![-\w])(?:margin|padding|gap|row-gap|column-gap)(?:-[a-z-]+)?:[^;{}]*/g) ?? [];
  return spacing.filter((declaration) => /\d(?:rem|em|px|ch|mm|pt|vh|vw)\b/.test(declaration));
}

it("no white space has a length of its own", () => {
  expect(styles.length).toBeGreaterThan(60);
  const found = styles.flatMap((path) => raw(readFileSync(new URL(path, ui), "utf8")).map((declaration) => `${path}: ${declaration}`));
  expect(found).toEqual([]);
});

it("tells a length of its own from one of the scale", () => {
  expect(raw("p { margin-block: 0.375rem 0; column-gap: 1px }")).toHaveLength(2);
  expect(raw("p { margin: calc(-1 * var(--space-2)) auto 0; --margin-column: 9rem; border: 2px solid }")).toEqual([]);
});
