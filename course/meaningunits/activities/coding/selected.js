// Words that are selected in the text, as the place in their unit: what is coded then is these words.

/** The first and last of the selected words in a sentence, from 0: what stands before them, and they themselves. */
function wordsAt(before, selected) {
  const lead = before + selected.match(/^\s*/)[0];
  const first = (lead.match(/\s+/g) ?? []).length;
  return [first, first + selected.trim().split(/\s+/).length - 1];
}

/** What of a selection lies in a node, and the text before it there; null where nothing does. */
function selectedIn(node, range) {
  if (!range.intersectsNode(node)) return null;
  const whole = document.createRange();
  whole.selectNodeContents(node);
  const part = whole.cloneRange();
  if (range.compareBoundaryPoints(Range.START_TO_START, whole) > 0) part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, whole) < 0) part.setEnd(range.endContainer, range.endOffset);
  const text = part.toString();
  if (!text.trim()) return null;
  whole.setEnd(part.startContainer, part.startOffset);
  return [whole.toString(), text];
}

/** The words of a unit that are selected, on its card or in the text beside, as a place; null where none are. */
function selectedWords(work, { name, start, end }) {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const found = [];
  for (const node of work.querySelectorAll(".mu-words")) {
    const [n, from] = [Number(node.dataset.n), Number(node.dataset.from)];
    const here = node.dataset.of === name && n >= start[0] && n <= end[0] && selectedIn(node, selection.getRangeAt(0));
    if (!here) continue;
    const [first, last] = wordsAt(...here);
    const a = Math.max(from + first, n === start[0] ? start[1] : 1);
    const b = Math.min(from + last, n === end[0] ? end[1] : Infinity);
    if (a <= b) found.push([n, a, b]);
  }
  if (!found.length) return null;
  found.sort((one, other) => one[0] - other[0]);
  return `${found[0][0]}:${found[0][1]}–${found.at(-1)[0]}:${found.at(-1)[2]}`;
}
