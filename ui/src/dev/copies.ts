// Made-up answers about copies, for looking at screens without the shell.
import type { Commands, Copies, CopyInside, Opened } from "../bridge/wire.gen.ts";
import { madeUp } from "./made-up.ts";

const NEWEST = madeUp().records.filter(({ body: { kind }, number }) => (kind === "ask" && number === 4) || kind === "time_frame");
const INSIDE: CopyInside = {
  label: "My plan", made: "23 November 2026, 4:10pm", changed: "23 November 2026, 3:58pm", here: true,
  records: [{ kind: "obstacle", count: 3 }, { kind: "ask", count: 2 }, { kind: "step", count: 4 }],
  newest: [],
};
const KEPT = [
  { name: "a", made: "24 November 2026, 9:02am", state: "whole" as const, spare_key: true },
  { name: "b", made: "23 November 2026, 4:10pm", state: "whole" as const, spare_key: false },
  { name: "c", made: "16 November 2026, 11:30am", state: "damaged" as const, spare_key: false },
];

const COPIES: Copies = {
  last: KEPT[0]!.made, kept: KEPT, replaced: [], checked: "24 November 2026, 9:03am", elsewhere: null, synced_by: null,
  other_versions: [], damaged_files: 0,
};

type Mine =
  | "copies" | "check_copy" | "save_copy" | "copy_reminder" | "quiet_about_copies" | "quiet_about_paper" | "quiet_about"
  | "choose_copy" | "look_at_copy" | "restore_copy" | "put_replaced_back" | "remove_replaced" | "locked_copies" | "open_copy" | "leave_copy" | "restore_opened" | "read_what_is_left" | "take_out"
  | "bring_in" | "delete_plan" | "own_sheet" | "print_own_sheet" | "save_own_sheet" | "own_sheet_text";

/** An answer for each of the commands about copies. */
export function copyAnswers(open: () => Opened): { [command in Mine]: (request: never) => Commands[command]["reply"] } {
  return {
    copies: () => ({ ...COPIES, replaced: [{ name: "g-000001", replaced: "20 November 2026, 10:00am" }] }),
    remove_replaced: () => COPIES,
    check_copy: () => ({ was_damaged: false, made: KEPT[0]!.made, records: 9, changed: 1, new: 2, gone: 0 }),
    save_copy: () => ({ file_name: "notes-2026-11-24.footing-backup", folder: "/media/stick" }),
    copy_reminder: () => ({ due: true, failing: null, paper: "not_now", clock: null, folder: null }),
    quiet_about_copies: () => ({}),
    quiet_about_paper: () => ({}),
    quiet_about: () => ({}),
    choose_copy: () => ({ file_name: "notes-2026-11-24.footing-backup", label: "My plan", made: KEPT[0]!.made, spare_key: true }),
    look_at_copy: () => ({ ...INSIDE, newest: NEWEST }),
    restore_copy: open,
    put_replaced_back: open,
    locked_copies: () => ({ kept: KEPT }),
    open_copy: () => INSIDE,
    leave_copy: () => ({}),
    restore_opened: open,
    read_what_is_left: () => ({ ...open(), read_only: { why: "damaged", lost: 2, maybe_more: false } }),
    take_out: () => ({ file_name: "notes-2026-11-24.html", folder: "/media/stick" }),
    bring_in: () => ({ plan: open(), added: 3, renumbered: 1, already_here: 2, left_out: 0 }),
    delete_plan: ({ label }: { label: string }) => ({ deleted: label === "My plan" }),
    own_sheet: () => ({
      pages: [],
      sheet: { title: "My own copy", language: "en-GB", blocks: [{ block: "paragraph", text: "KEEP THIS ONE." }, { block: "facts", facts: [{ label: "Question", value: "Who pays?" }] }], for_me: true, print_as: "usual" },
      missing_characters: [],
    }),
    print_own_sheet: () => ({}),
    own_sheet_text: () => ({ text: "My own copy\n\nKEEP THIS ONE.\n" }),
    save_own_sheet: () => ({ file_name: "notes-2026-11-24.pdf", folder: "/media/stick" }),
  };
}
