// The first thing in an element whose timeline was rendered with the page: browsers paint while they
// still read what follows, so where the address asks for anything, nothing is shown until early.js has
// seen to it (style/still.css).

import { QUESTIONS, asked } from "./asked.js";

const host = document.currentScript.parentElement;
if (QUESTIONS.some((question) => asked(host, question) !== null)) host.dataset.asked = "";
