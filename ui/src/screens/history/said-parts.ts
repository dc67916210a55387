// What a field says that holds more than one text: lists, lengths and pictures.
import type { Body, Id, PhaseDay, ShownOnCall, Suggestion } from "../../bridge/wire.gen.ts";
import { numberName } from "../../plan/naming.ts";
import { keyOf, say } from "../../words/words.ts";
import { saidAnswer } from "../sessions/answers.ts";

interface Saying {
  date: (date: string) => string;
  link: (id: Id) => string;
}

/** Such a field in words, one line for each of its items. Nothing for a field of another kind. */
export function saidParts(body: Body, field: string, saying: Saying): string | undefined {
  switch (body.kind) {
    case "fit_note": return field === "lasts" ? saidLasts(body.lasts) : field === "scan" && body.scan ? say("history-yes") : undefined;
    case "given_page": return field === "sheet" ? body.sheet.title : field === "file" && body.file ? say("history-yes") : undefined;
    case "waiting": return field === "meanwhile" ? body.meanwhile.join("\n") : undefined;
    case "phase": return field === "days" ? body.days.map(saidDay).join("\n") : undefined;
    case "if_it_wobbles": return field === "lines" ? body.lines.map((line) => joined(line.if_this, line.then_that)).join("\n") : undefined;
    case "session":
      if (field === "steps_before" || field === "steps_after") return body[field].map(saying.link).join("\n");
      if (field === "suggestions") return body.suggestions.map((one) => saidSuggestion(one, saying)).join("\n");
      if (field === "shown") return body.shown.map(saidShown).join("\n");
      return field === "next" ? saidNext(body.next, saying) : undefined;
    default: return undefined;
  }
}

function joined(before: string, behind: string): string {
  return filled([before, behind]).join(": ");
}

function filled(parts: string[]): string[] {
  return parts.filter((part) => part.trim());
}

/** "3 weeks", as the paper says it. */
function saidLasts(lasts: Extract<Body, { kind: "fit_note" }>["lasts"]): string {
  if (lasts.lasts === "not_said") return say("history-nothing");
  const unit = keyOf(lasts.lasts);
  return say(`fit-note-lasts-${lasts.n === 1 ? unit.slice(0, -1) : unit}`, { count: String(lasts.n) });
}

function saidDay({ day, hours, minutes }: PhaseDay): string {
  const long = minutes === null ? "" : say("phase-minutes", { minutes: String(minutes) });
  return joined(day, filled([hours, long]).join(", "));
}

function saidSuggestion({ what, answer, became }: Suggestion, { link }: Saying): string {
  return joined(what, filled([answer === "not_said" ? "" : saidAnswer(answer), became ? link(became) : ""]).join(". "));
}

function saidShown({ kind, number }: ShownOnCall): string {
  return numberName({ number, body: { kind } }) || say(`title-${keyOf(kind)}`);
}

function saidNext(next: Extract<Body, { kind: "session" }>["next"], { date }: Saying): string {
  if (next.next === "on") return date(next.day) || next.day;
  return next.next === "finished_for_now" ? say("session-next-finished-for-now") : say("history-nothing");
}
