// What a record can keep can be written: every text in it has a box on a screen.
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { blank, KINDS } from "../plan/blank.ts";

/** What stands on every form of a kind as the name of a box, whichever form it is. */
function boxes(folder: string): Set<string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".svelte"));
  const texts = files.map((file) => readFileSync(`${folder}/${file}`, "utf8"));
  return new Set(texts.flatMap((text) => [...text.matchAll(/<(?:TextBox|Choice|FewAndMore|NumberBox|HowSure)\b[^>]*?\bname="([a-z_]+)"/g)].map(([, name]) => name!)));
}

it("every text of every record has a box, so that nothing can be kept that nobody can write", () => {
  const there = boxes("src/screens");
  const texts = KINDS.flatMap((kind) => Object.entries(blank(kind)).filter(([name, value]) => name !== "kind" && value === "").map(([name]) => name));
  expect(texts.length).toBeGreaterThan(60);
  expect(texts.filter((name) => !there.has(name))).toEqual([]);
});
