// @vitest-environment node
// The catalogue and the screens, held against each other: no key missing, none left over, no word that presses.
import { readdirSync, readFileSync } from "node:fs";
import { FluentParser, type Message, type Pattern, Resource } from "@fluent/syntax";
import { describe, expect, it } from "vitest";
import { blank, KINDS } from "../plan/blank.ts";
import { ANSWERS, fieldKey } from "../screens/history/said.ts";

const ui = new URL("../", import.meta.url);
const content = new URL("../../../src-tauri/content/en/", import.meta.url);
/** Files whose keys the paper side uses; their words are checked here, their keys there. */
const PAPER = ["paper.ftl", "days.ftl", "everything.ftl", "letters.ftl", "sheets.ftl"];

const sources = readdirSync(ui, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(ts|svelte)$/.test(path) && !/\.test\.ts$|^dev\//.test(path))
  .map((path) => readFileSync(new URL(path, ui), "utf8"));

const files = readdirSync(content).filter((name) => name.endsWith(".ftl"));
const messages = files.flatMap((file) =>
  parsed(file).body.flatMap((entry) => (entry.type === "Message" ? [{ file, key: (entry as Message).id.name, text: textOf(entry as Message) }] : [])),
);

function parsed(file: string): Resource {
  return new FluentParser().parse(readFileSync(new URL(file, content), "utf8"));
}

function textOf(message: Message): string {
  return (message.value as Pattern | null)?.elements.map((part) => ("value" in part ? String(part.value) : "…")).join("") ?? "";
}

/** Keys in the sources: whole ones, and those made from a beginning, such as `ask-state-${…}`. */
const written = sources.flatMap((source) => [...source.matchAll(/["'`]([a-z][a-z0-9]*(?:-[a-z0-9${}().A-Za-z]+)*-?)["'`]/g)].map(([, key]) => key!));
const whole = new Set(written.filter((key) => !key.includes("$")));
const patterns = written.filter((key) => key.includes("${")).map((key) => new RegExp(`^${key.replace(/\$\{[^}]*\}/g, "[a-z0-9-]+")}$`));

/** The name of every box: earlier versions and the bin say it, whether its form is here or not. */
const boxes = KINDS.flatMap((kind) => Object.keys(blank(kind)).filter((field) => field !== "kind").map((field) => fieldKey(kind, field)));
const answers = Object.values(ANSWERS).map((start) => new RegExp(`^${start}-[a-z-]+$`));

const said = sources.flatMap((source) => [...source.matchAll(/say\(\s*"([^"]+)"/g)].map(([, key]) => key!));

describe("the words on screen", () => {
  const keys = new Set(messages.map(({ key }) => key));

  it("are all in the catalogue", () => {
    expect(said.length).toBeGreaterThan(50);
    expect(said.filter((key) => !keys.has(key))).toEqual([]);
  });

  it("name every box of every kind of record", () => {
    expect(boxes.length).toBeGreaterThan(120);
    expect(boxes.filter((key) => !keys.has(key))).toEqual([]);
  });

  it("are in the catalogue once", () => {
    expect(messages.map(({ key }) => key).filter((key, at, all) => all.indexOf(key) !== at)).toEqual([]);
  });

  it("are used: the catalogue holds no key that no screen asks for", () => {
    const mine = messages.filter(({ file }) => !PAPER.includes(file)).map(({ key }) => key);
    expect(mine.filter((key) => !whole.has(key) && !boxes.includes(key) && ![...patterns, ...answers].some((pattern) => pattern.test(key)))).toEqual([]);
  });

  it("parse: no file holds junk", () => {
    const junk = files.flatMap((file) => parsed(file).body.filter((entry) => entry.type === "Junk").map(() => file));
    expect(junk).toEqual([]);
  });

  const PRESSING = /\b(should|must|fail(ed|ure|s)?|overdue|deadlines?|barriers?|late for|expired|target date|streaks?|congratulations|compliance|resistance|suffer(s|ing)?|relapse|unfit|disclos\w+|work can see|illegal|normal|missed|(are|is|be|fall\w*|fell|left) behind|entitle\w*|back by)\b/i;

  it("press nobody", () => {
    expect(messages.filter(({ text }) => PRESSING.test(text)).map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
    expect(PRESSING.test("You must go back")).toBe(true);
  });

  it("keep sentences short: none over 25 words", () => {
    const long = messages.flatMap(({ key, text }) =>
      text.split(/[.?!\n]/).filter((sentence) => sentence.trim().split(/\s+/).length > 25).map((sentence) => `${key}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  it("format no dates or numbers themselves", () => {
    const raw = files.map((file) => readFileSync(new URL(file, content), "utf8")).join("\n");
    expect(raw.match(/\b(DATETIME|NUMBER)\s*\(|[\u2066-\u2069\u200e\u200f]/g)).toBeNull();
  });
});

it("no screen holds words of its own", () => {
  const markup = readdirSync(ui, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".svelte"))
    .flatMap((path) => {
      const text = readFileSync(new URL(path, ui), "utf8").replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, "");
      const bare = text.replace(/\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g, "").replace(/<[^>]*>/g, "|");
      const attributes = [...text.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"{]+)"/g)].map(([, words]) => words!);
      return [...bare.split("|"), ...attributes].filter((words) => /[A-Za-z]{2}/.test(words)).map((words) => `${path}: ${words.trim()}`);
    });
  expect(markup).toEqual([]);
});
