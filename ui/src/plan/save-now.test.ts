// Changes by a button: none takes another with it, whatever the program's answers wait for.
import { expect, it, vi } from "vitest";
import type { Ask, Save, Saved } from "../bridge/wire.gen.ts";
import { madeUp } from "../dev/made-up.ts";
import { OpenPlan } from "./plan.svelte.ts";
import { saveNow } from "./save-now.ts";

const invoke = vi.hoisted(() => vi.fn());
vi.mock("../dev/answers.ts", () => ({ invoke }));

const answer = ({ id, readers, body }: Save, findings: Saved["findings"] = []): Saved => ({
  record: findings.length > 0 ? null : { id: id!, number: 1, readers, created: "", changed: "", body },
  findings,
  today: madeUp().today,
  dates: [],
});

/** A program that answers when it is told to. */
function slow(): { asked: Save[]; next: (give?: (request: Save) => Saved) => Promise<void> } {
  const asked: Save[] = [];
  const waiting: ((give: (request: Save) => Saved) => void)[] = [];
  invoke.mockImplementation((_: string, { request }: { request: Save }) => {
    asked.push(request);
    return new Promise((resolve, reject) => {
      waiting.push((give) => {
        try {
          resolve(give(request));
        } catch (fault) {
          reject(fault);
        }
      });
    });
  });
  const next = async (give: (request: Save) => Saved = (request) => answer(request)) => {
    await vi.waitFor(() => expect(waiting).not.toHaveLength(0));
    waiting.shift()!(give);
  };
  return { asked, next };
}

const noted = (what: string) => ({ notes }: Ask) => ({ notes: [...notes, { on: "2026-11-24", what }] });

it("two changes in one moment both stand", async () => {
  const { asked, next } = slow();
  const plan = new OpenPlan(madeUp());
  const change = plan.of("ask")[0]!;
  const both = [saveNow(plan, change, () => ({ state: "said_yes" })), saveNow(plan, change, noted("Yes, said Sam"))];
  await next();
  await next();
  await Promise.all(both);
  expect(plan.find(change.id)!.body).toMatchObject({ state: "said_yes", notes: [{ what: "Yes, said Sam" }] });
  expect(asked[1]!.body, "and the one before went to the program too").toMatchObject({ state: "said_yes" });
});

it("a change keeps what a form saved while it waited, and whom it is for", async () => {
  const { asked, next } = slow();
  const plan = new OpenPlan(madeUp());
  const [first, second] = plan.of("ask");
  const waits = [saveNow(plan, first!, () => ({ state: "asked" })), saveNow(plan, second!, noted("Not yet"))];
  plan.take(answer({ id: second!.id, visit: "", readers: { ...second!.readers, health: true }, body: { ...second!.body, try_for: "a week" }, form: null }));
  await next();
  await next();
  await Promise.all(waits);
  expect(asked[1]).toMatchObject({ readers: { health: true }, body: { try_for: "a week", notes: [{ what: "Not yet" }] } });
});

it("one that goes wrong holds up none of the next, and one to put right changes nothing", async () => {
  const { next } = slow();
  const plan = new OpenPlan(madeUp());
  const change = plan.of("ask")[0]!;
  const wrong = saveNow(plan, change, () => ({ state: "said_no" })).catch((fault: Error) => fault.message);
  const long = saveNow(plan, change, noted("long"));
  const last = saveNow(plan, change, () => ({ try_for: "a week" }));
  await next(() => {
    throw { code: "disk_full" };
  });
  await next((request) => answer(request, [{ field: "notes", code: "too_long" }]));
  await next();
  expect(await wrong).toBe("disk_full");
  expect(await long, "something is to be put right").toBeUndefined();
  expect(await last).toMatchObject({ body: { state: change.body.state, notes: [], try_for: "a week" } });
});
