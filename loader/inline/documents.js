// Documents embedded in the page: an element `<script type="application/json"
// data-document="data/articles.json">` stands for the response to a request for that address.

import { request as requestOverNetwork } from "../request.js";

/** The address of the release's own document of this name. Relative: a page opened from disk or from a
 * mail may have no base URL. */
export function defaultDocumentUrl(name) {
  return `data/${name}.json`;
}

/** A request as request.js starts it; for an embedded document, one that has its response already. */
export function request(address) {
  const documents = [...document.querySelectorAll("script[data-document]")];
  const embedded = documents.find(({ dataset }) => dataset.document === address);
  if (!embedded) return requestOverNetwork(address);
  const response = Promise.resolve(new Response(embedded.textContent));
  return { address, controller: new AbortController(), response };
}
