import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Saved } from "../../bridge/wire.gen.ts";
import { madeUp } from "../../dev/made-up.ts";
import Frame from "../../frame/Frame.svelte";
import { OpenPlan } from "../../plan/plan.svelte.ts";

const invoke = vi.hoisted(() => vi.fn());
vi.mock("../../dev/answers.ts", () => ({ invoke }));

const drafts = new Map<string, string>();
const saves: unknown[] = [];
let findings: Saved["findings"];

beforeEach(() => {
  drafts.clear();
  saves.length = 0;
  findings = [];
  invoke.mockImplementation(async (command: string, { request }: { request: never }) => {
    if (command === "keep_draft") {
      const { form, text } = request as { form: string; text: string };
      if (text) drafts.set(form, text);
      else drafts.delete(form);
      return {};
    }
    if (command === "save") {
      saves.push(request);
      const { id, readers, body } = request as { id: string | null; readers: never; body: never };
      const record = { id: id ?? "f".repeat(32), number: 9, readers, created: "2026-06-01T09:00:00Z", changed: "", body };
      return { record: findings.length > 0 ? null : record, findings, today: madeUp().today, dates: [] };
    }
    return {};
  });
});
afterEach(cleanup);

function openAt(open: string, plan = new OpenPlan(madeUp())): OpenPlan {
  render(Frame, { plan, start: { place: "changes", open }, onlock: async () => undefined });
  return plan;
}

