// Where the person is, and going elsewhere. Whatever is open is saved, or kept as a draft, before the page changes.
import { getContext, setContext } from "svelte";
import type { Id, Kind, LetterKind, PageKind, WhichSheet } from "../bridge/wire.gen.ts";
import { leaveAll } from "../form/open-forms.ts";

export type Place = "today" | "obstacles" | "changes" | "steps" | "meetings" | "work" | "time" | "pages" | "settings" | "bin" | "new-password" | "spare-key" | "copies" | "find" | "by-date";

/** How a plan was opened for which a new password is offered. */
export type OpenedBy = "spare" | "keyring" | "copy" | "earlier";

export interface Where {
  place: Place;
  /** A record opened there, or a word the screen knows, such as "new". */
  open?:
    | Id
    | "new"
    | "enough"
    | "calls"
    | "check-ins"
    | "contacts"
    | "fit-notes"
    | "if-it-wobbles"
    | "keeping-in-touch"
    | "look-through"
    | "new-call"
    | "new-check-in"
    | "new-contact"
    | "new-fit-note"
    | "new-permission"
    | "new-wait"
    | "new-week"
    | "time-frame"
    | "timetable"
    | "waiting"
    | "permissions"
    | "weeks"
    | "where-things-are"
    | "my-copy"
    | "copies"
    | "bin"
    | OpenedBy;
  /** A message for work, put together there. */
  letter?: LetterAbout;
  /** Which page of the call or talk that is open there. */
  ofCall?: OfCall;
  /** A page for someone, chosen in its place. */
  page?: WhichPage;
  /** A sheet for the person alone, in the place of pages. */
  sheet?: WhichOwn;
}

/** A page for someone else: which it is, and whom it is for as far as the plan knows. */
export interface WhichPage {
  kind: PageKind;
  person: Id | null;
  /** The talk someone came here from. */
  meeting?: Id;
}

/** A sheet for the person alone, and the meeting or call it is about. */
export interface WhichOwn {
  which: WhichSheet;
  about: Id | null;
}

/** The page to be on a call or in a talk with, and the one to choose on what is shown. */
export type OfCall = "on-it" | "what-i-show";

/** Which message, and what of the plan it is about. */
export interface LetterAbout {
  kind: LetterKind;
  /** Whom it is to, as far as the plan knows. */
  to?: Id | null;
  /** The change or the week it is about. */
  about?: Id;
  meeting?: Id;
}

export class Way {
  where: Where = $state.raw({ place: "today" });

  constructor(start: Where = { place: "today" }) {
    this.where = start;
  }

  async go(place: Place, open?: Where["open"], letter?: LetterAbout): Promise<void> {
    if (await leaveAll()) this.where = { place, open, letter };
  }

  /** Puts a message together, and stays in the place it is for. */
  async write(letter: LetterAbout): Promise<void> {
    await this.go(this.where.place, this.where.open, letter);
  }

  /** Chooses what is on a page. */
  async choose(page: WhichPage): Promise<void> {
    if (await leaveAll()) this.where = { place: "pages", page };
  }

  /** Looks at a sheet of the person's own. */
  async lookAt(sheet: WhichOwn): Promise<void> {
    if (await leaveAll()) this.where = { place: "pages", sheet };
  }

  /** A page of a call with whoever helps, or of a talk with work. */
  async call(call: Id, ofCall: OfCall): Promise<void> {
    if (await leaveAll()) this.where = { place: "meetings", open: call, ofCall };
  }

  /** Back from a message. */
  async back(): Promise<void> {
    await this.go(this.where.place, this.where.open);
  }
}

/** The place that shows a kind of record. */
export function placeOf(kind: Kind): Place {
  switch (kind) {
    case "ask": return "changes";
    case "obstacle": return "obstacles";
    case "step": return "steps";
    case "meeting":
    case "question":
    case "contact":
    case "session":
    case "consent":
    case "keeping_in_touch": return "meetings";
    case "time_frame":
    case "fit_note":
    case "waiting":
    case "phase":
    case "check_in":
    case "if_it_wobbles":
    case "where_things_are": return "time";
    case "about":
    case "person":
    case "task": return "work";
    case "given_page": return "pages";
  }
}

const KEY = Symbol("way");

export function setWay(way: Way): void {
  setContext(KEY, way);
}

export function theWay(): Way {
  return getContext<Way>(KEY);
}
