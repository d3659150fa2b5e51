// The script of the archive, with the program in it.

import "../element/element.js";

const host = document.querySelector("khuyen-hoc-timeline");

/** Shows the page in a language; without a script it says all in each. */
function speak(lang) {
  document.documentElement.lang = lang;
  host.lang = lang;
  for (const button of document.querySelectorAll("button[lang]")) {
    button.setAttribute("aria-pressed", button.lang === lang);
  }
  for (const text of document.querySelectorAll(".about [lang]")) text.hidden = text.lang !== lang;
}

for (const button of document.querySelectorAll("button[lang]")) {
  button.onclick = () => speak(button.lang);
}
speak("vi");
