// Records that are looked up later: all that was typed is kept as it was typed, for the person alone, and stands where
// it is looked up.
import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Kind, Save } from "../bridge/wire.gen.ts";
import { fuller } from "../dev/fuller.ts";
import Frame from "../frame/Frame.svelte";
import type { Place, Where } from "../frame/way.svelte.ts";
import { blank, NOBODY } from "../plan/blank.ts";
import { OpenPlan } from "../plan/plan.svelte.ts";

const saves = vi.hoisted(() => [] as Save[]);
vi.mock("../dev/answers.ts", async (original) => {
  const answers = await original<typeof import("../dev/answers.ts")>();
  const invoke = async (command: never, given: { request: never }) => {
    if (command === "save") saves.push(given.request);
    return answers.invoke(command, given);
  };
  return { ...answers, invoke };
});
beforeEach(() => {
  saves.length = 0;
});
afterEach(cleanup);

type Day = [day: string, month: string, year: string];

/** A plan with none of a kind yet. */
function openWithout(kind: Kind, place: Place, open: Where["open"]): OpenPlan {
  const opened = fuller();
  opened.records = opened.records.filter(({ body }) => body.kind !== kind);
  const plan = new OpenPlan(opened);
  render(Frame, { plan, start: { place, open }, onlock: async () => undefined });
  return plan;
}

