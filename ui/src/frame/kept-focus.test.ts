import { afterEach, beforeEach, expect, it } from "vitest";
import { keepsFocus } from "./kept-focus.ts";

let part: HTMLElement;
let stop: () => void;
const at = (id: string) => document.getElementById(id)!;
const rested = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  document.body.innerHTML = `<main><h1 tabindex="-1">Copies</h1><details><summary id="fold">More</summary><button id="folded">In the fold</button></details><div id="row"><button id="yes">Yes</button><button id="no">No</button></div><button id="after">After</button></main>`;
  part = document.querySelector("main")!;
  stop = keepsFocus(part);
});
afterEach(() => stop());

it("what has the keyboard goes, and the keyboard is on what stands before it and can be seen", async () => {
  at("no").focus();
  at("row").remove();
  await rested();
  expect(document.activeElement).toBe(at("fold"));
});

it("a page that takes the keyboard itself is left alone, and so is a person who is elsewhere", async () => {
  at("yes").focus();
  at("row").remove();
  at("after").focus();
  await rested();
  expect(document.activeElement).toBe(at("after"));
  at("folded").remove();
  await rested();
  expect(document.activeElement).toBe(at("after"));
});
