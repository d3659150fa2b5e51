// What a developer gets wrong; each line that says so is to be refused, and no other.

import "khuyen-hoc-timeline";

const timeline = document.createElement("khuyen-hoc-timeline");
timeline.match = "both"; // wrong
timeline.from = new Date(); // wrong
timeline.partners = "hoi-luat-gia"; // wrong
timeline.partner = { id: "hoi-luat-gia" }; // wrong
timeline.addEventListener("khuyen-hoc-ready", ({ detail }) => detail.shown); // wrong
timeline.addEventListener("khuyen-hoc-ready", ({ detail }) => (detail.activities = 0)); // wrong
timeline.addEventListener("khuyen-hoc-error", ({ detail }) => detail.cause === "offline"); // wrong
timeline.addEventListener("khuyen-hoc-error", ({ detail }) => detail.cause === "csp");