function type(label: string, words: string, at = 0): void {
  const box = screen.getAllByLabelText<HTMLInputElement>(label)[at]!;
  box.value = words;
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

async function typeDay(legend: string, day: Day): Promise<void> {
  const group = screen.getByText(legend, { selector: "legend" }).closest("fieldset")!;
  ["Day", "Month", "Year"].forEach((part, at) => {
    const box = within(group).getByLabelText<HTMLInputElement>(part);
    box.value = day[at]!;
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await within(group).findByText(/^\d+ [A-Z][a-z]+ \d{4}$/);
}

const press = (name: string) => screen.getByText(name, { selector: ".page button" }).click();
const put = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { selector: "[type=radio], [type=checkbox]" }).click();
const unfold = () => document.querySelectorAll("details").forEach((details) => (details.open = true));
const page = () => document.querySelector(".page")!.textContent.replace(/\s+/g, " ");

async function done(heading: string): Promise<Save> {
  const before = saves.length;
  press("Done");
  await waitFor(() => expect(saves).toHaveLength(before + 1));
  await waitFor(() => expect([document.querySelector("form"), document.activeElement?.textContent]).toEqual([null, heading]));
  return saves.at(-1)!;
}

/** The fields that are as in a new record. */
function untouched({ body }: Save): string[] {
  const before = Object.entries(blank(body.kind));
  return before.filter(([field, value]) => JSON.stringify(body[field as never]) === JSON.stringify(value)).map(([field]) => field);
}

it("all that stands on a fit note of today is kept as it stands there, and is read again with the note", async () => {
  openWithout("fit_note", "time", "new-fit-note");
  unfold();
  await typeDay("First day", ["4", "5", "2026"]);
  put("Some weeks");
  await screen.findByLabelText("How many?");
  type("How many?", "4");
  await typeDay("Last day", ["31", "5", "2026"]);
  put("May be fit for work");
  const ticks = ["Building up bit by bit (a phased return)", "Other tasks (amended duties)", "Other hours (altered hours)", "Changes to the place (workplace adaptations)"];
  ticks.forEach(put);
  const texts = {
    comments: ["Comments on it", "No lifting until the scan"], issued_by: ["Who wrote it", "R. Hale"],
    issuer_profession: ["What they do", "physiotherapist"], issuer_address: ["Their address on it", "1 Mill Lane"],
    reason: ["The reason it gives", "The words of the paper"], given_how: ["How I gave it", "A photo by email"],
  } as const;
  for (const [label, words] of Object.values(texts)) type(label, words);
  put("Yes");
  put("A health and work report, such as from a physio");
  await typeDay("The day it was written", ["2", "5", "2026"]);
  await typeDay("The day they saw or spoke to me", ["1", "5", "2026"]);
  await typeDay("The day I gave it to work", ["6", "5", "2026"]);
  const saved = await done("Fit notes");
  expect(saved).toMatchObject({
    readers: NOBODY,
    body: {
      ...Object.fromEntries(Object.entries(texts).map(([field, [, words]]) => [field, words])),
      from: "2026-05-04", to: "2026-05-31", lasts: { lasts: "weeks", n: 4 }, says: "may_be_fit", paper: "ahp_report", issued: "2026-05-02",
      assessed: "2026-05-01", phased_return: true, amended_duties: true, altered_hours: true, workplace_changes: true,
      will_reassess: "yes", given_on: "2026-05-06",
    },
  });
  expect(untouched(saved), "a picture is added by a button").toEqual(["kind", "scan"]);
  unfold();
  const dates = ["2 May 2026", "1 May 2026", "6 May 2026"];
  for (const words of ["May be fit for work", ...ticks, ...Object.values(texts).map(([, words]) => words), ...dates]) expect(page()).toContain(words);
});

it("a step on a day with its time, one between two days and one that needs no day are kept as they were answered, and say so", async () => {
  openWithout("step", "steps", undefined);
  const writes = async (what: string, answer: () => Promise<void>) => {
    press(saves.length === 0 ? "Write a step" : "Write another");
    await screen.findByLabelText("What I want to do");
    type("What I want to do", what);
    unfold();
    await answer();
    return done("My steps");
  };
  const onADay = await writes("Ring the desk", async () => {
    put("On a day");
    await waitFor(() => screen.getByText("Which day?", { selector: "legend" }));
    await typeDay("Which day?", ["6", "8", "2099"]);
    type("A time, if you like", "2pm");
  });
  const between = await writes("A walk to the corner", async () => {
    put("Some time between two days");
    await waitFor(() => screen.getByText("From", { selector: "legend" }));
    await typeDay("From", ["9", "8", "2099"]);
    await typeDay("To", ["12", "8", "2099"]);
  });
  const without = await writes("Find the number", () => Promise.resolve());
  const step = (what: string, when: object, time = "") => ({ id: null, readers: NOBODY, body: { ...blank("step"), what, when, time } });
  expect(onADay).toMatchObject(step("Ring the desk", { when: "on", day: "2099-08-06" }, "2pm"));
  expect(between).toMatchObject(step("A walk to the corner", { when: "between", from: "2099-08-09", to: "2099-08-12" }));
  expect(without).toMatchObject(step("Find the number", { when: "not_set" }));
  const cards = screen.getAllByRole("article").map((card) => card.textContent.replace(/\s+/g, " "));
  const cardOf = (what: string) => cards.find((card) => card.includes(what))!;
  expect(cardOf("Ring the desk")).toContain("6 August 2099, 2pm");
  expect(cardOf("A walk to the corner")).toContain("9 August 2099 to 12 August 2099");
  expect(cardOf("Find the number"), "it waits for none").not.toMatch(/\d{4}|On a day|no day/i);
});

it("a call, an email and a letter are each kept as they were told, for the person alone, the newest on top", async () => {
  const plan = openWithout("contact", "meetings", "contacts");
  const sam = plan.of("person").find(({ body }) => body.name === "Sam")!.id;
  const log: [how: string, kind: string, day: Day, iso: string, said: string][] = [
    ["An email", "email", ["4", "5", "2026"], "2026-05-04", "I sent my note in"],
    ["A letter", "letter", ["9", "6", "2026"], "2026-06-09", "They ask me to a meeting"],
    ["A call", "call", ["1", "6", "2026"], "2026-06-01", "Sam was kind, and in a hurry"],
  ];
  for (const [at, [how, kind, day, iso, said]] of log.entries()) {
    press(at === 0 ? "Write about a call, an email or a letter" : "Write about another");
    await screen.findByLabelText("What was said");
    unfold();
    type("What was said", said);
    put(how);
    put("Sam");
    await typeDay("When was it?", day);
    type("What is next", "They write to me");
    put("They got in touch");
    const saved = await done("Calls, emails and letters");
    expect(saved).toMatchObject({ id: null, readers: NOBODY });
    expect(saved.body).toEqual({ kind: "contact", day: iso, how: kind, person: sam, they_rang: true, said, next: "They write to me" });
  }
  const cards = screen.getAllByRole("article").map((card) => card.textContent.replace(/\s+/g, " "));
  expect(cards).toHaveLength(log.length);
  for (const [at, card] of [log[1], log[2], log[0]].entries()) expect(cards[at]).toContain(card![4]);
  for (const words of ["9 June 2026", "A letter with Sam", "They got in touch", "They write to me"]) expect(cards[0]).toContain(words);
});

it("how often, with whom, how and about what work and I keep in touch is kept, and what not to ask is marked for no work page", async () => {
  const plan = openWithout("keeping_in_touch", "meetings", "keeping-in-touch");
  expect(screen.getByText(/^Nothing here yet\. How often and with whom is enough\./)).toBeTruthy();
  press("Write how we keep in touch");
  await screen.findByLabelText("How often");
  unfold();
  const texts: [field: string, label: string, words: string][] = [
    ["how_often", "How often", "One email each Monday"], ["who", "Who with", "Sam, and no one else"],
    ["through", "How: by phone, by email, or through someone", "By email, or through my sister"],
    ["about", "What about", "News of the team"], ["rather_not", "What I would rather not be asked", "When I am back"],
  ];
  for (const [, label, words] of texts) type(label, words);
  const saved = await done("Keeping in touch");
  expect(saved.readers).toEqual(NOBODY);
  expect(saved.body).toEqual({ kind: "keeping_in_touch", ...Object.fromEntries(texts.map(([field, , words]) => [field, words])) });
  for (const [, label, words] of texts) expect(page()).toMatch(new RegExp(`${label}:? ?${words}`));
  expect(page()).toMatch(/Never on a work page\. What I would rather not be asked: When I am back/);
  cleanup();
  render(Frame, { plan, start: { place: "meetings", open: plan.of("keeping_in_touch")[0]!.id }, onlock: async () => undefined });
  for (const [, label, words] of texts) expect(screen.getByLabelText<HTMLInputElement>(label).value).toBe(words);
});

it.each([
  ["nights", [["First night", "10pm to 2am"], ["Second night", "10pm to 6am"]]],
  ["four on and four off", [["Four days on", "the first half of each shift"], ["Four days off", ""]]],
  ["term time", [["Each school day", "9 to 11.30"], ["Half-term", "no work"]]],
  ["hours that are not set", [["", "whenever I am rung, up to 6 a week"]]],
] as [string, [string, string][]][])("a week of %s is written as it is worked, with no day it must start on", async (_, days) => {
  openWithout("phase", "time", "new-week");
  for (const [at, [day, hours]] of days.entries()) {
    press("Add a day");
    await waitFor(() => expect(screen.getAllByLabelText("Day or shift")).toHaveLength(at + 1));
    type("Day or shift", day, at);
    type("Hours, in words", hours, at);
  }
  const saved = await done("Phased weeks");
  expect(saved.body).toEqual({ ...blank("phase"), days: days.map(([day, hours]) => ({ day, hours, minutes: null })) });
  const row = within(screen.getByRole("table", { name: "My weeks" })).getAllByRole("row")[1]!;
  expect([...row.querySelectorAll("p")].map(({ textContent }) => textContent).slice(0, days.length)).toEqual(
    days.map((parts) => parts.filter(Boolean).join(": ")),
  );
  expect(row.textContent).toContain("Open");
  expect(screen.queryByRole("columnheader", { name: "Hours in all" }), "nobody adds up what was not counted").toBeNull();
});

it("not sure yet is an answer like any other: it is kept, stands there as one and takes the place of a date", async () => {
  openWithout("time_frame", "time", undefined);
  expect(screen.getByText("Not sure yet. That is a full answer."), "it need not be written down").toBeTruthy();
  press("Look at when I might go back");
  (await screen.findByText("Write something about it")).click();
  const answer = await screen.findByLabelText<HTMLInputElement>("Not sure yet");
  expect([answer.checked, screen.queryByLabelText("Day")]).toEqual([true, null]);
  type("What I tell work, in my words", "I do not have a date yet.");
  const saved = await done("When I might go back");
  expect(saved).toMatchObject({ id: null, readers: NOBODY });
  expect(saved.body).toEqual({ ...blank("time_frame"), for_work: "I do not have a date yet." });
  expect(page()).toContain("That is a full answer. It can stay like this.");
  press("Change it");
  (await screen.findByLabelText("I am waiting for something")).click();
  expect((await done("When I might go back")).body).toMatchObject({ state: "waiting" });
  press("Change it");
  (await screen.findByLabelText("Not sure yet")).click();
  expect((await done("When I might go back")).body, "and it can be said again").toEqual(saved.body);
  press("Back to Time off and what’s next");
  await screen.findByRole("heading", { name: "Time off and what’s next", level: 1 });
  expect(screen.getByText("Not sure yet")).toBeTruthy();
});
