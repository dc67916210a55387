import type { KeptOf } from "../../../plan/plan.svelte.ts";

/** The newest first; one without a day stands by when it was written. */
export function newestFirst(contacts: KeptOf<"contact">[]): KeptOf<"contact">[] {
  const day = ({ body, created }: KeptOf<"contact">) => body.day ?? created.slice(0, 10);
  return contacts.toSorted((a, b) => day(b).localeCompare(day(a)) || b.number - a.number);
}
