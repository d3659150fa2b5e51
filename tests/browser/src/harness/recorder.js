// Runs before any other script of a host page and notes down what a console would show, and the
// widget's events as a host hears them: at the document, through every shadow root.
window.hostRecord = { errors: [], events: [] };
{
  const note = (kind, text) => window.hostRecord.errors.push(`${kind}: ${text}`);
  const words = (values) =>
    values.map((value) => (value instanceof Error ? value.stack || String(value) : String(value))).join(" ");
  for (const kind of ["error", "warn"]) {
    const original = console[kind];
    console[kind] = (...values) => {
      note(`console.${kind}`, words(values));
      original.apply(console, values);
    };
  }
  addEventListener("error", (event) => note("error", event.message || "something failed to load"));
  addEventListener("unhandledrejection", (event) => note("unhandled rejection", words([event.reason])));
  addEventListener("securitypolicyviolation", (event) => {
    // Some browsers ask for an icon of their own accord, and tell the page that they may not.
    if (event.blockedURI.endsWith("/favicon.ico")) return;
    note("policy", `${event.effectiveDirective} ${event.blockedURI}`);
  });
  for (const name of ["ready", "filter", "error"]) {
    document.addEventListener(`khuyen-hoc-${name}`, (event) => {
      window.hostRecord.events.push({
        name: event.type,
        from: event.target.id,
        bubbles: event.bubbles,
        composed: event.composed,
        detail: JSON.parse(JSON.stringify(event.detail)),
      });
    });
  }
}
