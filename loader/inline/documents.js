// Documents that lie in the page itself: an element `<script type="application/json"
// data-document="data/articles.json">` stands for the answer to a request for that address.

import { request as ask } from "./request.js";

/** The release's own document of this name. No address: a page opened from a letter may have none. */
export function own(name) {
  return `data/${name}.json`;
}

/** A request as request.js starts one; one for a document of the page has its answer already. */
export function request(address) {
  const documents = [...document.querySelectorAll("script[data-document]")];
  const here = documents.find(({ dataset }) => dataset.document === address);
  if (!here) return ask(address);
  const text = here.textContent;
  return {
    address,
    controller: new AbortController(),
    response: Promise.resolve(new Response(text)),
    text: Promise.resolve(text),
  };
}
