// The script of embed.html, the page for frames, with the whole app in it. It is no module: in an opaque
// origin (`sandbox="allow-scripts"`) modules and requests are refused, a plain script is not.

import "./anonymous-requests.js";
import "./apply-options.js";
import "./canonical-address.js";
import "../define-element.js";
import { hideCauseFromParent } from "./failure-height.js";
import { reportHeight } from "./report-height.js";

hideCauseFromParent(document.body);
reportHeight(document.body);
