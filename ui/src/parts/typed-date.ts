// A date as it stands in three boxes.
import type { TypedDate } from "../bridge/wire.gen.ts";
import type { Unread } from "../form/writing.ts";

export const PARTS = ["day", "month", "year"] as const;

/** What stands in the boxes at first: what was typed, or the date there is ("2026-08-06"). */
export function boxesOf(date: string | null, typed: Unread | undefined): TypedDate {
  if (typed) return { day: typed.day, month: typed.month, year: typed.year };
  const [year = "", month = "", day = ""] = date?.split("-") ?? [];
  return { day: day.replace(/^0/, ""), month: month.replace(/^0/, ""), year };
}
