// Names the address of the page for frames that others may know: with its options, without whatever else its
// query has, which may be meant for one visitor. The app puts it into the files it saves
// (src/query/shared_address.rs).

import { FRAME_OPTIONS } from "./apply-options.js";
import { queryOption } from "./query-option.js";

const options = FRAME_OPTIONS.map((name) => [name, queryOption(name)]);
const allowed = options.filter(([, value]) => value !== null);
const search = String(new URLSearchParams(allowed));

// A frame whose content the host page holds itself (`srcdoc`, `blob:`) has no address.
if (location.protocol.startsWith("http")) {
  const link = document.createElement("link");
  link.rel = "canonical";
  link.href = location.pathname + (search && `?${search}`);
  document.head.append(link);
}
