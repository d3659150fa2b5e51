// The first script in an element with a prerendered screen. Browsers paint while they still parse what
// follows, so if the URL has widget parameters the screen stays hidden (style/prerendered.css) until
// apply-query.js, behind the element, has applied them.

import { PARAMETERS, queryParameter } from "./page-query.js";

const host = document.currentScript.parentElement;
if (PARAMETERS.some((name) => queryParameter(host, name) !== null)) host.dataset.queryPending = "";
