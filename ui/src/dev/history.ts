// Undo, earlier versions and the bin of the made-up plan. One step can be undone here; the program keeps a thousand.
import type { Bin, Done, Id, Opened, Record as Kept, Steps, Stepped, Versions } from "../bridge/wire.gen.ts";

type Change = { done: Done; take: () => void; back: () => void };

const NOON = "12 June 2026, 10:40am";
const bin: Bin = { binned: [], days: null, dates: [] };
let undo: Change | undefined;
let redo: Change | undefined;

function note(what: Done["what"], record: Kept, take: () => void, back: () => void): void {
  take();
  undo = { done: { id: record.id, kind: record.body.kind, number: record.number, what }, take, back };
  redo = undefined;
}

export const steps = (): Steps => ({ undo: undo?.done ?? null, redo: redo?.done ?? null });

export function step(open: Opened, which: "undo" | "redo"): Stepped {
  const change = which === "undo" ? undo : redo;
  if (which === "undo") change?.back();
  else change?.take();
  [undo, redo] = which === "undo" ? [undefined, change] : [change, undefined];
  return { done: change?.done ?? null, plan: open };
}

const find = (open: Opened, id: Id) => open.records.find((record) => record.id === id)!;

export function versions(open: Opened, id: Id): Versions {
  const record = find(open, id);
  const before = { ...record, body: { ...record.body } };
  if (before.body.kind === "ask") Object.assign(before.body, { suggestion: "Start later", helps_us_both: "", try_for: "a month" });
  return {
    versions: [
      { revision: 2, when: NOON, record },
      { revision: 1, when: "1 June 2026, 9:00am", record: before },
    ],
    dates: [],
  };
}

export function putBack(open: Opened, id: Id): Opened {
  const record = find(open, id);
  const [now, before] = [record.body, versions(open, id).versions[1]!.record.body];
  const say = (body: Kept["body"]) => (open.records = open.records.map((kept) => (kept.id === id ? { ...kept, body } : kept)));
  note("changed", record, () => say(before), () => say(now));
  return open;
}

export function putInBin(open: Opened, id: Id): Opened {
  const record = find(open, id);
  const binned = { record, when: NOON };
  const take = () => {
    open.records = open.records.filter((kept) => kept.id !== id);
    bin.binned = [binned, ...bin.binned];
  };
  note("put_in_bin", record, take, () => out(open, record));
  return open;
}

function out(open: Opened, record: Kept): void {
  bin.binned = bin.binned.filter((binned) => binned.record.id !== record.id);
  open.records = [...open.records, record];
}

export const theBin = (): Bin => bin;

export function takeOut(open: Opened, id: Id): Opened {
  const binned = bin.binned.find(({ record }) => record.id === id)!;
  note("taken_out", binned.record, () => out(open, binned.record), () => putInBin(open, id));
  return open;
}

export function remove(open: Opened, id?: Id): Opened {
  bin.binned = bin.binned.filter(({ record }) => id !== undefined && record.id !== id);
  undo = redo = undefined;
  return open;
}

export function keepDays(days: number | null): Bin {
  bin.days = days;
  return bin;
}
