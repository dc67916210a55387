// One change made by one button, outside a form.
import { call, Trouble } from "../bridge/call.ts";
import type { Body, Id, Kind, Readers, Record as Kept, Saved } from "../bridge/wire.gen.ts";
import { NOBODY, type BodyOf } from "./blank.ts";
import type { KeptOf, OpenPlan } from "./plan.svelte.ts";

/** Changes a record as it is when the turn of the change comes, which may not be as it was when its button was drawn:
 *  so of two changes in one moment both stand. `undefined` when the program found something to put right. */
export function saveNow<K extends Kind>(
  plan: OpenPlan,
  record: KeptOf<K>,
  change: (body: BodyOf<K>) => Partial<BodyOf<K>>,
  draft: string | null = null,
): Promise<Kept | undefined> {
  return plan.inTurn(() => {
    const { id, readers, body } = (plan.find(record.id) ?? record) as KeptOf<K>;
    return save(plan, id, readers, { ...body, ...change(body) }, draft);
  });
}

/** Changes whom a kept record is OK for, and nothing else of it. */
export function saveReaders(plan: OpenPlan, id: Id, visit: string, readers: Readers): Promise<Saved> {
  return plan.inTurn(async () => {
    const kept = plan.find(id);
    if (!kept) throw new Trouble("unexpected");
    const saved = await call("save", { id, visit, readers, body: kept.body, form: null });
    plan.take(saved);
    return saved;
  });
}

/** Saves something new, for nobody but the person. `undefined` when the program found something to put right. */
export function saveNew(plan: OpenPlan, body: Body, draft: string | null = null): Promise<Kept | undefined> {
  return save(plan, null, NOBODY, body, draft);
}

/** `form` is where the words were typed, for a line; its draft goes with the save. A button knows nothing of what waits in
 *  a form, so nothing goes with what it saves. */
async function save(plan: OpenPlan, id: string | null, readers: Readers, body: Body, form: string | null): Promise<Kept | undefined> {
  const saved = await call("save", { id, visit: crypto.randomUUID(), readers, body, form });
  if (form && saved.record) plan.keptDraft(form, "");
  plan.take(saved);
  return saved.record ?? undefined;
}
