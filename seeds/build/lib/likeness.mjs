// Keeps an author from writing the same letter twice: shares of three-word runs, as a reader of round letters would count them.
const SHORT = 12; // runs; shorter notes are alike in any real mailbox

const runs = (text) => {
  const w = text.toLowerCase().replace(/\d/g, '0').split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return new Set(w.slice(2).map((x, i) => `${w[i]} ${w[i + 1]} ${x}`));
};

export class Likeness {
  #written = new Map();

  /** True when less than `limit` of the text's runs stand in any one earlier text of the same author. */
  isFresh(author, text, limit = 0.3) {
    const mine = runs(text);
    if (mine.size < SHORT) return true;
    return (this.#written.get(author) ?? []).every((theirs) => {
      let shared = 0;
      for (const r of mine) if (theirs.has(r)) shared++;
      return shared < 6 || shared / Math.min(mine.size, theirs.size) < limit;
    });
  }

  keep(author, text) {
    this.#written.set(author, [...(this.#written.get(author) ?? []), runs(text)]);
  }
}
