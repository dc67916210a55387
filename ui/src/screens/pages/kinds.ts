// Which pages there are for someone else, whom each may be for, and what each is called. Who may see what on them is
// for the program to say.
import type { Id, PageKind, Role } from "../../bridge/wire.gen.ts";
import type { WhichPage } from "../../frame/way.svelte.ts";
import { numberName } from "../../plan/naming.ts";
import type { KeptOf, OpenPlan } from "../../plan/plan.svelte.ts";
import { keyOf, say } from "../../words/words.ts";

const HEALTH: Role[] = ["occupational_health", "gp"];

/** The pages that have something to be about: what is about a helper, a yes or weeks shows once there is one. */
export function kindsShown(plan: OpenPlan): PageKind[] {
  const kinds: PageKind[] = ["work", "health"];
  if (plan.helper !== undefined) kinds.push("call");
  if (plan.of("ask").some(({ body }) => body.state === "said_yes" || body.state === "in_place")) kinds.push("said_yes");
  if (plan.of("phase").length > 0) kinds.push("weeks");
  return kinds;
}

/** Whom a page may be for. What was said yes to and the weeks may go to anyone. */
export function peopleFor(plan: OpenPlan, kind: PageKind): KeptOf<"person">[] {
  return plan.of("person").filter(({ body }) => {
    if (kind === "said_yes" || kind === "weeks") return true;
    return kind === kindFor(body.role);
  });
}

function kindFor(role: Role): PageKind {
  if (HEALTH.includes(role)) return "health";
  return role === "helping_me" ? "call" : "work";
}

/** The page for a talk: for whoever it is with, or what kind of talk it is. */
export function pageForTalk(plan: OpenPlan, meeting: Id): WhichPage {
  const body = plan.find(meeting)?.body;
  if (body?.kind !== "meeting") return { kind: "work", person: null };
  const with_ = plan.find(plan.linked(body.person));
  if (with_?.body.kind !== "person") return { kind: body.meeting_kind === "occupational_health" ? "health" : "work", person: null, meeting };
  const kind = kindFor(with_.body.role);
  // A call with a helper is no meeting: whoever it is with, a page for a meeting is one for work or for health.
  return { kind: kind === "call" ? "work" : kind, person: kind === "call" ? null : with_.id, meeting };
}

/** A person by name, or by number where no name is written. */
export function nameOfPerson(person: KeptOf<"person">): string {
  return person.body.name.trim() || numberName(person);
}

export function titleOfKind(plan: OpenPlan, kind: PageKind): string {
  const helper = plan.helper?.trim();
  return kind === "call" && !helper ? say("page-kind-call-no-name") : say(`page-kind-${keyOf(kind)}`, { name: helper ?? "" });
}

/** "A page for Sam". */
export function headingOf(plan: OpenPlan, { kind, person }: WhichPage): string {
  const record = plan.find(person);
  if (record?.body.kind !== "person") return say(`page-heading-${keyOf(kind)}`);
  return say(`page-heading-${keyOf(kind)}-for`, { name: nameOfPerson(record as KeptOf<"person">) });
}
