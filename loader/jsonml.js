// Elements from JsonML (http://www.jsonml.org): `[tag, attributes, ...children]`, the attributes only where
// there are any. Made one by one and never from markup, so that a page with Trusted Types needs no policy.

/**
 * The element that an array describes, with all that is in it. Written with plain loops: it runs once, before
 * the engine has compiled it well, and spreads took twice as long then.
 */
export function elementOf(parts) {
  const element = document.createElement(parts[0]);
  for (let index = 1; index < parts.length; index++) {
    const part = parts[index];
    if (typeof part === "string") element.append(part);
    else if (Array.isArray(part)) element.append(elementOf(part));
    else for (const name of Object.keys(part)) element.setAttribute(name, part[name]);
  }
  return element;
}
