// What a developer writes with React 19; all of it is to compile.

import "khuyen-hoc-timeline";
import type {} from "khuyen-hoc-timeline/react";

export function Archive({ partner }: { partner: readonly string[] }) {
  return (
    <khuyen-hoc-timeline
      partner={partner}
      match="all"
      from={2015}
      lang="en"
      className="archive"
      onkhuyen-hoc-filter={(event) => console.log(event.detail.shown.toFixed())}
    >
      <p>Không có tập lệnh thì đọc ở đây.</p>
    </khuyen-hoc-timeline>
  );
}
