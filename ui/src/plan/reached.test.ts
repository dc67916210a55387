// @vitest-environment node
// Lines that are written are lines that are shown: each list of the content files comes to a screen. A screen is a
// .svelte file; a function nobody's screen calls shows nothing, whoever else calls it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const ui = fileURLToPath(new URL("../", import.meta.url));
const lists = fileURLToPath(new URL("../../../src-tauri/content/prompts/", import.meta.url));
const paths = readdirSync(ui, { recursive: true, encoding: "utf8" }).map((path) => join(ui, path));
const screens = paths.filter((path) => path.endsWith(".svelte"));

interface Source {
  /** What each name that comes from elsewhere is: its file and its name there. */
  imports: Map<string, { from: string; name: string }>;
  /** What is written after the imports: a screen as a whole, or each thing a file holds, by name. */
  parts: Map<string, string>;
}
const read = new Map<string, Source>();

function sourceOf(path: string): Source {
  const known = read.get(path);
  if (known) return known;
  const text = readFileSync(path, "utf8").replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, "");
  const found = /import\s+(?:type\s+)?(\w+|\{[^}]*\})\s+from\s+"([^"]+)";/g;
  const source: Source = { imports: new Map(), parts: new Map() };
  for (const [, names, from] of text.matchAll(found)) {
    for (const name of names!.replace(/[{}]/g, "").split(",").map((one) => one.trim().replace(/^type /, "")).filter(Boolean)) {
      const [there, here = there] = name.split(" as ");
      source.imports.set(here!, { from: join(dirname(path), from!), name: names!.startsWith("{") ? there! : "default" });
    }
  }
  const body = text.replace(found, "");
  if (path.endsWith(".svelte")) source.parts.set("screen", body);
  else for (const part of body.split(/^(?=(?:export )?(?:async )?(?:const|function|class|let) )/m)) source.parts.set(/(?:const|function|class|let) (\w+)/.exec(part)?.[1] ?? "", part);
  read.set(path, source);
  return source;
}

/** Everything a screen comes to, as "file name", with what is written there. */
function reached(from: string[]): Map<string, string> {
  const all = new Map<string, string>();
  const come = (path: string, name: string): void => {
    const here = `${path} ${name}`;
    if (all.has(here) || !path.endsWith(".ts") || !existsSync(path)) return;
    const part = sourceOf(path).parts.get(name);
    if (part === undefined) return;
    all.set(here, part);
    goOn(path, part);
  };
  const goOn = (path: string, text: string): void => {
    const { imports, parts } = sourceOf(path);
    for (const word of new Set(text.match(/\w+/g))) {
      const there = imports.get(word);
      if (there) come(there.from, there.name);
      else if (parts.has(word)) come(path, word);
    }
  };
  for (const screen of from) {
    const text = sourceOf(screen).parts.get("screen")!;
    all.set(screen, text);
    goOn(screen, text);
  }
  return all;
}

const shown = reached(screens);
const prompts = join(ui, "plan/prompts.ts");

it("each thing that prompts.ts gives is on a screen", () => {
  const given = [...readFileSync(prompts, "utf8").matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name!);
  expect(given.length).toBeGreaterThan(8);
  expect(given.filter((name) => !shown.has(`${prompts} ${name}`))).toEqual([]);
});

/** Whether something a screen comes to reads a list of a file, by the name the file has there. */
function isRead(file: string, list: string): boolean {
  return [...shown].some(([here, text]) => {
    const path = here.split(" ")[0]!;
    const name = [...sourceOf(path).imports].find(([, { from }]) => from === join(lists, file))?.[0];
    return name !== undefined && (new RegExp(`\\b${name}\\.${list}\\b`).test(text) || new RegExp(`\\{[^}]*\\b${list}\\b[^}]*\\} = ${name};`).test(text));
  });
}

it("each list of the content files comes to a screen", () => {
  const all = readdirSync(lists).flatMap((file) => Object.keys(JSON.parse(readFileSync(join(lists, file), "utf8"))).map((list) => ({ file, list })));
  expect(all.length).toBeGreaterThan(12);
  expect(all.filter(({ file, list }) => !isRead(file, list))).toEqual([]);
});

it("if-then lines for each purpose come to a screen", () => {
  const { if_then } = JSON.parse(readFileSync(join(lists, "if_then.json"), "utf8")) as { if_then: { for: string }[] };
  const texts = [...shown.values()].join("\n");
  expect([...new Set(if_then.map((it) => it.for))].filter((purpose) => !texts.includes(`ifThens("${purpose}")`))).toEqual([]);
});

it("what only a test or nobody calls does not count as shown", () => {
  expect(reached([join(ui, "screens/time/waiting/WaitForm.svelte")]).has(`${prompts} whileWaiting`)).toBe(true);
  expect(reached([join(ui, "screens/time/waiting/WaitForm.svelte")]).has(`${prompts} wobbleSigns`)).toBe(false);
});
