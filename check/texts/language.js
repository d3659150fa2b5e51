// The language of the page.

import { en } from "./en.js";
import { vi } from "./vi.js";

/** The language from the query, `?lang=en`; else Vietnamese. */
export function languageOf(query) {
  return /^en\b/i.test(query.get("lang") ?? "") ? "en" : "vi";
}

/** The texts of a language. */
export function textsOf(language) {
  return language === "en" ? en : vi;
}
