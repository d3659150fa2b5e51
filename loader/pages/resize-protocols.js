// How host pages learn the height of a frame: four protocols in use, each implemented as the frames of its
// own library do. A host page listens to one of them and does not notice the others.
//
// A protocol has two functions:
//   isHeightRequest(data): whether this message from the parent, whatever it is, requests the height;
//   heightMessage(height): what to send; undefined where nobody listens for this protocol.

/** The name of this frame for protocols that need one, if the host gave none. */
const DEFAULT_NAME = "khuyen-hoc-timeline";

/** All protocols, each with its own state. */
export function resizeProtocols() {
  // pym writes the frame's name into its URL; a host may write it by hand.
  const name = new URLSearchParams(location.search).get("childId");
  return [pym(name), datawrapper(name || DEFAULT_NAME), amp(), resizer()];
}

/** pym.js 1. It sends the width whenever its window is resized; a frame that re-renders answers. */
function pym(name) {
  const start = `pymxPYMx${name}xPYMx`;
  let width;
  return {
    isHeightRequest(data) {
      const widthPrefix = start + "widthxPYMx";
      if (!name || typeof data !== "string" || !data.startsWith(widthPrefix)) return false;
      const previous = width;
      width = parseInt(data.slice(widthPrefix.length));
      return width !== previous;
    },
    heightMessage: (height) => (name ? `${start}heightxPYMx${height}` : undefined),
  };
}

/**
 * Datawrapper. Its listeners look for the frame that sent the message; older ones look for a frame with
 * the id `datawrapper-chart-` plus the name.
 */
function datawrapper(name) {
  return {
    isHeightRequest: () => false,
    heightMessage: (height) => ({ "datawrapper-height": { [name]: height } }),
  };
}

/** `amp-iframe` with the attribute `resizable`. It logs an error for less than 100 px. */
function amp() {
  return {
    isHeightRequest: () => false,
    heightMessage: (height) => (height < 100 ? undefined : { sentinel: "amp", type: "embed-size", height }),
  };
}

/**
 * iframe-resizer 4; version 5 opens alike, by its documentation. The parent opens with a list of settings,
 * of which the first is the frame's id and the third whether the width counts too; before that, messages
 * to it are ignored. The other settings are about measuring and painting the frame, which is our affair.
 */
function resizer() {
  const start = "[iFrameSizer]";
  let id;
  let hasOpened = false;
  return {
    isHeightRequest(data) {
      if (typeof data !== "string" || !data.startsWith(start)) return false;
      const fields = data.slice(start.length).split(":");
      if (/^(true|false)$/.test(fields[2])) {
        [id] = fields;
        hasOpened = true;
        return true;
      }
      // `reset` has just set the frame to 0 px, so it needs an answer even if the height is the same.
      return id !== undefined && /^(resize|reset)$/.test(fields[0]);
    },
    heightMessage(height) {
      if (id === undefined) return;
      // The width is the frame's own, so a parent that adapts widths too leaves it unchanged. Where the
      // first answer ends with a name, version 5 expects the version of its own child script.
      const event = hasOpened ? `init:${DEFAULT_NAME}` : "size";
      hasOpened = false;
      return `${start}${id}:${height}:${innerWidth}:${event}`;
    },
  };
}
