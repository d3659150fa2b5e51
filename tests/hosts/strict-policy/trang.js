// Whether the page has its styles, and its policy is in force. Asked by the page itself, in a task of its own: what a
// driver asks for is free of policies.
window.hostWorks = () =>
  new Promise((tell) => {
    setTimeout(() => {
      try {
        Function("");
        tell(false);
      } catch {
        tell(getComputedStyle(document.querySelector("h1")).color === "rgb(10, 92, 120)");
      }
    });
  });
