// How long to wait, in ms. The build passes both numbers (xtask/src/postbuild/time_limits.rs).

/** How long one response may take. */
export const TIME_LIMIT_MS = TIME_LIMIT_SECONDS * 1000;

/** After how long nothing more is to be expected of the widget: it has failed or it is there. */
export const WIDGET_WAIT_MS = WIDGET_WAIT_SECONDS * 1000;
