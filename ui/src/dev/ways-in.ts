// Answers about passwords and spare keys from memory. &ways=spare, &ways=keyring or &ways=all give a plan more ways in;
// &keyring=due and &keyring=took_too_long pick what the keyring does.
import type { Commands, Opened, WayIn, WaysIn } from "../bridge/wire.gen.ts";
import { SIZES } from "../screens/pages/chosen-page.ts";

const asked = new URLSearchParams(location.search);
const GIVEN: { [ways: string]: WayIn[] } = { spare: ["spare_key"], keyring: ["keyring"], all: ["spare_key", "keyring"] };
const GROUPS = ["7ZK3", "M0QF", "9XA2", "TT4H", "0B6C", "PW8E", "5RNJ"];
const ASIDE = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 210 297'></svg>";

type Mine = Pick<
  Commands,
  | "ways_in" | "ways_to_open" | "suggest_passwords" | "password_strength" | "change_password" | "rename_plan" | "new_spare_key"
  | "print_spare_key" | "keep_spare_key" | "open_with_spare_key" | "turn_on_keyring" | "turn_off_keyring" | "open_with_keyring"
  | "lock_after" | "on_a_call" | "still_here" | "lock_heard" | "lock_not_kept" | "see_again" | "spare_key_reminder" | "quiet_about_spare_key"
>;

let now: WaysIn = { label: "My plan", ways: ["password", ...(GIVEN[asked.get("ways") ?? ""] ?? [])], lock_after: 15, older_copies: 0 };
let round = 0;

function change(some: Partial<WaysIn>): WaysIn {
  now = { ...now, ...some };
  return now;
}

const WORDS = ["kettle garden window seven", "paper river lemon stool", "quiet button harbour tin", "maple letter orange step", "velvet corner daisy lamp", "copper meadow spoon nine"];

function suggest(): string[] {
  round += 3;
  return [0, 1, 2].map((at) => WORDS[(round + at) % WORDS.length]!);
}

function strength(password: string): Commands["password_strength"]["reply"]["strength"] {
  if (!password) return null;
  return password.length < 8 ? "short" : password.split(" ").length > 2 ? "strong" : "fair";
}

export function waysIn(open: () => Opened): { [command in keyof Mine]: (request: never) => Mine[command]["reply"] } {
  return {
    ways_in: () => now,
    ways_to_open: () => ({ ways: now.ways, folder: "/plans/4f2a" }),
    spare_key_reminder: () => ({ due: false }),
    quiet_about_spare_key: () => ({}),
    suggest_passwords: () => ({ passwords: suggest() }),
    password_strength: ({ password }: { password: string }) => ({ strength: strength(password) }),
    change_password: ({ password }: { password: string }) => {
      if (!password) throw { code: "empty_password" };
      return now;
    },
    rename_plan: ({ label }: { label: string }) => change({ label: label.trim() }),
    new_spare_key: () => ({ groups: GROUPS, asks: [2, 5], sheets: SIZES.map((print_as) => ({ print_as, pages: [ASIDE], missing_characters: [] })) }),
    print_spare_key: () => ({}),
    keep_spare_key: ({ first, second }: { first: string; second: string }) => {
      const [one, two] = [first.toUpperCase() === GROUPS[1], second.toUpperCase() === GROUPS[4]];
      if (!one || !two) throw { code: one ? "spare_key_second_group" : two ? "spare_key_first_group" : "spare_key_groups" };
      return change({ ways: [...new Set<WayIn>([...now.ways, "spare_key"])] });
    },
    open_with_spare_key: ({ key }: { key: string }) => {
      if (key.toUpperCase().replaceAll(/[\s-]/g, "") !== GROUPS.join("")) throw { code: "spare_key_mistyped" };
      return open();
    },
    turn_on_keyring: () => {
      const trouble = asked.get("keyring");
      if (trouble && trouble !== "due") throw { code: `keyring_${trouble}` };
      return change({ ways: [...new Set<WayIn>([...now.ways, "keyring"])] });
    },
    turn_off_keyring: () => change({ ways: now.ways.filter((way) => way !== "keyring") }),
    open_with_keyring: ({ forgotten }: { forgotten: boolean }) => {
      const trouble = asked.get("keyring");
      if (trouble === "due" && !forgotten) throw { code: "password_this_time" };
      if (trouble && trouble !== "due") throw { code: `keyring_${trouble}` };
      return open();
    },
    lock_after: ({ minutes }: { minutes: number | null }) => change({ lock_after: minutes }),
    on_a_call: () => ({}),
    still_here: () => ({}),
    lock_heard: () => ({}),
    lock_not_kept: () => ({}),
    see_again: () => ({}),
  };
}
