/** @jsxImportSource solid-js */
// What a developer writes with Solid; only the lines that say so are to be refused.

import "khuyen-hoc-timeline";
import type {} from "khuyen-hoc-timeline/solid";

export const right = (
  <khuyen-hoc-timeline
    partner={["hoi-luat-gia"]}
    match="all"
    from={2015}
    class="archive"
    on:khuyen-hoc-filter={(event) => console.log(event.detail.shown.toFixed())}
  >
    <p>Không có tập lệnh thì đọc ở đây.</p>
  </khuyen-hoc-timeline>
);
export const mistyped = <khuyen-hoc-timeline match="both" />; // wrong
export const misheard = <khuyen-hoc-timeline on:khuyen-hoc-ready={(event) => event.detail.shown} />; // wrong
