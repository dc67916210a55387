// Our parts against the HTML that nhsuk-frontend publishes: the same elements, roles, names and descriptions.
import { render } from "@testing-library/svelte";
import { readFileSync } from "node:fs";
import { createRawSnippet, type Component } from "svelte";
import { expect, it } from "vitest";
import OnePart from "../dev/OnePart.svelte";
import AddMore from "./AddMore.svelte";
import Choice from "./Choice.svelte";
import DateBoxes from "./DateBoxes.svelte";
import ErrorSummary from "./ErrorSummary.svelte";

const PARTS = "node_modules/nhsuk-frontend/dist/nhsuk/components";
// A folder file in the published package; the tests run in ui/.
function published(part: string, name: string): HTMLElement {
  const { fixtures } = JSON.parse(readFileSync(`${PARTS}/${part}/fixtures.json`, "utf8")) as { fixtures: { name: string; html: string }[] };
  const holder = document.createElement("div");
  holder.innerHTML = fixtures.find((fixture) => fixture.name === name)!.html;
  return holder;
}

function ours(part: Component<never>, given: object, findings?: { [field: string]: string }): HTMLElement {
  return render(OnePart, { part: part as never, given: { ...given }, findings }).container;
}

const MEANING = "fieldset, legend, label, input, details, summary, [role], h2, ul, li, a";

/** What a screen reader meets, in order: element, role, type, keyboard, and what it is described by. */
function meaning(root: HTMLElement): string[] {
  return [...root.querySelectorAll<HTMLElement>(MEANING)].map((element) => {
    const is = (name: string) => element.getAttribute(name) ?? "";
    const described = is("aria-describedby").split(" ").filter(Boolean).map((id) => describedBy(root, id));
    const named = element.matches("label") ? [root.querySelector(`[id="${is("for")}"]`)?.tagName.toLowerCase() ?? "nothing"] : [];
    return [element.tagName.toLowerCase(), is("role"), is("type"), is("inputmode"), ...named, ...described].filter(Boolean).join(" ");
  });
}

function describedBy(root: HTMLElement, id: string): string {
  expect(root.querySelector(`[id="${id}"]`), `${id} is on the page`).not.toBeNull();
  return id.endsWith("-error") ? "by-error" : "by-hint";
}

const OPTIONS = ["email", "phone", "text"].map((value) => ({ value, label: value }));

it("a choice means what their radios mean, with and without something to put right", () => {
  expect(meaning(ours(Choice as never, { name: "how", legend: "How?", options: OPTIONS, value: null }))).toEqual(meaning(published("radios", "default")));
  const wrong = ours(Choice as never, { name: "how", legend: "How?", hint: "One", options: OPTIONS, value: null }, { how: "Pick one" });
  expect(meaning(wrong)[0]).toEqual("fieldset by-hint by-error");
});

it("date boxes mean what their date input means; only the month takes a name as well", () => {
  const theirs = meaning(published("date-input", "with error message and hint"));
  const mine = meaning(ours(DateBoxes as never, { name: "on", legend: "When?", value: null }, { on: "No such day" }));
  const months = theirs.filter((line) => line.startsWith("input"));
  expect(months).toHaveLength(3);
  let inputs = 0;
  const withNames = theirs.map((line) => (line.startsWith("input") && inputs++ === 1 ? "input text" : line));
  expect(mine).toEqual(withNames);
});

it("the error summary means what theirs means, and takes focus", () => {
  const mine = ours(ErrorSummary as never, { findings: [{ target: "example-day", text: "No such day" }] });
  expect(meaning(mine)).toEqual(meaning(published("error-summary", "default")));
  expect(document.activeElement).toBe(mine.querySelector("[tabindex='-1']"));
});

it("add more is their expander", () => {
  const children = createRawSnippet(() => ({ render: () => "<p>more</p>" }));
  expect(meaning(ours(AddMore as never, { label: "Add more", children }))).toEqual(meaning(published("details", "default")));
});
