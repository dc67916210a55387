// The languages a page can be in, by their own names, from the content file. What is on the screen stays in English.
import file from "../../../../src-tauri/content/languages.json";
import type { Language } from "../../bridge/wire.gen.ts";

export const LANGUAGES = file as { tag: Language; name: string; read_through: boolean }[];
export const USUAL_LANGUAGE: Language = "en-GB";
