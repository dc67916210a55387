// One change made by one button, outside a form.
import { call } from "../bridge/call.ts";
import type { Body, Readers, Record as Kept } from "../bridge/wire.gen.ts";
import { NOBODY } from "./blank.ts";
import type { OpenPlan } from "./plan.svelte.ts";

/** Saves a record with a new body. */
export async function saveNow(plan: OpenPlan, record: Kept, body: Body): Promise<void> {
  await save(plan, record.id, record.readers, body);
}

/** Saves something new, for nobody but the person. `undefined` when the program found something to put right. */
export function saveNew(plan: OpenPlan, body: Body): Promise<Kept | undefined> {
  return save(plan, null, NOBODY, body);
}

async function save(plan: OpenPlan, id: string | null, readers: Readers, body: Body): Promise<Kept | undefined> {
  const saved = await call("save", { id, visit: crypto.randomUUID(), readers, body });
  plan.take(saved);
  return saved.record ?? undefined;
}
