/** An XML element; its children are elements, or one text. */
export const element = (name, attributes = {}, ...children) => ({ name, attributes, children: children.flat() });

/** The document as indented text. */
export const documentText = root => `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root).join('\n')}\n`;

function lines({ name, attributes, children }) {
  const open = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ');
  if (children.length === 0) return [`<${open}/>`];
  if (typeof children[0] === 'string') return [`<${open}>${escaped(children[0])}</${name}>`];
  return [`<${open}>`, ...children.flatMap(lines).map(line => `  ${line}`), `</${name}>`];
}

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = text => String(text).replace(/[&<>"]/g, character => entities[character]);
