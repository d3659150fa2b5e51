// What stands for a widget in a page.

/** The name of the element; with `data-` before it, that of the attribute of a `div`. */
export const TAG = "khuyen-hoc-timeline";

/** What matches a selector in a node of a page: the node itself, or elements in it. */
export function allIn(node, selector) {
  return [node, ...(node.querySelectorAll?.(selector) ?? [])].filter((one) => one.matches?.(selector));
}
