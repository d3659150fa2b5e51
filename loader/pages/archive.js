// The script of archive.html, with the whole app in it. edit.html runs it, too, for its preview: there it defines the
// element and leaves the page alone.

import "../define-element.js";

if (document.documentElement.dataset.page === "archive") {
  for (const button of document.querySelectorAll("button[lang]")) {
    button.onclick = () => showLanguage(button.lang);
  }
  showLanguage("vi");
}

/** Shows the page in one language; without a script it has the text of each. */
function showLanguage(lang) {
  document.documentElement.lang = lang;
  document.querySelector("khuyen-hoc-timeline").lang = lang;
  for (const button of document.querySelectorAll("button[lang]")) {
    button.setAttribute("aria-pressed", button.lang === lang);
  }
  for (const text of document.querySelectorAll(".about [lang]")) text.hidden = text.lang !== lang;
}
