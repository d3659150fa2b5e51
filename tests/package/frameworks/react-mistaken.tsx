// What a developer gets wrong with React 19; each line that says so is to be refused, and no other.

import "khuyen-hoc-timeline";
import type {} from "khuyen-hoc-timeline/react";

export const unknown = <khuyen-hoc-timeline partners="hoi-luat-gia" />; // wrong
export const mistyped = <khuyen-hoc-timeline match="both" />; // wrong
export const misheard = <khuyen-hoc-timeline onkhuyen-hoc-ready={(event) => event.detail.shown} />; // wrong
export const right = <khuyen-hoc-timeline match="any" />;
