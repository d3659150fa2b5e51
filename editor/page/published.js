// The documents beside a page that was opened from disk: a script is all that it can load from there.

// Resolves to what the script leaves at its element; rejects where there is none.
export function publishedByScript(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => {
      script.remove();
      resolve(script.published);
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`expected ${address} beside this page, found none`));
    };
    document.head.append(script);
  });
}
