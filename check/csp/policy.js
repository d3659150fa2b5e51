// A content security policy as it is written: directives, each with its sources. Source: Content
// Security Policy Level 3, section 2.2.

/** The policies of a header's value, in which commas part them; each maps a directive to its sources. */
export function policiesIn(text) {
  return text.split(",").map(policyIn).filter((policy) => policy.size > 0);
}

/** One policy; of two directives of a name the first counts, as in browsers. */
export function policyIn(text) {
  const policy = new Map();
  for (const directive of text.split(";")) {
    const [name, ...sources] = directive.trim().split(/\s+/);
    const key = name.toLowerCase();
    if (key && !policy.has(key)) policy.set(key, sources);
  }
  return policy;
}

/** The policy as a text again. */
export function written(policy) {
  return [...policy].map(([name, sources]) => [name, ...sources].join(" ")).join("; ");
}

/** The first of these directives that is there, which then decides alone. */
export function governing(policy, names) {
  return names.find((name) => policy.has(name));
}
