// What other people do, ask and say, taken by one press: where it goes, whom it is for, and that nothing presses.
import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Body, Id, Save } from "../bridge/wire.gen.ts";
import { fuller } from "../dev/fuller.ts";
import { takesASave } from "../dev/takes-a-save.ts";
import Frame from "../frame/Frame.svelte";
import type { Place, Where } from "../frame/way.svelte.ts";
import { NOBODY } from "../plan/blank.ts";
import { OpenPlan } from "../plan/plan.svelte.ts";

const invoke = vi.hoisted(() => vi.fn());
vi.mock("../dev/answers.ts", () => ({ invoke }));

let saves: Save[];

beforeEach(() => {
  saves = [];
  invoke.mockImplementation(async (command: string, { request }: { request: never }) => {
    return command === "save" ? takesASave(saves, request) : {};
  });
});
afterEach(cleanup);

function openAt(place: Place, open?: Where["open"], plan = new OpenPlan(fuller())): void {
  render(Frame, { plan, start: { place, open }, onlock: async () => undefined });
}

function type(label: string, words: string): void {
  const box = screen.getByLabelText<HTMLInputElement>(label);
  box.value = words;
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

const press = (name: string | RegExp) => screen.getByRole("button", { name }).click();
const pick = (name: string | RegExp) => screen.getByRole("radio", { name }).click();
const idOf = (plan: OpenPlan, kind: Body["kind"], number: number): Id =>
  plan.records.find((record) => record.body.kind === kind && record.number === number)!.id;

it("ideas for a talk come by its kind, and one press puts each where it belongs", async () => {
  openAt("meetings", "new");
  expect(screen.queryByRole("button", { name: "Start from this: Who will read the report?" })).toBeNull();
  within(screen.getByRole("group", { name: "What kind of talk is it?" })).getByRole("radio", { name: "Occupational health" }).click();
  type("What I want to have ready", "My glasses");
  (await screen.findByRole("button", { name: "Start from this: Write down what is hard at work, and leave the illness out" })).click();
  await screen.findByText(/^It is there now. What I want to have ready: Write down what is hard at work/);
  press("Start from this: I would like to see the report before it is sent.");
  await screen.findByText(/^It is there now. What I want to say: I would like to see/);
  press("Start from this: Who will read the report?");
  await screen.findByText(/^It is there now. Question 5\d: Who will read the report\?/);
  expect(document.activeElement!.textContent, "the keyboard stays here").toContain("Who will read the report?");
  expect(screen.queryByRole("button", { name: "Start from this: Who will read the report?" }), "taken once").toBeNull();
  pick("Yes");
  await screen.findByRole("button", { name: "Start from this: Before we start: is this meeting formal?" });
  press("Done");
  const ready = "My glasses\nWrite down what is hard at work, and leave the illness out";
  await waitFor(() => expect(saves.at(-1)).toMatchObject({ readers: NOBODY, body: { formal: "yes", to_have_ready: ready, want_to_say: "I would like to see the report before it is sent." } }));
  expect(saves.filter(({ body }) => body.kind === "question")).toMatchObject([{ readers: NOBODY, body: { ask: "Who will read the report?", meeting: "new1" } }]);
});

it("why some people tell work and some do not are two cards of one size, and none is to press", () => {
  openAt("meetings");
  const cards = ["Why some people tell", "Why some people do not"].map((name) => screen.getByRole("region", { name }));
  expect(cards[0]!.closest("details")!.open).toBe(false);
  expect(new Set(cards.map((card) => within(card).getAllByRole("listitem").length)).size).toBe(1);
  expect(cards.flatMap((card) => within(card).queryAllByRole("button"))).toEqual([]);
});

it("lines for when a talk gets hard stay among what is never for work", async () => {
  openAt("meetings", "new");
  press(/^Start from this: If they press me for a date/);
  const box = screen.getByLabelText<HTMLTextAreaElement>("If they keep asking, I could say");
  await waitFor(() => expect(box.value).toBe("If they press me for a date, then I will say that I will tell them when I know more"));
});

it("a change in own words has lines for how it could help work, too, under what was written there", async () => {
  openAt("changes", "new");
  type("What I would suggest", "A chair with arms at the till");
  type("How it could help us both", "I can stay at the till");
  expect(screen.getByText("How a change often helps work, too", { selector: "summary *" }).closest("details")!.open).toBe(false);
  press("Start from this: It makes it less likely that I go off again.");
  const box = screen.getByLabelText<HTMLTextAreaElement>("How it could help us both");
  await waitFor(() => expect(box.value).toBe("I can stay at the till. It makes it less likely that I go off again."));
});

it("what often helps stands under what has helped before, three and more, for what is in the plan already too", async () => {
  const plan = new OpenPlan(fuller());
  openAt("obstacles", idOf(plan, "obstacle", 1), plan);
  const helps = screen.getByRole("region", { name: "What often helps" });
  expect(screen.getByLabelText(/What has helped before/).compareDocumentPosition(helps) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  const three = within(helps).getAllByRole("button", { name: /^Make a/ }).map((button) => button.getAttribute("aria-label"));
  expect(three).toEqual(["Make a change of it: Shorter days for now", expect.stringMatching(/^Make a step of it: /), "Make a change of it: Short extra breaks"]);
  within(helps).getByRole("button", { name: /^See \d+ more$/ }).click();
  await waitFor(() => expect(within(helps).getAllByRole("button", { name: /^Make a/ }).length).toBeGreaterThan(3));
  press("Make a change of it: Short extra breaks");
  await screen.findByText(/^Change \d+ is made\.$/);
  expect(screen.queryByRole("button", { name: "Make a change of it: Short extra breaks" }), "made once").toBeNull();
  expect(saves).toMatchObject([{ id: null, readers: NOBODY, body: { kind: "ask", suggestion: "Short extra breaks", obstacle: idOf(plan, "obstacle", 1) } }]);
  screen.getByRole("button", { name: /^Look at Change/ }).click();
  await screen.findByDisplayValue("Short extra breaks");
});

it("what often helps can be taken while something new is written, and belongs to it", async () => {
  openAt("obstacles", "new");
  type("In my own words", "The stairs");
  press(/^Make a step of it: /);
  await screen.findByText(/^Step \d+ is made\.$/);
  expect(saves).toMatchObject([{ body: { kind: "obstacle", own_words: "The stairs" } }, { body: { kind: "step", obstacle: "new1" } }]);
  press("Done");
  await screen.findByRole("heading", { name: "What gets in the way", level: 1 });
  expect(saves.filter(({ body }) => body.kind === "obstacle").map(({ id }) => id), "one thing in the way").toEqual([null]);
});
