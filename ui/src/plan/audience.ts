// Who a record is fine for, in words. Nothing is live and nobody looks in: a mark only says what a page may hold.
import type { Kind, Reader, Readers, Record as Kept } from "../bridge/wire.gen.ts";
import { say } from "../words/words.ts";
import type { BodyOf } from "./blank.ts";
import { whomGiven } from "./naming.ts";
import type { OpenPlan } from "./plan.svelte.ts";

export interface Mark {
  shape: "lock" | "page" | "people" | "health";
  words: string;
}

/** The marks of a record. "Only me" stands alone. */
export function audienceOf(readers: Readers, helper: string): Mark[] {
  const marks: Mark[] = [];
  if (readers.work) marks.push({ shape: "page", words: say("audience-work") });
  if (readers.support_worker) marks.push({ shape: "people", words: helper });
  if (readers.health) marks.push({ shape: "health", words: say("audience-health") });
  return marks.length > 0 ? marks : [{ shape: "lock", words: say("audience-only-me") }];
}

/** "Given to Sam on 3 June 2026". A page that was given is no longer for the person alone. */
export function givenMark(plan: OpenPlan, body: BodyOf<"given_page">): Mark {
  const name = whomGiven(body, (person) => plan.nameOf(person)).trim();
  const day = body.day ? plan.said(body.day) : "";
  const words = name && day ? "audience-given-to-on" : name ? "audience-given-to" : day ? "audience-given-on" : "audience-given";
  return { shape: "page", words: say(words, { name, day }) };
}

/** "OK to show Jo", once someone is helping and has a name; "OK to show them" on what is about Jo. */
export function okToShow(plan: OpenPlan, record: Kept | undefined): string {
  if (plan.isAboutHelper(record)) return say("audience-themselves");
  const name = plan.helper?.trim();
  return name ? say("audience-helper", { name }) : say("audience-someone-helping");
}

/** Who sees nothing of a kind, whatever is ticked: no page for them has a place for it. */
const NEVER: { [K in Kind]?: Reader[] } = {
  obstacle: ["work"], step: ["work"], waiting: ["work"], check_in: ["work"], where_things_are: ["work"],
  contact: ["work", "health"], session: ["work", "health"], consent: ["work", "health"], keeping_in_touch: ["health"],
  given_page: ["work", "support_worker", "health"],
};

/** Who a kind of record may be marked fine for. */
export function readersFor(kind: Kind, helped: boolean): Reader[] {
  const readers: Reader[] = helped ? ["work", "support_worker", "health"] : ["work", "health"];
  return readers.filter((reader) => !NEVER[kind]?.includes(reader));
}
