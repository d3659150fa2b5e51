// Editors put an element into a paragraph (WordPress' wpautop, Markdown, Jodit). No paragraph holds a heading, so the
// parser ends it there: the element is empty, and what was written in it stands behind the paragraph.

/** Takes `fragment.html` back into its element, so that it goes when the timeline comes. Other texts stay. */
export function takeBackFallback(host) {
  const paragraph = host.parentNode;
  const behind = paragraph.nextElementSibling;
  if (paragraph.localName !== "p" || host.textContent.trim()) return;
  // An article with a section for each year: "2014 2 hoạt động".
  if (/^\d{4}/.test(behind?.querySelector("section>h3")?.textContent)) host.append(behind);
}
