// The script of archive.html, with the whole app in it.

import "../define-element.js";

const host = document.querySelector("khuyen-hoc-timeline");

/** Shows the page in one language; without a script it has the text of each. */
function showLanguage(lang) {
  document.documentElement.lang = lang;
  host.lang = lang;
  for (const button of document.querySelectorAll("button[lang]")) {
    button.setAttribute("aria-pressed", button.lang === lang);
  }
  for (const text of document.querySelectorAll(".about [lang]")) text.hidden = text.lang !== lang;
}

for (const button of document.querySelectorAll("button[lang]")) {
  button.onclick = () => showLanguage(button.lang);
}
showLanguage("vi");
