import { cleanup, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { leaveAll } from "../../form/open-forms.ts";
import type { OpenPlan } from "../../plan/plan.svelte.ts";
import { answerTo, WANTS } from "./wants.ts";
import FirstRun from "./FirstRun.svelte";
import { usualName } from "./usual-name.ts";

const saves = vi.hoisted(() => [] as { body: { kind: string } }[]);
const asked = vi.hoisted(() => [] as string[]);
const drafts = vi.hoisted(() => new Map<string, string>());
const made = vi.hoisted(() => [] as { password: string }[]);
/** What a plan waits for before it is made. */
const making = vi.hoisted(() => ({ until: Promise.resolve() }));
vi.mock("../../dev/answers.ts", async (original) => {
  const { invoke } = await original<typeof import("../../dev/answers.ts")>();
  return {
    invoke: async (command: never, given: { request: never }) => {
      const typed: { form: string; text: string } = given.request;
      asked.push(command);
      if (command === "keep_draft") drafts.set(typed.form, typed.text);
      if (command === "save") saves.push(given.request);
      if (command === "create_plan") made.push(given.request);
      if (command === "create_plan") await making.until;
      return invoke(command, given);
    },
  };
});

let finished = vi.fn();
const locked = vi.fn(async () => undefined);
beforeEach(() => {
  saves.length = made.length = asked.length = 0;
  drafts.clear();
  finished = vi.fn();
  render(FirstRun, { onexample: vi.fn(), onfinished: finished, onlock: locked });
});
afterEach(cleanup);

const press = (name: string) => screen.getByRole("button", { name }).click();

function type(label: string | RegExp, words: string): void {
  const box = screen.getByLabelText<HTMLInputElement>(label);
  box.value = words;
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

const offered = async () => (await screen.findByText(/^(\w+ ){3}\w+$/, { selector: ".offered" })).textContent!;

/** Takes the password that stands there, and gives it. */
async function takeTheOffered(): Promise<string> {
  const password = await offered();
  press("Use this one");
  return password;
}

async function toTheBox(want: string, who = "Only me"): Promise<void> {
  screen.getByLabelText(who).click();
  press("Next");
  await screen.findByRole("heading", { name: "A password for your plan" });
  await takeTheOffered();
  await screen.findByText("What would help today?");
  document.querySelector<HTMLInputElement>(`input[value="${want}"]`)!.click();
  press("Next");
}

it.each(WANTS)("five screens lead to something useful: %s", async (want) => {
  await toTheBox(want);
  const box = await screen.findByRole<HTMLTextAreaElement>("textbox");
  type(box.labels![0]!.textContent!, "Robin");
  press("Next");
  await screen.findByText("It is saved in your plan, and only you can see it.");
  const { kind, state } = answerTo(want);
  expect(saves.map(({ body }) => body.kind)).toEqual(["about", kind, ...(state ? ["where_things_are"] : [])]);
  if (state) expect(saves[2]!.body).toMatchObject({ state: want });
  if (want === "quiet") expect((await screen.findByRole<HTMLTextAreaElement>("textbox")).value).toContain("Hello Robin,");
  if (want === "waiting") expect((await screen.findByRole<HTMLTextAreaElement>("textbox")).value, "what they wait for is theirs").not.toContain("Robin");
  press("That is enough for today");
  await screen.findByRole("heading", { name: "A spare key, in case you forget" });
  press("Not now");
  await screen.findByRole("heading", { name: "Open without a password?" });
  press("Not now");
  expect(finished.mock.calls[0]![1]).toEqual({ place: "today", open: "enough" });
});

it("whoever was written down for another answer is not written to", async () => {
  await toTheBox("quiet");
  type((await screen.findByRole<HTMLInputElement>("textbox")).labels![0]!.textContent!, "Robin");
  await tick();
  await leaveAll();
  press("Back");
  await screen.findByText("What would help today?");
  document.querySelector<HTMLInputElement>('input[value="waiting"]')!.click();
  press("Next");
  type((await screen.findByRole<HTMLTextAreaElement>("textbox")).labels![0]!.textContent!, "A scan");
  press("Next");
  await screen.findByText("It is saved in your plan, and only you can see it.");
  expect(saves.map(({ body }) => body.kind)).toEqual(["about", "person", "waiting", "where_things_are"]);
  expect((await screen.findByRole<HTMLTextAreaElement>("textbox")).value).not.toContain("Robin");
});

async function toTheSpareKey(who: string): Promise<void> {
  await toTheBox("write", who);
  type((await screen.findByRole<HTMLTextAreaElement>("textbox")).labels![0]!.textContent!, "I am worn out");
  press("Next");
  (await screen.findByRole("button", { name: "That is enough for today" })).click();
  await screen.findByRole("heading", { name: "A spare key, in case you forget" });
  press("Not now");
}

it("whoever is alone at the computer may let it open the plan, once the sitting was of use", async () => {
  await toTheSpareKey("Only me");
  await screen.findByRole("heading", { name: "Open without a password?" });
  expect(asked, "it is off until they turn it on").not.toContain("turn_on_keyring");
  press("Open without a password");
  await screen.findByText("Your plan opens without a password on this computer.");
  press("Carry on");
  expect(finished.mock.calls[0]![1]).toEqual({ place: "today", open: "enough" });
});

it.each(["Other people at home", "It belongs to my work", "I am not sure"])("nobody else is offered that: %s", async (who) => {
  await toTheSpareKey(who);
  await vi.waitFor(() => expect(finished).toHaveBeenCalledOnce());
  expect(asked).not.toContain("turn_on_keyring");
});

it("a made password stands there to write down, and is the one that is taken", async () => {
  press("Next");
  const first = await offered();
  expect(screen.getByText(/Nobody can reset this for you.*Write it down/)).toBeTruthy();
  expect(screen.queryByLabelText("Password"), "nothing has to be thought up").toBeNull();
  press("Another");
  await vi.waitFor(async () => expect(await offered()).not.toBe(first));
  const second = await takeTheOffered();
  await screen.findByText("What would help today?");
  expect(made.map(({ password }) => password)).toEqual([second]);
});

it("a made password that may be on paper is still there for whoever goes back and comes again", async () => {
  press("Next");
  const first = await offered();
  press("Back");
  await screen.findByRole("heading", { name: "A plan that is yours" });
  press("Next");
  expect(await takeTheOffered()).toBe(first);
  await screen.findByText("What would help today?");
  expect(made.map(({ password }) => password)).toEqual([first]);
});

it("while the plan is made the password that was taken stays in sight, and no other", async () => {
  press("Next");
  const password = await offered();
  let go = () => {};
  making.until = new Promise((resolve) => (go = resolve));
  press("Another");
  press("Use this one");
  await vi.waitFor(() => expect(made.map(({ password }) => password)).toEqual([password]));
  await new Promise((resolve) => setTimeout(resolve));
  expect(await offered()).toBe(password);
  go();
  await screen.findByText("What would help today?");
});

it("a password of one's own that is quick to guess is asked about before there is a plan", async () => {
  press("Next");
  await offered();
  press("Write my own");
  await screen.findByLabelText("Password");
  type("Password", "abc");
  press("Next");
  await screen.findByText("This is quick to guess. Whoever has this computer could open the plan.");
  expect(made).toEqual([]);
  press("Take a made one");
  const taken = await takeTheOffered();
  await screen.findByText("What would help today?");
  expect(made.map(({ password }) => password)).toEqual([taken]);
});

it("whoever writes their own starts with an empty box, and can go back to a made one", async () => {
  press("Next");
  await offered();
  press("Write my own");
  const box = await screen.findByLabelText<HTMLInputElement>("Password");
  expect([box.value, box.type]).toEqual(["", "text"]);
  press("Suggest a password");
  await offered();
  press("Write my own");
  await screen.findByLabelText("Password");
  type("Password", "three calm words");
  press("Next");
  await screen.findByText("What would help today?");
  expect(made.map(({ password }) => password)).toEqual(["three calm words"]);
});

it("the spare key is offered whichever way a useful sitting ends, and it ends where the person said", async () => {
  await toTheBox("waiting");
  type((await screen.findByRole<HTMLTextAreaElement>("textbox")).labels![0]!.textContent!, "The clinic");
  press("Next");
  await screen.findByText("It is saved in your plan, and only you can see it.");
  press("Look at this in my plan");
  await screen.findByRole("heading", { name: "A spare key, in case you forget" });
  press("Not now");
  await screen.findByRole("heading", { name: "Open without a password?" });
  press("Not now");
  expect(finished.mock.calls[0]![1]).toEqual({ place: "time" });
});

it("an empty box is said beside it, and an empty password by the program", async () => {
  press("Next");
  await offered();
  press("Write my own");
  await screen.findByLabelText("Password");
  press("Next");
  expect((await screen.findByRole("alert")).textContent).toContain("The password box is empty");
  type("Password", "three calm words");
  press("Next");
  await screen.findByText("What would help today?");
  press("Next");
  await screen.findByRole("heading", { name: "Write it down" });
  press("Next");
  expect((await screen.findByText(/go back and pick something else/)).textContent).toBeTruthy();
});

it("can be locked as soon as there is a plan, and saves the box first", async () => {
  expect(screen.queryByRole("button", { name: "Lock" }), "nothing is open yet").toBeNull();
  await toTheBox("write");
  type((await screen.findByRole<HTMLTextAreaElement>("textbox")).labels![0]!.textContent!, "I am worn out");
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "l", ctrlKey: true, cancelable: true }));
  await vi.waitFor(() => expect(locked).toHaveBeenCalledOnce());
  expect(saves.at(-1)?.body).toMatchObject({ kind: "obstacle", own_words: "I am worn out" });
});

