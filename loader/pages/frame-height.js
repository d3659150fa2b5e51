// Which height is worth telling. A frame gets the height it tells, so whatever in it follows the
// height of the frame (100vh, a scroll bar that comes and goes, a border of the host's) can go round
// in a circle for ever. What runs in such a circle is known by its cause and not by its pace: hosts
// may take their time, and visitors may be quick.

/**
 * How often a content may follow its frame, in a row. Once is usual: with the right height the scroll
 * bar goes, and with more width the text gets shorter.
 */
const ECHOES = 3;

/**
 * A width that comes back within this time, in ms, is a circle too: the scroll bar of the host's page
 * comes with a high frame, takes some of its width, and goes if that makes the content shorter.
 */
const AT_ONCE = 1000;

/** How much may be left empty below the content, in px, so that fractions that flicker are not told. */
const SLACK = 1.5;

/** What engines round away, when they say where something is and when they show a scroll bar, in px. */
const ROUNDING = 0.1;

export class Gauge {
  #measured;
  /** The height that the frame should have, in whole px; undefined until there was something to see. */
  height;
  /** Where the content ended when last seen, and the frame's own size then. */
  #content;
  #frame = { width: 0, height: 0 };
  /** The width before the present one, and when that ended. */
  #width = { before: 0, until: 0 };
  /** How often in a row the content followed the frame, and whether it has become longer by that. */
  #echoes = 0;
  #grew = false;
  /** Whether that was too much; until something else changes the content, its height is not told. */
  #circle = false;

  constructor(measured) {
    this.#measured = measured;
  }

  /** The content is another one, whatever the frame does at the same time. */
  forget() {
    this.#echoes = 0;
    this.#grew = this.#circle = false;
  }

  /** Looks at the content. Undefined: nothing is to be seen; else whether there is a new height. */
  look() {
    const box = this.#measured.getBoundingClientRect();
    // In a tab that is not shown, a frame has no size and its content a senseless one.
    if (!innerWidth || !box.width) return undefined;

    // From the top of the page and not of the window, which may be scrolled.
    const top = document.documentElement.getBoundingClientRect().top;
    const margin = parseFloat(getComputedStyle(this.#measured).marginBottom) || 0;
    const content = box.bottom - top + margin;

    const longer = content - this.#content;
    const changed = !(Math.abs(longer) <= ROUNDING);
    const { width, height } = this.#frame;
    this.#content = content;
    this.#frame = { width: innerWidth, height: innerHeight };

    if (innerWidth === width ? changed && innerHeight === height : !this.#returns(width)) {
      this.forget();
    } else if (changed) {
      this.#echo(longer > 0);
    }
    if (this.#circle) return false;
    if (content <= this.height + ROUNDING && content > this.height - SLACK) return false;
    this.height = Math.ceil(content - ROUNDING);
    return true;
  }

  /** The frame has got another width: whether it is the one it had just before. */
  #returns(last) {
    const { before, until } = this.#width;
    this.#width = { before: last, until: performance.now() };
    return before === innerWidth && this.#width.until - until < AT_ONCE;
  }

  /** The content has followed the frame. */
  #echo(longer) {
    this.#echoes += 1;
    // Now longer, now shorter: the longer one has room for both.
    if (this.#echoes > ECHOES || (this.#grew && !longer)) this.#circle = true;
    this.#grew ||= longer;
  }
}
