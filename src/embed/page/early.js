// Right after an element whose timeline was rendered with the page, before its first paint: what the
// page's address asks for is shown at once if it is one of the choices that were rendered. Anything
// else the program draws; until then nothing is shown that nobody asked for (style/still.css).

const host = document.currentScript.previousElementSibling;
const still = host.shadowRoot?.querySelector(".still");
const prefix = host.getAttribute("permalink") || host.dataset.permalink || "kh-";

/** What the address asks for: under our prefix or, in the page for frames, as an option. */
function asked(option) {
  const query = new URLSearchParams(location.search);
  const own = prefix === "off" ? null : query.get(prefix + option);
  return own ?? (document.documentElement.dataset.page === "embed" ? query.get(option) : null);
}

if (still) {
  const partner = asked("partner");
  if (partner !== null) {
    const choices = [...still.querySelectorAll("[data-choice]")];
    const choice = choices.find((radio) => (radio.getAttribute("value") ?? "") === partner);
    if (choice) choice.checked = true;
    else still.dataset.waiting = "";
  }
  const others = ["q", "match", "from", "to", "articles", "programmes"];
  const lang = asked("lang");
  if (others.some(asked) || (lang && lang !== still.lang)) still.dataset.waiting = "";
}
