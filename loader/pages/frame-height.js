// Which height to report. A frame gets the height it reports, so content that follows the height of the
// frame (100vh, a scroll bar that comes and goes, a border of the host's) can cause a resize loop. A loop
// is recognised by what caused the change, not by how fast changes follow: hosts may be slow, and visitors
// may be quick.

/**
 * How often in a row the content may change because the frame did. Once is usual: at the right height the
 * scroll bar disappears, and with more width the text gets shorter.
 */
const MAX_FEEDBACK_RESIZES = 3;

/**
 * A width that returns within this time is a loop too: the scroll bar of the host page appears with a high
 * frame, takes some of its width, and disappears if that makes the content shorter.
 */
const BOUNCE_MS = 1000;

/** How much may stay empty below the content, so that flickering fractions are not reported. */
const SLACK_PX = 1.5;

/** What engines round away, in positions and when they decide about a scroll bar. */
const ROUNDING_PX = 0.1;

export class FrameHeight {
  #measured;
  /** The height that the frame should have, a whole number of px; undefined until something is visible. */
  height;
  /** Where the content ended at the last measurement, and the frame's own size then. */
  #content;
  #frame = { width: 0, height: 0 };
  /** The width before the present one, and until when it lasted. */
  #previousWidth = { value: 0, until: 0 };
  /** How often in a row the content changed because the frame did, and whether it has grown by that. */
  #feedbackResizes = 0;
  #hasGrown = false;
  /** Whether that is a loop; then no height is reported until the content changes for another reason. */
  #isLoop = false;

  constructor(measured) {
    this.#measured = measured;
  }

  /** The content has been replaced, whatever the frame does at the same time. */
  contentReplaced() {
    this.#feedbackResizes = 0;
    this.#hasGrown = this.#isLoop = false;
  }

  /** Measures the content. Returns undefined if nothing is visible, else whether the height has changed. */
  measure() {
    const box = this.#measured.getBoundingClientRect();
    // In a background tab a frame has no size, and the size of its content means nothing.
    if (!innerWidth || !box.width) return undefined;

    // From the top of the page and not of the window, which may be scrolled.
    const top = document.documentElement.getBoundingClientRect().top;
    const margin = parseFloat(getComputedStyle(this.#measured).marginBottom) || 0;
    const content = box.bottom - top + margin;

    const growth = content - this.#content;
    const hasChanged = !(Math.abs(growth) <= ROUNDING_PX);
    const { width, height } = this.#frame;
    this.#content = content;
    this.#frame = { width: innerWidth, height: innerHeight };

    if (innerWidth === width ? hasChanged && innerHeight === height : !this.#widthReturned(width)) {
      this.contentReplaced();
    } else if (hasChanged) {
      this.#countFeedback(growth > 0);
    }
    if (this.#isLoop) return false;
    if (content <= this.height + ROUNDING_PX && content > this.height - SLACK_PX) return false;
    this.height = Math.ceil(content - ROUNDING_PX);
    return true;
  }

  /** The frame's width has changed: whether it is again the one from just before. */
  #widthReturned(lastWidth) {
    const { value, until } = this.#previousWidth;
    this.#previousWidth = { value: lastWidth, until: performance.now() };
    return value === innerWidth && this.#previousWidth.until - until < BOUNCE_MS;
  }

  /** The content has changed because the frame did. */
  #countFeedback(isLonger) {
    this.#feedbackResizes += 1;
    // Longer and then shorter: the longer height has room for both.
    if (this.#feedbackResizes > MAX_FEEDBACK_RESIZES || (this.#hasGrown && !isLonger)) this.#isLoop = true;
    this.#hasGrown ||= isLonger;
  }
}
