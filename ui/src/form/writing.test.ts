import { beforeEach, describe, expect, it } from "vitest";
import { Trouble } from "../bridge/call.ts";
import type { Finding, Readers, Save, Saved } from "../bridge/wire.gen.ts";
import { blank, NOBODY } from "../plan/blank.ts";
import { A_SECOND, draftOf, pageOf, TRY_AGAIN, TWO_STILL_MINUTES, Writing, type Page, type Sight } from "./writing.ts";

const TODAY = { day: "", last_here: null, next: { next: "write_one_thing" as const }, otherwise: [], coming: [], left_off: [] };

function page(suggestion: string): Page {
  return { body: { ...blank("ask"), suggestion }, readers: NOBODY, typed: {} };
}

/** A program that remembers, and a clock that moves when told to. */
class Bench {
  drafts = new Map<string, string>();
  saves: Save[] = [];
  /** Whom a kept record was said to be OK for, by itself. */
  readers: Readers[] = [];
  findings: Finding[] = [];
  gone: string[] = [];
  broken = false;
  sight!: Sight;
  #clock: { at: number; then: () => void }[] = [];
  #now = 0;

  async keepDraft(form: string, text: string): Promise<void> {
    if (this.broken) throw new Trouble("disk_full");
    if (text) this.drafts.set(form, text);
    else this.drafts.delete(form);
  }

  async save(request: Save): Promise<Saved> {
    if (this.broken) throw new Trouble("disk_full");
    if (this.findings.length > 0) return { record: null, findings: this.findings, today: TODAY, dates: [] };
    this.saves.push(request);
    if (request.form) this.drafts.delete(request.form);
    const record = { id: request.id ?? "a".repeat(32), number: 1, readers: request.readers, created: "", changed: "", body: request.body };
    return { record, findings: [], today: TODAY, dates: [] };
  }

  async saveReaders(id: string, _visit: string, readers: Readers): Promise<Saved> {
    if (this.broken) throw new Trouble("disk_full");
    this.readers.push(readers);
    return { record: { id, number: 1, readers, created: "", changed: "", body: blank("ask") }, findings: [], today: TODAY, dates: [] };
  }

  draftIsGone(form: string): void {
    this.gone.push(form);
  }

