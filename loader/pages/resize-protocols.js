// How host pages learn the height of a frame: four protocols that are in use, spoken as their own
// frames speak them. A host listens to one of them and does not notice the others.
//
// A protocol has two functions:
//   asks(data): whether this message of the parent's, whatever it is, asks for the height;
//   tells(height): what to send; undefined where nobody of this protocol listens.

/** What this frame is called where a protocol wants a name and the host gave none. */
const NAME = "khuyen-hoc-timeline";

/** The protocols, and what they know about the parent. */
export function protocols() {
  // pym writes the name it gave the frame into the frame's address; a host may write it by hand.
  const name = new URLSearchParams(location.search).get("childId");
  return [pym(name), datawrapper(name || NAME), amp(), resizer()];
}

/** pym.js 1. It says the width at every change of its window's size; who draws anew answers. */
function pym(name) {
  const start = `pymxPYMx${name}xPYMx`;
  let width;
  return {
    asks(data) {
      const said = start + "widthxPYMx";
      if (!name || typeof data !== "string" || !data.startsWith(said)) return false;
      const before = width;
      width = parseInt(data.slice(said.length));
      return width !== before;
    },
    tells: (height) => (name ? `${start}heightxPYMx${height}` : undefined),
  };
}

/**
 * Datawrapper. Its listeners look for the frame that sent the message, the older ones for a frame
 * with the id `datawrapper-chart-` and the name.
 */
function datawrapper(name) {
  return {
    asks: () => false,
    tells: (height) => ({ "datawrapper-height": { [name]: height } }),
  };
}

/** `amp-iframe` with the attribute `resizable`. Less than 100 px it takes for a mistake, and says so. */
function amp() {
  return {
    asks: () => false,
    tells: (height) => (height < 100 ? undefined : { sentinel: "amp", type: "embed-size", height }),
  };
}

/**
 * iframe-resizer 4; version 5 opens alike, as far as its documents tell. The parent opens with a list of settings, of which the first is
 * the frame's id and the third whether the width counts too; before that it knows nothing of us. The
 * other settings are about how the frame is to be measured and painted, which is our own affair.
 */
function resizer() {
  const start = "[iFrameSizer]";
  let id;
  let opened = false;
  return {
    asks(data) {
      if (typeof data !== "string" || !data.startsWith(start)) return false;
      const words = data.slice(start.length).split(":");
      if (/^(true|false)$/.test(words[2])) {
        [id] = words;
        opened = true;
        return true;
      }
      // `reset` has just made the frame 0 px high, so it must be answered even with the same height.
      return id !== undefined && /^(resize|reset)$/.test(words[0]);
    },
    tells(height) {
      if (id === undefined) return;
      // The width is the frame's own: a parent that adapts widths too leaves it as it is. The word
      // at the end of the first answer is where version 5 expects the version of its own child.
      const event = opened ? `init:${NAME}` : "size";
      opened = false;
      return `${start}${id}:${height}:${innerWidth}:${event}`;
    },
  };
}
