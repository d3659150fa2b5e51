// Right after an element whose timeline was rendered with the page: what the page's address asks for is
// shown at once if it is one of the choices that were rendered. Anything else the program draws; until
// then nothing is shown that nobody asked for (style/still.css).

import { QUESTIONS, asked } from "./asked.js";

const host = document.currentScript.previousElementSibling;
const still = host.shadowRoot?.querySelector(".still");

if (still) {
  const partner = asked(host, "partner");
  const choices = [...still.querySelectorAll("[data-choice]")];
  const choice = choices.find((radio) => (radio.getAttribute("value") ?? "") === partner);
  if (choice) choice.checked = true;
  const isShown = {
    partner: partner === null || choice,
    lang: (asked(host, "lang") || still.lang) === still.lang,
  };
  const waits = QUESTIONS.some((question) => !(isShown[question] ?? !asked(host, question)));
  if (waits) still.dataset.waiting = "";
}
delete host.dataset.asked;
