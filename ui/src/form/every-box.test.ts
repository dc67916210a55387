// What a record can keep can be written: every text, day and answer in it has a box on a screen.
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { blank, KINDS } from "../plan/blank.ts";

/** A picture of a fit note is put in, the file of a page that was given is kept as it left, and a day on which one press was
 *  an answer is that of the press: none is typed. */
const NOT_TYPED = ["scan", "file", "made", "kept_as_it_is", "day_open_on"];

/** The names of all boxes there are, whichever form they stand on. */
function boxes(folder: string): Set<string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".svelte"));
  const texts = files.map((file) => readFileSync(`${folder}/${file}`, "utf8"));
  return new Set(texts.flatMap((text) => [...text.matchAll(/<(?:TextBox|Choice|NumberBox|DateBoxes|DayOrToday)\b[^>]*?\bname="([a-z_]+)"/g)].map(([, name]) => name!)));
}

it("every text and day of every record has a box, so that nothing can be kept that nobody can write", () => {
  const there = boxes("src/screens");
  const isEmpty = (value: unknown) => value === "" || value === null;
  const names = KINDS.flatMap((kind) => Object.entries(blank(kind)).filter(([, value]) => isEmpty(value)).map(([name]) => name));
  expect(names.length).toBeGreaterThan(80);
  expect(names.filter((name) => !there.has(name) && !NOT_TYPED.includes(name))).toEqual([]);
});
