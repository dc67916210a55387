import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Body, Id, Saved } from "../../bridge/wire.gen.ts";
import { madeUp } from "../../dev/made-up.ts";
import Frame from "../../frame/Frame.svelte";
import { OpenPlan } from "../../plan/plan.svelte.ts";

const invoke = vi.hoisted(() => vi.fn());
vi.mock("../../dev/answers.ts", () => ({ invoke }));

type Sent = { id: Id | null; body: Body; form: string | null };
const drafts = new Map<string, string>();
let sent: Sent[];
let full: boolean;
let findings: (body: Body) => Saved["findings"];
const QUESTION = "How are shorter weeks paid?";
const CALL = madeUp().records.find(({ body }) => body.kind === "meeting")!.id;
const A_WHILE = { timeout: 10_000 };
const LINE = `line:question:${CALL}`;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-24T09:00:00Z") }); // the made-up call is two days ahead
  drafts.clear();
  full = false;
  sent = [];
  findings = () => [];
  invoke.mockImplementation(async (command: string, { request }: { request: never }) => {
    if (command === "keep_draft") {
      if (full) throw { code: "disk_full" };
      const { form, text } = request as { form: string; text: string };
      if (text) drafts.set(form, text);
      else drafts.delete(form);
      return {};
    }
    if (command === "save") {
      await new Promise((turn) => setTimeout(turn)); // as the program does, it answers in a later turn
      return saved(request);
    }
    return { findings: [], dates: [], records: [] };
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function saved(request: Sent & { readers: never }): Saved {
  const found = findings(request.body);
  sent.push({ id: request.id, body: request.body, form: request.form });
  if (request.form && found.length === 0) drafts.delete(request.form);
  const id = request.id ?? `${request.body.kind}-${sent.length}`;
  const record = { id, number: 9, readers: request.readers, created: "2026-06-01T09:00:00Z", changed: "", body: request.body };
  return { record: found.length > 0 ? null : record, findings: found, today: madeUp().today, dates: [] };
}

const of = (kind: Body["kind"]) => sent.filter(({ body }) => body.kind === kind);

function openAt(open: string, onlock = async () => undefined): void {
  const kept = [...drafts].map(([form, text]) => ({ form, text }));
  render(Frame, { plan: new OpenPlan({ ...madeUp(), drafts: kept }), start: { place: "meetings", open }, onlock });
}

function type(label: string, words: string): void {
  const box = screen.getByLabelText<HTMLInputElement>(label);
  box.value = words;
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

function press(key: string, more: KeyboardEventInit = {}): void {
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
}

const done = () => screen.getByRole("button", { name: "Done" }).click();
const theList = () => screen.findByRole("heading", { name: "Meetings and calls", level: 1 });

it("Done adds the question still in its line, once, to its meeting", async () => {
  openAt(CALL);
  type("A question", QUESTION);
  done();
  await theList();
  expect(of("question")).toMatchObject([{ id: null, body: { ask: QUESTION, meeting: CALL } }]);
});

it("a question left in its line belongs to the new meeting that Done makes", async () => {
  openAt("new");
  type("What I want to say", "I am waiting for a date");
  type("A question", QUESTION);
  done();
  await theList();
  expect(of("question")).toMatchObject([{ body: { ask: QUESTION, meeting: "meeting-1" } }]);
});

it("Escape adds the question still in its line", async () => {
  openAt(CALL);
  type("A question", QUESTION);
  press("Escape");
  await theList();
  expect(of("question")).toMatchObject([{ body: { ask: QUESTION } }]);
});

it("locking adds the question and the person still in their lines first", async () => {
  const onlock = vi.fn(async () => undefined);
  openAt(CALL, onlock);
  type("A question", QUESTION);
  type("Name", "Robin");
  press("l", { ctrlKey: true });
  await waitFor(() => expect(onlock).toHaveBeenCalledOnce());
  expect(of("question")).toMatchObject([{ body: { ask: QUESTION } }]);
  expect(of("person")).toMatchObject([{ body: { name: "Robin" } }]);
  const meeting = of("meeting").at(-1)!.body;
  expect(meeting, "the meeting is with them").toMatchObject({ person: expect.stringMatching(/^person-/) });
});

it("Done adds the person still in their line, and the meeting is with them", async () => {
  openAt("new");
  type("Name", "Robin");
  done();
  await theList();
  expect(of("person")).toMatchObject([{ body: { name: "Robin" } }]);
  expect(of("meeting").at(-1)).toMatchObject({ body: { person: expect.stringMatching(/^person-/) } });
});

it("turning to the other half adds what stands in both lines", async () => {
  openAt(CALL);
  type("A question", QUESTION);
  type("Name", "Robin");
  screen.getByRole("button", { name: "Note what was said" }).click();
  await screen.findByLabelText("What was said, in short");
  expect(of("question")).toMatchObject([{ body: { ask: QUESTION } }]);
  expect(of("person")).toMatchObject([{ body: { name: "Robin" } }]);
});

it("a question too long to add stays on screen, and a lock keeps it as a draft", async () => {
  findings = (body) => (body.kind === "question" ? [{ field: "ask", code: "too_long" }] : []);
  const onlock = vi.fn(async () => undefined);
  openAt(CALL, onlock);
  type("A question", QUESTION);
  done();
  await screen.findByText(/This is more than fits here/);
  expect(screen.getByLabelText<HTMLInputElement>("A question").value).toBe(QUESTION);
  press("l", { ctrlKey: true });
  await waitFor(() => expect(onlock).toHaveBeenCalledOnce());
  expect(drafts.get(LINE)).toContain(QUESTION);
});

it("a question that nothing could keep is not dropped by a lock", async () => {
  findings = (body) => (body.kind === "question" ? [{ field: "ask", code: "too_long" }] : []);
  full = true;
  const onlock = vi.fn(async () => undefined);
  openAt(CALL, onlock);
  type("A question", QUESTION);
  press("l", { ctrlKey: true });
  await screen.findByRole("button", { name: "Lock anyway" });
  expect(onlock).not.toHaveBeenCalled();
});

it("a question that could not be saved never holds up a lock", async () => {
  findings = (body) => {
    if (body.kind === "question") throw { code: "unexpected" };
    return [];
  };
  const onlock = vi.fn(async () => undefined);
  openAt(CALL, onlock);
  type("A question", QUESTION);
  press("l", { ctrlKey: true });
  await waitFor(() => expect(onlock).toHaveBeenCalledOnce());
  expect(drafts.get(LINE)).toContain(QUESTION);
});

it("what stands in both lines is kept a second after it is typed, and is there again after the program was killed", async () => {
  openAt(CALL);
  type("A question", QUESTION);
  type("Name", "Robin");
  await waitFor(() => expect([...drafts.values()].join()).toMatch(/Robin.*shorter weeks/), A_WHILE);
  expect(sent, "nothing was added").toEqual([]);
  cleanup();
  openAt(CALL);
  expect(screen.getByLabelText<HTMLInputElement>("A question").value).toBe(QUESTION);
  expect(screen.getByLabelText<HTMLInputElement>("Name").value).toBe("Robin");
  expect(screen.getByLabelText("Name").closest("details")!.open, "in sight").toBe(true);
  done();
  await theList();
  expect(of("question")).toMatchObject([{ body: { ask: QUESTION, meeting: CALL }, form: LINE }]);
  expect(drafts.size, "and it is added once").toBe(0);
});

it("a question taken out of its line again leaves nothing behind", async () => {
  openAt(CALL);
  type("A question", QUESTION);
  await waitFor(() => expect(drafts.get(LINE)).toContain(QUESTION), A_WHILE);
  type("A question", "");
  await waitFor(() => expect(drafts.size).toBe(0), A_WHILE);
  expect(sent).toEqual([]);
});
