// A reader who only reads needs no companion; whoever touches the widget gets it.

import { companion } from "companion-source";

const TOUCHES = ["pointerover", "focusin"];

/** Has the companion come when it is touched; `options` gives the widget's as they are then. To be called
 * when the widget goes: what is returned. */
export function whenTouched(host, container, options) {
  let own;
  const come = () => {
    own ??= companion().then(({ join }) => join(host, container, options));
    own.catch((error) => {
      // All else works without it; the next touch tries again.
      console.warn("khuyen-hoc-timeline:", error);
      own = undefined;
    });
  };
  for (const name of TOUCHES) container.addEventListener(name, come);
  // It is the companion that leads to the activity of a link (permalink.rs).
  if (/[?&][^=&]*activity=/.test(location.search)) come();
  return () => {
    for (const name of TOUCHES) container.removeEventListener(name, come);
    own?.then((one) => one.free());
  };
}