it("whoever goes back from the box and stops there is offered the words again, under the answer they came to last", async () => {
  const keptNow = () => [...drafts].filter(([, text]) => text);
  await toTheBox("write");
  type((await screen.findByRole<HTMLTextAreaElement>("textbox")).labels![0]!.textContent!, "I am worn out");
  press("Back");
  await screen.findByText("What would help today?");
  expect(keptNow().map(([form, text]) => [form, text.includes("I am worn out")])).toEqual([["new:obstacle", true]]);
  document.querySelector<HTMLInputElement>('input[value="waiting"]')!.click();
  press("Next");
  expect((await screen.findByRole<HTMLTextAreaElement>("textbox")).value).toBe("I am worn out");
  await vi.waitFor(() => expect(keptNow().map(([form]) => form)).toEqual(["new:waiting"]));
  press("Back");
  (await screen.findByRole("button", { name: "That is enough for today" })).click();
  expect((finished.mock.calls[0]![0] as OpenPlan).draft("new:waiting")).toContain("I am worn out");
});

it("says plainly what a computer that belongs to work can see", async () => {
  screen.getByLabelText("It belongs to my work").click();
  expect((await screen.findByText(/Your employer may be able to see/)).textContent).toContain("safer");
});

it("no two plans on a computer start with the same name", () => {
  expect(usualName([])).toBe("My plan");
  expect(usualName(["Garden notes"])).toBe("My plan");
  expect(usualName(["my plan ", "My plan 3"])).toBe("My plan 2");
  expect(usualName(["My plan", "My plan 2"])).toBe("My plan 3");
});

