// The script of the page for frames, with the program in it. It is no module: in an opaque origin
// (`sandbox="allow-scripts"`) modules and requests are refused, a plain script is not.

import "./options.js";
import "../element/element.js";
import { reportHeight } from "./height.js";

reportHeight(document.body);