async function type(label: string, words: string): Promise<void> {
  const box = screen.getByLabelText<HTMLInputElement>(label);
  box.value = words;
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

function press(key: string, more: KeyboardEventInit = {}): void {
  (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
}

it("a new change is only for the person, and Done leads back to the list", async () => {
  openAt("new");
  await type("What I would suggest", "A stool at the desk");
  screen.getByRole("button", { name: "Done" }).click();
  await screen.findByRole("heading", { name: "Changes to ask for", level: 1 });
  expect(saves).toMatchObject([{ id: null, readers: { work: false, health: false, support_worker: false }, body: { suggestion: "A stool at the desk" } }]);
});

it("once work said yes a day to look at it again can be picked, and before that nobody is asked for one", async () => {
  openAt("new");
  expect(screen.queryByRole("group", { name: "A day to look at it again" })).toBeNull();
  screen.getByRole("radio", { name: "They said yes", hidden: true }).click();
  await screen.findByRole("group", { name: "A day to look at it again", hidden: true });
  cleanup();
  const plan = new OpenPlan(madeUp());
  const ask = plan.of("ask")[0]!;
  ask.body = { ...ask.body, state: "finished", look_again_on: "2026-08-06" };
  openAt(ask.id, plan);
  const day = await screen.findByRole("group", { name: "A day to look at it again" });
  expect(within(day).getByLabelText<HTMLInputElement>("Month").value).toBe("8");
});

it("closing with Escape keeps every word", async () => {
  openAt("new");
  await type("What I would suggest", "A stool");
  press("Escape");
  await screen.findByRole("heading", { name: "Changes to ask for", level: 1 });
  expect(saves).toMatchObject([{ body: { suggestion: "A stool" } }]);
});

it("going to another place by key saves the form first", async () => {
  openAt("new");
  await type("What I would suggest", "A stool");
  press("1", { altKey: true });
  await screen.findByRole("heading", { name: "Tuesday 24 November 2026" });
  expect(saves).toHaveLength(1);
});

it("locking by key saves the form first", async () => {
  const onlock = vi.fn(async () => expect(saves).toHaveLength(1));
  render(Frame, { plan: new OpenPlan(madeUp()), start: { place: "changes", open: "new" }, onlock });
  await type("What I would suggest", "A stool");
  press("l", { ctrlKey: true });
  await waitFor(() => expect(onlock).toHaveBeenCalledOnce());
});

it("shows what to put right beside its field, and loses nothing", async () => {
  findings = [{ field: "suggestion", code: "empty" }];
  openAt("new");
  await type("Try it for", "six weeks");
  screen.getByRole("button", { name: "Done" }).click();
  const summary = await screen.findByRole("alert");
  expect(document.activeElement?.contains(summary)).toBe(true);
  expect(summary.textContent).toContain("What I would suggest: Write a few words here");
  const box = screen.getByLabelText("What I would suggest");
  expect(box.getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByLabelText<HTMLInputElement>("Try it for").value).toBe("six weeks");
  expect([...drafts.values()].join()).toContain("six weeks");
  summary.querySelector("a")!.click();
  expect(document.activeElement).toBe(box);
  screen.getByRole("button", { name: "Leave it as it is" }).click();
  await screen.findByRole("heading", { name: "Changes to ask for", level: 1 });
  expect([...drafts.values()].join(), "left, and still kept").toContain("six weeks");
});

it("what is to put right in the list of what was said is shown at the list, and led to", async () => {
  findings = [{ field: "notes", code: "too_long" }];
  const plan = new OpenPlan(madeUp());
  openAt(plan.records.find(({ body }) => body.kind === "ask" && body.notes.length > 0)!.id, plan);
  await type("What was said", "no, not yet");
  screen.getByRole("button", { name: "Done" }).click();
  const summary = await screen.findByRole("alert");
  expect(summary.textContent).toContain("What they said about it: This is more than fits here");
  const list = screen.getByRole("group", { name: "What they said about it" });
  expect(document.getElementById(list.getAttribute("aria-describedby")!)!.textContent).toContain("This is more than fits here");
  summary.querySelector("a")!.click();
  expect(list.contains(document.activeElement)).toBe(true);
});

it("what was said stays in its box while it is too long to keep, and is added to what is there by then", async () => {
  findings = [{ field: "notes", code: "too_long" }];
  const plan = new OpenPlan(madeUp());
  render(Frame, { plan, start: { place: "changes" }, onlock: async () => undefined });
  document.querySelectorAll("details").forEach((details) => (details.open = true));
  const change = plan.of("ask").find(({ number }) => number === 3)!;
  const card = within(screen.getByText(/^One email each Monday/).closest("article")!);
  const box = card.getByLabelText<HTMLInputElement>("What was said");
  box.value = "We will see";
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  card.getByRole("button", { name: "Keep what was said" }).click();
  await card.findByText(/This is more than fits here/);
  expect(box.value).toBe("We will see");
  findings = [];
  card.getByRole("button", { name: "Keep what was said" }).click();
  plan.records = plan.records.map((kept) => (kept.id === change.id ? { ...change, body: { ...change.body, notes: [{ on: "2026-11-20", what: "Asked" }] } } : kept));
  await waitFor(() => expect(saves).toHaveLength(2));
  expect(saves[1]).toMatchObject({ body: { notes: [{ what: "Asked" }, { what: "We will see" }] } });
});

it("offers what was being typed, and takes it up whole", async () => {
  const opened = madeUp();
  const body = { ...opened.records[4]!.body, suggestion: "Start at 11" };
  opened.drafts = [{ form: opened.records[4]!.id, text: JSON.stringify({ body, readers: opened.records[4]!.readers, typed: {} }) }];
  openAt(opened.records[4]!.id, new OpenPlan(opened));
  expect(screen.queryByLabelText("What I would suggest"), "nothing can be typed over it first").toBeNull();
  screen.getByRole("button", { name: "Carry on" }).click();
  expect((await screen.findByLabelText<HTMLInputElement>("What I would suggest")).value).toBe("Start at 11");
  screen.getByRole("button", { name: "Done" }).click();
  await waitFor(() => expect(saves).toMatchObject([{ body: { suggestion: "Start at 11" } }]));
});

it("lets an offered draft go when the person says so", async () => {
  const opened = madeUp();
  const id = opened.records[4]!.id;
  drafts.set(id, "kept");
  opened.drafts = [{ form: id, text: JSON.stringify({ body: { ...opened.records[4]!.body, suggestion: "Start at 11" } }) }];
  openAt(id, new OpenPlan(opened));
  screen.getByRole("button", { name: "Let it go" }).click();
  expect((await screen.findByLabelText<HTMLInputElement>("What I would suggest")).value).toBe("Start at 10 for the first six weeks");
  expect(drafts.size).toBe(0);
});

it("brings back what was let go, and what was typed since in its turn", async () => {
  const opened = madeUp();
  const id = opened.records[4]!.id;
  opened.drafts = [{ form: id, text: JSON.stringify({ body: { ...opened.records[4]!.body, suggestion: "Start at 11" } }) }];
  openAt(id, new OpenPlan(opened));
  screen.getByRole("button", { name: "Let it go" }).click();
  await screen.findByLabelText("What I would suggest");
  await type("What I would suggest", "Start at 12");
  const suggested = () => screen.getByLabelText<HTMLInputElement>("What I would suggest").value;
  screen.getByRole("button", { name: "Bring them back" }).click();
  await waitFor(() => expect(suggested()).toBe("Start at 11"));
  screen.getByRole("button", { name: "Bring them back" }).click();
  await waitFor(() => expect(suggested()).toBe("Start at 12"));
});

it("takes ten thousand characters, right-to-left text and emoji as they are", async () => {
  const words = `\u202e${"ab🙂 مرحبا ".repeat(1000)}`;
  openAt("new");
  await type("What is hard about the work now", words);
  await type("What I would suggest", "x");
  screen.getByRole("button", { name: "Done" }).click();
  await waitFor(() => expect(saves).toMatchObject([{ body: { effect_on_work: words } }]));
});

it("never offers a work page for what no work page has a place for", async () => {
  const { readersFor } = await import("../../plan/audience.ts");
  expect(readersFor("obstacle", true)).not.toContain("work");
  expect(readersFor("step", true)).not.toContain("work");
  expect(readersFor("fit_note", true)).toEqual(["work", "support_worker", "health"]);
  expect(readersFor("waiting", true)).toEqual(["support_worker", "health"]);
  expect(readersFor("keeping_in_touch", true)).toEqual(["work", "support_worker"]);
  expect(readersFor("contact", false)).toEqual([]);
  expect(readersFor("ask", false)).toEqual(["work", "health"]);
});

it("a box says that no one reads it only while that is so", async () => {
  openAt("new");
  expect(screen.getAllByText("No one reads this but you, until you put it on a page.").length).toBeGreaterThan(0);
  screen.getByRole<HTMLInputElement>("checkbox", { name: "OK for a work page" }).click();
  await screen.findAllByText("No one reads this unless you put it on a page or show it.");
  const never = screen.getByLabelText("If they say no");
  expect(never.parentElement!.textContent, "what is never for work stays the person's").toContain("No one reads this but you.");
});

it("what was said is kept a second after it is typed, comes back in sight after a kill, and goes with its own draft alone", async () => {
  const opened = madeUp();
  const plan = () => new OpenPlan({ ...opened, drafts: [...drafts].map(([form, text]) => ({ form, text })) });
  const { id } = plan().of("ask").find(({ number }) => number === 3)!;
  const box = () => within(screen.getByText(/^One email each Monday/).closest("article")!).getByLabelText<HTMLInputElement>("What was said");
  drafts.set(id, "what waits in the form of the change");
  const shown = render(Frame, { plan: plan(), start: { place: "changes" }, onlock: async () => undefined });
  box().value = "We will see";
  box().dispatchEvent(new InputEvent("input", { bubbles: true }));
  await waitFor(() => expect(drafts.get(`line:notes:${id}`)).toContain("We will see"), { timeout: 10_000 });
  expect(saves).toEqual([]);
  shown.unmount();
  render(Frame, { plan: plan(), start: { place: "changes" }, onlock: async () => undefined });
  expect(box().value).toBe("We will see");
  expect(box().closest("details")!.open).toBe(true);
  within(box().closest("details")!).getByRole("button", { name: "Keep what was said" }).click();
  await waitFor(() => expect(saves).toMatchObject([{ id, form: `line:notes:${id}` }]));
});