it("a second plan is made under a name of its own", async () => {
  cleanup();
  render(FirstRun, { names: ["My plan"], onexample: vi.fn(), onfinished: finished, onlock: locked });
  screen.getByLabelText("Only me").click();
  press("Next");
  await screen.findByRole("heading", { name: "A password for your plan" });
  screen.getByText("Change the plan’s name").click();
  expect((await screen.findByLabelText<HTMLInputElement>("The plan’s name")).value).toBe("My plan 2");
});

it("the name of another plan is told beside its box, and what was typed stays", async () => {
  press("Next");
  await offered();
  screen.getByText("Change the plan’s name").click();
  type("The plan’s name", "Garden notes");
  making.until = Promise.reject({ code: "plan_name_taken" });
  const password = await takeTheOffered();
  const alert = await screen.findByRole("alert");
  making.until = Promise.resolve();
  expect(alert.textContent).toContain("Another plan on this computer has this name. Write another name.");
  const box = screen.getByLabelText<HTMLInputElement>("The plan’s name");
  expect([box.value, box.getAttribute("aria-invalid"), await offered()]).toEqual(["Garden notes", "true", password]);
  expect(box.closest("div")!.textContent).toContain("Another plan on this computer has this name.");
  type("The plan’s name", "Blue book");
  press("Use this one");
  await screen.findByText("What would help today?");
});
