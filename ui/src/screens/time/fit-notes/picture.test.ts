// The picture of a paper: kept before a second is over, gone only once no draft names it, and named in words.
import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Opened } from "../../../bridge/wire.gen.ts";
import { fuller, SCAN } from "../../../dev/fuller.ts";
import Frame from "../../../frame/Frame.svelte";
import type { Where } from "../../../frame/way.svelte.ts";
import { OpenPlan } from "../../../plan/plan.svelte.ts";

const invoke = vi.hoisted(() => vi.fn());
vi.mock("../../../dev/answers.ts", () => ({ invoke, convertFileSrc: (name: string) => `scan:${name}` }));

let asked: { command: string; text: string }[];
let chosen: () => unknown;
let removed: boolean;
let keeps: boolean;
let opened: Opened;

beforeEach(() => {
  asked = [];
  chosen = () => ({ scan: SCAN });
  removed = true;
  keeps = true;
  opened = fuller();
  invoke.mockImplementation(async (command: string, { request }: { request: { text?: string } }) => {
    if (command === "choose_scan") return chosen();
    if (command === "time_off") return { notes: [], between: [], runs_out: null };
    if (command === "steps") return { undo: null, redo: null };
    asked.push({ command, text: request.text ?? "" });
    if (command === "keep_draft" && !keeps) throw { code: "disk_full" };
    return command === "remove_scan" ? { removed } : {};
  });
});
afterEach(cleanup);

function openAt(open: Where["open"]): void {
  render(Frame, { plan: new OpenPlan(opened), start: { place: "time", open }, onlock: async () => undefined });
}

const kept = () => opened.records.find(({ body }) => body.kind === "fit_note" && body.scan)!;
const press = (name: string | RegExp) => screen.getByRole("button", { name }).click();

it("a picture that was chosen is named in the draft at once", async () => {
  openAt("new-fit-note");
  press("Add a picture of the paper");
  await screen.findByText(/The picture is kept/);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({ command: "keep_draft", text: expect.stringContaining(SCAN.digest) as string });
  expect(screen.getByRole("img", { name: "Picture of the paper" }).getAttribute("src")).toContain(`${SCAN.id}.${SCAN.digest}`);
});

it("nothing is called kept or gone while the draft could not be written", async () => {
  keeps = false;
  openAt("new-fit-note");
  press("Add a picture of the paper");
  await screen.findByText(/There is no room left/);
  await waitFor(() => expect(screen.getByRole("button", { name: "Take the picture away" }).getAttribute("aria-disabled")).not.toBe("true"));
  expect(screen.queryByText(/The picture is kept/)).toBeNull();
  press("Take the picture away");
  await screen.findByRole("button", { name: "Add a picture of the paper" });
  await waitFor(() => expect(asked.filter(({ command }) => command === "keep_draft").length).toBeGreaterThan(1));
  expect(screen.queryByText(/is gone from your plan|An earlier version/)).toBeNull();
  expect(asked.map(({ command }) => command)).not.toContain("remove_scan");
});

it("a picture that is taken away leaves the draft first, and then the plan", async () => {
  openAt("new-fit-note");
  press("Add a picture of the paper");
  await screen.findByText(/The picture is kept/);
  asked = [];
  press("Take the picture away");
  await screen.findByText("The picture is gone from your plan.");
  expect(asked.map(({ command }) => command)).toEqual(["keep_draft", "remove_scan"]);
  expect(asked[0]!.text).not.toContain(SCAN.digest);
  expect(screen.queryByRole("img", { name: /Picture of the paper/ })).toBeNull();
});

it("what an earlier version still has is said, and nothing is called gone", async () => {
  removed = false;
  openAt(kept().id);
  press("Take the picture away");
  await screen.findByText(/An earlier version of the note still has it/);
  expect(screen.queryByText(/is gone from your plan/)).toBeNull();
});

it.each([["picture_is_pdf", /That file is a PDF/], ["not_a_picture", /cannot read that file/]])("a wrong file (%s) is told beside the button, which stays", async (code, words) => {
  chosen = () => Promise.reject(Object.assign(new Error(), { code }));
  openAt("new-fit-note");
  press("Add a picture of the paper");
  const group = screen.getByRole("group", { name: "Picture of the paper" });
  expect((await within(group).findByRole("alert")).textContent).toMatch(words);
  expect(within(group).getByRole("button", { name: "Add a picture of the paper" })).toBeTruthy();
  expect(asked).toEqual([]);
});

it("closing the dialog without a file changes nothing", async () => {
  chosen = () => ({ scan: null });
  openAt("new-fit-note");
  press("Add a picture of the paper");
  await waitFor(() => expect(invoke).toHaveBeenCalledWith("choose_scan", expect.anything()));
  expect(asked).toEqual([]);
  expect(screen.queryByRole("img")).toBeNull();
});

it("in full size it is named by its day, grows and shrinks by keys, and is sound", async () => {
  openAt(kept().id);
  press("Look at it in full size");
  const dialog = screen.getByRole<HTMLDialogElement>("dialog");
  const picture = await within(dialog).findByRole("img", { name: "Picture of the paper, 1 July 2026" });
  const key = (key: string) => dialog.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  key("+");
  await waitFor(() => expect(picture.className).toContain("size-2"));
  for (let time = 0; time < 5; time += 1) key("-");
  await waitFor(() => expect(picture.className).toContain("size-1"));
  const { violations } = await axe.run(dialog, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
});

it("its card has a mark in words that a picture is kept, and only the card of that note", () => {
  openAt("fit-notes");
  expect(screen.getAllByText("A picture of it is kept")).toHaveLength(1);
});

it("a picture that cannot be shown is said to be damaged", async () => {
  openAt("new-fit-note");
  press("Add a picture of the paper");
  await screen.findByText(/The picture is kept/);
  screen.getByRole("img", { name: "Picture of the paper" }).dispatchEvent(new Event("error"));
  await screen.findByText(/This picture of the paper is damaged/);
  expect(screen.queryByRole("button", { name: "Look at it in full size" })).toBeNull();
});
