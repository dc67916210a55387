// Where a form's words go: to the program, and what comes back to the plan on screen.
import { call } from "../bridge/call.ts";
import type { OpenPlan } from "../plan/plan.svelte.ts";
import { saveReaders } from "../plan/save-now.ts";
import type { Ways } from "./writing.ts";

export function waysTo(plan: OpenPlan): Ways {
  return {
    async keepDraft(form, text) {
      await call("keep_draft", { form, text });
      plan.keptDraft(form, text);
    },
    async save(request) {
      const saved = await call("save", request);
      plan.take(saved);
      return saved;
    },
    saveReaders: (id, visit, readers) => saveReaders(plan, id, visit, readers),
    draftIsGone(form) {
      plan.keptDraft(form, "");
    },
    later(milliseconds, then) {
      const timer = setTimeout(then, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}