  later(milliseconds: number, then: () => void): () => void {
    const timer = { at: this.#now + milliseconds, then };
    this.#clock.push(timer);
    return () => (this.#clock = this.#clock.filter((other) => other !== timer));
  }

  async pass(milliseconds: number): Promise<void> {
    this.#now += milliseconds;
    const due = this.#clock.filter((timer) => timer.at <= this.#now);
    this.#clock = this.#clock.filter((timer) => timer.at > this.#now);
    for (const timer of due) timer.then();
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  }
}

describe("writing in a form", () => {
  let bench: Bench;
  let writing: Writing;

  beforeEach(() => {
    bench = new Bench();
    writing = new Writing("new:ask", null, "visit-1", page(""), bench);
    writing.subscribe((sight) => (bench.sight = sight));
  });

  it("is kept as a draft within a second of each key, also of whoever makes no pause", async () => {
    writing.wrote(page("Start"));
    await bench.pass(A_SECOND - 1);
    expect(bench.drafts.size, "not at every key").toBe(0);
    expect(bench.sight.standing).toBe("saving");
    writing.wrote(page("Start at"));
    await bench.pass(1);
    expect(bench.drafts.get("new:ask")).toContain("Start at");
    for (let key = 0; key < 8; key += 1) {
      writing.wrote(page(`Start at 10 ${"x".repeat(key)}`));
      await bench.pass(A_SECOND / 4);
    }
    expect(bench.drafts.get("new:ask")).toContain("Start at 10 xxx");
    await bench.pass(A_SECOND);
    expect(bench.drafts.get("new:ask")).toContain("Start at 10 xxxxxxx");
    expect(bench.sight.standing).toBe("saved");
    expect(bench.saves, "a draft is not a save").toEqual([]);
  });

  it("is saved after two still minutes, once, and the draft goes", async () => {
    writing.wrote(page("Start at 10"));
    await bench.pass(A_SECOND);
    await bench.pass(TWO_STILL_MINUTES);
    expect(bench.saves.length).toBe(1);
    expect(bench.drafts.size, "a saved record needs no draft").toBe(0);
    expect(await writing.leave()).toBe("saved");
    expect(bench.saves.length, "nothing changed since").toBe(1);
  });

  it("saves the same record under the same visit after the first save", async () => {
    writing.wrote(page("One"));
    await writing.leave();
    expect(bench.gone, "the form offers no draft that a save took with it").toEqual(["new:ask"]);
    writing.wrote(page("Two"));
    await writing.leave();
    expect(bench.saves.map((save) => [save.id, save.visit])).toEqual([
      [null, "visit-1"],
      ["a".repeat(32), "visit-1"],
    ]);
  });

  it("saves the same record when the disk takes the save and then nothing more", async () => {
    const save = bench.save.bind(bench);
    bench.save = async (request) => {
      const saved = await save(request);
      bench.broken = true;
      return saved;
    };
    writing.wrote(page("One"));
    expect(await writing.leave()).toBe("saved");
    bench.broken = false;
    writing.wrote(page("Two"));
    expect(await writing.leave()).toBe("saved");
    expect(bench.saves.map(({ id }) => id)).toEqual([null, "a".repeat(32)]);
  });

  it("tries a draft again a second after the next key, on a disk that was full", async () => {
    bench.broken = true;
    writing.wrote(page("Start"));
    await bench.pass(A_SECOND);
    bench.broken = false;
    writing.wrote(page("Start at 10"));
    await bench.pass(A_SECOND);
    expect(bench.drafts.get("new:ask")).toContain("Start at 10");
    expect(bench.sight).toMatchObject({ standing: "saved", trouble: undefined });
  });

  it("leaves nothing behind when nothing was written", async () => {
    expect(await writing.leave()).toBe("saved");
    expect([bench.saves.length, bench.drafts.size]).toEqual([0, 0]);
  });

  it("drops the draft of words that were typed and taken out again", async () => {
    writing.wrote(page("x"));
    await bench.pass(A_SECOND);
    writing.wrote(page(""));
    await bench.pass(A_SECOND);
    expect(bench.drafts.size).toBe(0);
    expect(await writing.leave()).toBe("saved");
    expect(bench.saves).toEqual([]);
  });

  it("drops the draft of words that were taken out again a moment before the form is left", async () => {
    writing.wrote(page("x"));
    await bench.pass(A_SECOND);
    writing.wrote(page(""));
    expect(await writing.leave()).toBe("saved");
    expect([bench.drafts.size, bench.saves.length]).toEqual([0, 0]);
  });

  it("drops a draft from another day whose words were taken out in the first second", async () => {
    bench.drafts.set("new:ask", "half a thought");
    writing.wrote(page("half a thought"));
    writing.wrote(page(""));
    expect(await writing.leave()).toBe("saved");
    expect(bench.drafts.size).toBe(0);
  });

  it("shows what to put right and keeps the words when a save has findings", async () => {
    bench.findings = [{ field: "suggestion", code: "empty" }];
    writing.wrote({ ...page(""), body: { ...blank("ask"), knock_on: "phones" } });
    expect(await writing.leave()).toBe("kept");
    expect(bench.sight.findings).toEqual(bench.findings);
    expect(bench.drafts.get("new:ask")).toContain("phones");
  });

  it("lets a finding go as soon as its field changes, and only that one", async () => {
    bench.findings = [{ field: "suggestion", code: "empty" }, { field: "knock_on", code: "too_long" }];
    writing.wrote({ ...page(""), body: { ...blank("ask"), knock_on: "phones" } });
    await writing.leave();
    writing.wrote({ ...page(""), body: { ...blank("ask"), knock_on: "phones", suggestion: "S" } });
    expect(bench.sight.findings.map(({ field }) => field)).toEqual(["knock_on"]);
  });

  it("keeps a date as typed while it is not one, and does not save over it", async () => {
    const typed = { on: { day: "31", month: "2", year: "2026", code: "no_such_day" as const } };
    writing.wrote({ ...page("Start at 10"), typed });
    expect(await writing.leave()).toBe("kept");
    expect(bench.sight.findings).toEqual([{ field: "on", code: "no_such_day" }]);
    expect(pageOf(bench.drafts.get("new:ask")!, page(""))?.typed).toEqual(typed);
  });

  it("says so when nothing can be written, and tries again by itself", async () => {
    bench.broken = true;
    writing.wrote(page("Start at 10"));
    await bench.pass(A_SECOND);
    expect(bench.sight).toMatchObject({ standing: "not_saved", trouble: "disk_full" });
    expect(await writing.leave(), "the words are nowhere else, so nothing may close over them").toBe("only_here");
    bench.broken = false;
    await bench.pass(TRY_AGAIN);
    expect(bench.sight).toMatchObject({ standing: "saved", trouble: undefined });
    expect(bench.drafts.get("new:ask")).toContain("Start at 10");
  });

  it("never lets a slow draft land after the save that replaced it", async () => {
    let open!: () => void;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const keep = bench.keepDraft.bind(bench);
    bench.keepDraft = async (form, text) => {
      if (text) await gate;
      await keep(form, text);
    };
    writing.wrote(page("Start at 10"));
    await bench.pass(A_SECOND);
    const left = writing.leave();
    open();
    expect(await left).toBe("saved");
    expect(bench.drafts.size).toBe(0);
  });
});

describe("a mark that is taken away", () => {
  const OK: Page["readers"] = { ...NOBODY, work: true, support_worker: true };
  const marked = (suggestion: string): Page => ({ ...page(suggestion), readers: OK });
  const forWork = (page: Page): Page => ({ ...page, readers: { ...OK, support_worker: false } });
  const UNREAD = { on: { day: "31", month: "2", year: "2026", code: "no_such_day" as const } };
  let bench: Bench;
  let writing: Writing;

  beforeEach(() => {
    bench = new Bench();
    writing = new Writing("a".repeat(32), "a".repeat(32), "visit-1", marked("Start at 10"), bench);
    writing.subscribe((sight) => (bench.sight = sight));
  });

  it("is taken away at once, with nothing else of the form and without leaving it", async () => {
    writing.wrote(forWork(marked("Start at 11")));
    await bench.pass(0);
    expect(bench.readers).toEqual([{ ...OK, support_worker: false }]);
    expect(bench.saves, "the words wait").toEqual([]);
    expect(bench.drafts.get("a".repeat(32)), "they are in a draft").toContain("Start at 11");
    await writing.leave();
    expect(bench.saves).toMatchObject([{ readers: { support_worker: false }, body: { suggestion: "Start at 11" } }]);
  });

  it("waits for no box that is to be put right, and leaves no draft behind by itself", async () => {
    writing.wrote({ ...forWork(marked("Start at 10")), typed: UNREAD });
    await bench.pass(0);
    expect(bench.readers).toHaveLength(1);
    writing.wrote(forWork(marked("Start at 10")));
    expect(await writing.leave()).toBe("saved");
    expect([bench.drafts.size, bench.saves.length, bench.readers.length]).toEqual([0, 0, 1]);
  });

  it("is tried again where the disk does not take it, and the screen says so", async () => {
    bench.broken = true;
    writing.wrote(forWork(marked("Start at 10")));
    await bench.pass(0);
    expect(bench.sight).toMatchObject({ standing: "not_saved", trouble: "disk_full" });
    bench.broken = false;
    await bench.pass(TRY_AGAIN);
    expect(bench.readers).toHaveLength(1);
    expect(bench.sight).toMatchObject({ standing: "saved", trouble: undefined });
  });

  it("is not said to be saved while something in the record as it is kept is to be put right first", async () => {
    const takes = bench.saveReaders.bind(bench);
    const findings: Finding[] = [{ field: "suggestion", code: "too_long" }];
    bench.saveReaders = async () => ({ record: null, findings, today: TODAY, dates: [] });
    writing.wrote(forWork(marked("Start at 10")));
    await bench.pass(0);
    expect(bench.sight).toMatchObject({ standing: "not_saved", findings });
    expect(bench.drafts.size, "the mark waits in a draft").toBe(1);
    bench.saveReaders = takes;
    writing.wrote(forWork(marked("Start")));
    await bench.pass(0);
    expect(bench.readers).toHaveLength(1);
    expect(bench.sight).toMatchObject({ standing: "saved", findings: [] });
  });

  it("and one that is given waits for the form", async () => {
    writing.wrote({ ...marked("Start at 10"), readers: { ...OK, health: true } });
    await bench.pass(0);
    expect(bench.readers).toEqual([]);
  });
});

describe("a draft", () => {
  it("reads back as it was", () => {
    const written = page("“Start” at 10\n\u202eab 🙂");
    expect(pageOf(draftOf(written, page("")), page(""))).toEqual(written);
  });

  it("takes back nothing that a button changed since", () => {
    const typed = { ...page("A stool"), readers: { ...NOBODY, health: true } };
    const draft = draftOf({ ...typed, body: { ...typed.body, try_for: "a week" } as Page["body"] }, typed);
    const now: Page = { ...page("A chair"), body: { ...blank("ask"), suggestion: "A chair", state: "said_yes" } };
    expect(pageOf(draft, now)).toEqual({ ...now, body: { ...now.body, try_for: "a week" } });
  });

  it("of an earlier version, with every field in it, reads back as it was", () => {
    const written = page("A stool");
    expect(pageOf(JSON.stringify(written), page(""))).toEqual(written);
  });

  it("of another kind, or damaged, is not offered", () => {
    const step: Page = { body: blank("step"), readers: NOBODY, typed: {} };
    expect(pageOf(draftOf(step, step), page(""))).toBeUndefined();
    expect(pageOf("{", page(""))).toBeUndefined();
    expect(pageOf("null", page(""))).toBeUndefined();
  });
});
