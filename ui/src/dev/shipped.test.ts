// @vitest-environment node
// What is built holds nothing of this folder, and nothing the page's policy would refuse.
import { fileURLToPath } from "node:url";
import { build, type Rollup } from "vite";
import { beforeAll, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
let texts: string[];

async function built(configFile: string): Promise<string[]> {
  const { output } = (await build({ root, configFile: `${root}${configFile}`, logLevel: "silent", build: { write: false } })) as Rollup.RollupOutput;
  return output.map((file) => (file.type === "chunk" ? file.code : typeof file.source === "string" ? file.source : ""));
}

beforeAll(async () => {
  texts = await built("vite.config.ts");
}, 120_000);

it("the made-up plan for looking at screens is not in what ships", () => {
  expect(texts.join("").includes("Stock assistant")).toBe(false);
});

it("the same search finds it where it is", async () => {
  expect((await built("vite.dev.config.ts")).join("").includes("Stock assistant")).toBe(true);
}, 120_000);

it("has no inline script or style, no data: address and no address elsewhere", () => {
  const page = texts.find((text) => text.startsWith("<!doctype html>"))!;
  expect(page).toMatch(/<script type="module"[^>]* src=/);
  expect(page.match(/<style|style="|<script(?![^>]* src=)| on[a-z]+="/g)).toBeNull();
  const sheets = texts.filter((text) => text.includes("@font-face"));
  expect(sheets.length).toBeGreaterThan(0);
  expect(sheets.join("").match(/data:|https?:/g)).toBeNull();
});
