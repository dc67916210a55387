// Made-up answers about pages that left and pages that were handed over, without the shell. What changed since is
// made up.
import type { Body, Commands, GivenHow, Id, Opened, PageLeft, PageRequest, Record as Kept } from "../bridge/wire.gen.ts";
import { blank, NOBODY } from "../plan/blank.ts";
import { leftFormOf } from "../screens/pages/given.ts";
import { preview } from "./page.ts";

type Given = Extract<Body, { kind: "given_page" }>;
type Mine = "print_page" | "save_page" | "give_page" | "not_given" | "given_page" | "print_given" | "save_given";

const SAVED = { file_name: "notes-2026-11-24.pdf", folder: "/media/stick" };
const NOWHERE = { file_name: null, folder: null };

/** An answer for each of the commands about pages that leave. */
export function givenAnswers(open: () => Opened): { [command in Mine]: (request: never) => Commands[command]["reply"] } {
  let left: Given | undefined;

  function leaves(chosen: PageRequest, how: GivenHow, saved: PageLeft["saved"]): PageLeft {
    const { sheet } = preview(open(), chosen);
    left = { ...blank("given_page"), person: chosen.person, day: "2026-06-03", how, chosen, sheet, file: { id: "6".repeat(32), digest: "6".repeat(64) } };
    return { saved, asks: { form: leftFormOf(chosen), text: JSON.stringify(left) }, not_kept: null };
  }

  function gives(): Commands["give_page"]["reply"] {
    const number = 1 + open().records.filter(({ body }) => body.kind === "given_page").length;
    const id = String(number).padStart(32, "9");
    const record: Kept = { id, number, readers: NOBODY, created: "2026-06-03T09:00:00Z", changed: "2026-06-03T09:00:00Z", body: left! };
    open().records = [...open().records, record];
    return { record, findings: [], today: open().today, dates: [{ date: "2026-06-03", said: "3 June 2026" }] };
  }

  return {
    print_page: (request: PageRequest) => leaves(request, "on_paper", NOWHERE),
    save_page: (request: PageRequest) => leaves(request, "not_said", SAVED),
    give_page: gives,
    not_given: () => ({}),
    given_page: ({ id }: { id: Id }) => {
      const { body } = open().records.find((record) => record.id === id)! as { body: Given };
      const since = { new: ["Change 1. A high stool"], gone: ["Change 1. A stool at the counter"], moved: false };
      return { file: "whole", pages: preview(open(), body.chosen).pages, since };
    },
    print_given: () => ({}),
    save_given: () => SAVED,
  };
}
