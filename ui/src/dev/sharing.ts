// A made-up call on which something is shown, for looking at screens.
import type { CallItems, Choices, Commands, Opened, PageItem, Record as Kept, SharedView, SharingNow, ShownItem, StartSharing } from "../bridge/wire.gen.ts";
import { numberName, title } from "../plan/naming.ts";
import { keyOf, say } from "../words/words.ts";

const NOTHING: SharingNow = { on: null, covered: false, not_noted: false, shown: [], call: null, can_be_left_out: false };
let now = NOTHING;
let at: number | null = null;

/** As after the disk took nothing of what was shown. */
export function nothingIsNoted(): void {
  now = { ...now, not_noted: true };
}

/** As before anything was shown, on a computer that can leave a window out of what a call shows, or not. */
export function nothingIsShown(can_be_left_out = false): void {
  now = { ...NOTHING, can_be_left_out };
  at = null;
}

const nameOf = (record: Kept) => numberName(record) || say(`title-${keyOf(record.body.kind)}`);

function item(record: Kept, { ticked, this_time, fields }: Choices): PageItem {
  const { id, number, body, readers } = record;
  const here = (readers.support_worker && ticked.includes(id)) || this_time.includes(id);
  const more = body.kind === "obstacle" && body.more ? [{ field: "obstacle_more" as const, label: "More about it", words: body.more, on_page: here && fields.some(([of]) => of === id) }] : [];
  const helped = body.kind === "obstacle" && body.helped_before ? [{ label: "What has helped before", value: body.helped_before }] : [];
  return { id, kind: body.kind, number, words: title(body), comes_with: helped, private: more, marked: readers.support_worker, on_page: here, moves_in: null };
}

function shown(plan: Opened, choices: Choices): ShownItem[] {
  const here = plan.records.filter((record) => item(record, choices).on_page);
  return here.map((record) => ({ kind: record.body.kind, number: record.number, name: nameOf(record), facts: [{ label: "In my own words", value: title(record.body) }] }));
}

function view(): SharedView {
  const items = now.covered ? [] : at === null ? now.shown : now.shown.slice(at, at + 1);
  return { covered: now.covered, items, names: now.covered ? [] : now.shown.map(({ name }) => name), at, look: { colours: "computer", text: "usual" } };
}

const names = (items: ShownItem[]) => items.map(({ name }) => name);

function less(plan: Opened, choices: Choices): Record<string, never> {
  const still = names(shown(plan, choices));
  now = { ...now, shown: now.shown.filter(({ name }) => still.includes(name)) };
  return {};
}

function start(plan: Opened, { call, choices, on }: StartSharing): SharingNow {
  return (now = { ...now, on, covered: false, shown: shown(plan, choices), call: plan.records.find(({ id }) => id === call) ?? null });
}

export function sharingAnswers(plan: () => Opened) {
  return {
    call_items: ({ choices }: { choices: Choices }): CallItems => ({ items: plan().records.map((record) => item(record, choices)), shown: shown(plan(), choices) }),
    start_sharing: (request: StartSharing) => start(plan(), request),
    show_less: ({ choices }: { choices: Choices }) => less(plan(), choices),
    sharing: () => now,
    leave_out: () => ({}),
    was_shown: (): Commands["was_shown"]["reply"] => ({ lines: [{ name: "Step 4", when: "24 November 2026, 2:05pm", with: [] }] }),
    watch_shared: view,
    shared: view,
    turn_shared: (turned: { at: number | null }) => ((at = turned.at), view()),
    cover_sharing: ({ on }: { on: boolean }) => ((now = { ...now, covered: on }), view()),
    lock_from_sharing: () => ((now = { ...now, on: null }), {}),
    on_a_call: ({ on }: { on: boolean }) => (on || (now = now.on === "main_window" ? { ...now, covered: true } : { ...now, on: null }), {}),
    end_sharing: () => ((now = { ...now, on: null }), {}),
  };
}
