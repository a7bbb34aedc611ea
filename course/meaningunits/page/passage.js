// The transcript: turns, numbered sentences, and places in them by sentence and word.

const LINES_IN_A_CHUNK = 12; // a longer turn is drawn in pieces, so that the page skips unseen ones
const SENTENCES_UNROLLED = 60; // what is longer stands in a pane that scrolls

/** A passage as `described` in text.py, with quick ways to its sentences and words. */
class Passage {
  constructor(text) {
    Object.assign(this, text);
    this.lines = new Map();
    for (const turn of text.turns) {
      for (const [n, words] of turn.lines) this.lines.set(n, { n, text: words, words: words.split(" "), turn });
    }
  }

  /** More than a page or two: it gets a pane of its own. */
  get isLong() { return this.lines.size > SENTENCES_UNROLLED; }

  line(n) { return this.lines.get(n); }
  count(n) { return this.lines.get(n)?.words.length ?? 0; }

  /** Where the k-th word of a sentence begins and ends, in characters. */
  bounds(n, k) {
    const before = this.line(n).words.slice(0, k - 1).reduce((sum, word) => sum + word.length + 1, 0);
    return [before, before + this.line(n).words[k - 1].length];
  }

  /** The number of the word that holds a character (the gap after it included). */
  wordAt(n, offset) {
    let end = 0;
    const { words } = this.line(n);
    for (let k = 1; k <= words.length; k++) {
      end += words[k - 1].length + 1;
      if (offset < end) return k;
    }
    return words.length;
  }

  /** Turns cut into chunks: [turn, its lines here, whether the turn opens here]. */
  *chunks() {
    for (const turn of this.turns) {
      for (let i = 0; i < turn.lines.length; i += LINES_IN_A_CHUNK) {
        yield [turn, turn.lines.slice(i, i + LINES_IN_A_CHUNK).map(([n]) => this.line(n)), i === 0];
      }
    }
  }
}

/** A chunk of the transcript whose size is guessed until it is seen, so that scrolling is steady. */
function makeChunk(lines, attributes = {}, ...children) {
  const rows = lines.reduce((sum, line) => sum + Math.ceil(line.text.length / 66), 0);
  const node = make("div", { class: "mu-chunk", ...attributes }, ...children);
  node.style.containIntrinsicSize = `auto none auto ${rows * 27 + lines.length * 12 + 24}px`;
  return node;
}

const makeSpeaker = (turn) =>
  make(
    "div", { class: "mu-speaker", "data-key": turn.key },
    make("span", { class: "mu-turn", "aria-hidden": "true" }, String(turn.n)), turn.who,
  );

/** Where a point of the screen lies in the text: {node, offset}, or null. */
function caretAt(x, y) {
  if (document.caretPositionFromPoint) {
    const at = document.caretPositionFromPoint(x, y);
    return at && { node: at.offsetNode, offset: at.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

/** How many characters of an element's text come before a point in it. */
function charactersBefore(element, node, offset) {
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** Scroll a box so that a node in it is seen; with a little air, and only if it is not. */
function reveal(box, node) {
  const outer = box.getBoundingClientRect();
  const inner = node.getBoundingClientRect();
  const air = Math.min(90, outer.height / 5);
  let by = 0;
  if (inner.top < outer.top + air) by = inner.top - outer.top - air;
  else if (inner.bottom > outer.bottom - air) by = inner.bottom - outer.bottom + air;
  if (by) box.scrollBy({ top: by, behavior: "instant" });
}
