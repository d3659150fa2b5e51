// Which language the page speaks.

import { en } from "./en.js";
import { vi } from "./vi.js";

/** The language that an address asks for: `?lang=en`, else Vietnamese. */
export function languageOf(query) {
  return /^en\b/i.test(query.get("lang") ?? "") ? "en" : "vi";
}

/** The texts of a language. */
export function textsOf(language) {
  return language === "en" ? en : vi;
}
