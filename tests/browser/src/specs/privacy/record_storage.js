// Runs before all else of a page and notes down whatever of it would be kept on the reader's machine, even
// for a moment.
window.kept = [];
{
  const watch = (owner, name) => {
    const original = owner?.prototype?.[name];
    if (!original) return;
    owner.prototype[name] = function (...values) {
      window.kept.push(`${owner.name}.${name}(${values[0]})`);
      return original.apply(this, values);
    };
  };
  watch(window.Storage, "setItem");
  watch(window.IDBFactory, "open");
  watch(window.CacheStorage, "open");
  watch(window.ServiceWorkerContainer, "register");
  watch(window.CookieStore, "set");
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
  Object.defineProperty(document, "cookie", {
    get: () => cookie.get.call(document),
    set: (value) => {
      window.kept.push(`document.cookie = ${value}`);
      cookie.set.call(document, value);
    },
  });
}
