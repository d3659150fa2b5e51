// Elements from JsonML (http://www.jsonml.org): `[tag, attributes, ...children]`, the attributes only where
// there are any. Made one by one and never from markup, so that a page with Trusted Types needs no policy.

/** The element that `[tag, ...parts]` describes, with all that is in it. */
export function elementOf([tag, ...parts]) {
  const element = document.createElement(tag);
  for (const part of parts) {
    if (typeof part === "string") element.append(part);
    else if (Array.isArray(part)) element.append(elementOf(part));
    else for (const name of Object.keys(part)) element.setAttribute(name, part[name]);
  }
  return element;
}
