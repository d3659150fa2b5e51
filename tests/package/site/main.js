import "khuyen-hoc-timeline";
