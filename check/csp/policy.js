// The syntax of content security policies: directives, each with its sources. Source: Content Security
// Policy Level 3, section 2.2.

/** The policies of a header's value, separated by commas; each maps a directive to its sources. */
export function policiesIn(text) {
  return text.split(",").map(policyIn).filter((policy) => policy.size > 0);
}

/** One policy. Of two directives with the same name the first counts, as in browsers. */
export function policyIn(text) {
  const policy = new Map();
  for (const directive of text.split(";")) {
    const [name, ...sources] = directive.trim().split(/\s+/);
    const key = name.toLowerCase();
    if (key && !policy.has(key)) policy.set(key, sources);
  }
  return policy;
}

/** The text of a policy. */
export function serialize(policy) {
  return [...policy].map(([name, sources]) => [name, ...sources].join(" ")).join("; ");
}

/** The first of these directives that the policy has; it alone decides. */
export function effectiveDirective(policy, names) {
  return names.find((name) => policy.has(name));
}
