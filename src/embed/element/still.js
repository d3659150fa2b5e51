// A screen that was rendered before any script ran is made to be read, filtered and linked without one
// (src/ui/still.rs). Here it becomes the screen as the program draws it: nothing is moved or made anew,
// so that a selection, the scroll position and open disclosures stay.

/** Leaves what the visitor sees, and tells what they chose. */
export function settle(place) {
  const root = place.getRootNode();
  const radio = place.querySelector("[data-choice]:checked");
  const search = place.querySelector("[type=search]");
  const focused = root.activeElement;
  const then = focused?.closest("[data-then]")?.dataset.then;
  const { pressed } = place.dataset;
  delete place.dataset.pressed;
  delete place.dataset.waiting;
  // Hiding for a while is an animation (still.css), which WebKit now and then lets run on when nothing
  // asks for it any more.
  for (const hiding of place.querySelector(".widget").getAnimations()) hiding.cancel();
  const choice = radio.dataset.choice;
  for (const part of place.querySelectorAll("[data-for]")) {
    if (part.dataset.for.split(" ").includes(choice)) part.removeAttribute("data-for");
    else part.remove();
  }
  for (const part of root.querySelectorAll("style, [data-choice]")) part.remove();
  place.removeAttribute("class");
  return {
    // The choice of all has no value, for which a radio button would say "on".
    partner: radio.defaultChecked ? undefined : (radio.getAttribute("value") ?? ""),
    q: search.value === search.defaultValue ? undefined : search.value,
    /** When the program has drawn: the control that had the focus is another one now, and what was
     * pressed before can be done. */
    resume() {
      const controls = [...place.querySelectorAll("[data-act]")];
      const control = (act) => controls.find(({ dataset }) => dataset.act === act);
      // The choice of all has no control.
      if (focused && !focused.isConnected) {
        (control(then) ?? controls[0]).focus({ preventScroll: true });
      }
      control(pressed)?.click();
    },
  };
}
