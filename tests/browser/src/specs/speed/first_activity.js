// Runs before any script of a page: when is the first activity on the screen? Looked at in each frame
// just before it is painted, through every shadow root.
{
  const find = (place) => {
    const article = place.querySelector("article[data-activity]");
    if (article?.getClientRects().length > 0) return article;
    for (const element of place.querySelectorAll("*")) {
      const found = element.shadowRoot && find(element.shadowRoot);
      if (found) return found;
    }
    return null;
  };
  const look = () => {
    if (find(document)) window.firstActivity = performance.now();
    else requestAnimationFrame(look);
  };
  // An empty page has nothing to wait for.
  if (location.protocol === "http:") requestAnimationFrame(look);
}
