// The elements and texts of a tree, a line each, to compare two of them: without comments, with adjacent texts
// joined, and without what is hidden, which the prerendered screen leaves out. `ignored` lists attributes or
// says of an element's attribute whether to leave it out.
const outline = (element, ignored, tag = ({ localName }) => localName) => {
  const isIgnored = Array.isArray(ignored) ? (_, name) => ignored.includes(name) : ignored;
  const lines = [];
  const add = (node, depth) => {
    const own = [...node.attributes].filter(({ name }) => !isIgnored(node, name));
    const attributes = own.map(({ name, value }) => `${name}=${value}`).sort().join(" ");
    lines.push(`${depth} <${tag(node)} ${attributes}>`);
    let words = "";
    const addWords = () => {
      if (words) lines.push(`${depth + 1} ${JSON.stringify(words)}`);
      words = "";
    };
    if (node.className === "print-source") return;
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) words += child.data;
      if (child.nodeType !== Node.ELEMENT_NODE || child.hidden) continue;
      addWords();
      add(child, depth + 1);
    }
    addWords();
  };
  add(element, 0);
  return lines;
};
