// Right after an element whose timeline was rendered with the page: what the page's address asks for is
// shown at once if it is one of the choices that were rendered. Anything else the program draws; until
// then nothing is shown that nobody asked for (style/still.css).

import { QUESTIONS, asked } from "./asked.js";

const host = document.currentScript.previousElementSibling;
const still = host.shadowRoot?.querySelector(".still");

if (asked(host, "articles") || asked(host, "programmes")) {
  // What was rendered is of other data, and would be a lie if these do not come.
  host.shadowRoot?.replaceChildren();
  host.replaceChildren();
} else if (still) {
  show(still);
  // What only the program can do, it does when it is there (still.js).
  still.addEventListener("click", ({ target }) => {
    const act = target.closest("[data-act]")?.dataset.act;
    if (act) still.dataset.pressed = act;
  });
}
delete host.dataset.asked;
if (still && !("waiting" in still.dataset)) {
  // WebKit now and then lets an animation run on when nothing asks for it any more.
  for (const hiding of still.querySelector(".widget").getAnimations()) hiding.cancel();
}

function show(still) {
  const partner = asked(host, "partner");
  const choices = [...still.querySelectorAll("[data-choice]")];
  const choice = choices.find((radio) => (radio.getAttribute("value") ?? "") === partner);
  if (choice) {
    // A default, since what the address asks for is no choice of the visitor's (still.js).
    for (const radio of choices) radio.defaultChecked = radio === choice;
    choice.checked = true;
  }
  const isShown = {
    partner: partner === null || choice,
    lang: (asked(host, "lang") || still.lang) === still.lang,
  };
  const waits = QUESTIONS.some((question) => !(isShown[question] ?? !asked(host, question)));
  if (waits) still.dataset.waiting = "";
}
