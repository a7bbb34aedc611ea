// Dragging on the board: a code onto a unit, units onto a code, a heap or a theme. Keys do the same elsewhere.

const DRAGGED = 6; // px from which on a press is a drag

/**
 * Let a node be dragged. `what` gives {text, ...} when a drag begins, or null; `onto` says for the nodes under the
 * pointer which one takes it, and `drop` is called with it.
 */
function draggable(node, board, { what, onto, drop }) {
  node.addEventListener("pointerdown", (event) => {
    node.dragged = false;
    if (!board.usable || event.button !== 0 || event.target.closest("input, textarea, select, .mu-finger")) return;
    const start = [event.clientX, event.clientY];
    let ghost = null;
    let over = null;
    let held = null;
    const move = (e) => {
      if (e.pointerId !== event.pointerId) return;
      if (!ghost && Math.hypot(e.clientX - start[0], e.clientY - start[1]) < DRAGGED) return;
      held ??= what();
      if (!held) return stop(e);
      ghost ??= board.root.appendChild(make("div", { class: "mu-ghost", "aria-hidden": "true" }, held.text));
      const box = board.root.getBoundingClientRect();
      ghost.style.transform = `translate(${e.clientX - box.left + 8}px, ${e.clientY - box.top + 8}px)`;
      const under = document.elementsFromPoint(e.clientX, e.clientY).filter((found) => board.work.contains(found));
      const found = under.map((one) => one.closest(onto)).find(Boolean) ?? null;
      if (found !== over) {
        over?.removeAttribute("data-over");
        found?.toggleAttribute("data-over", true);
        over = found;
      }
      board.rows.scrollNear(e.clientX, e.clientY);
      e.preventDefault();
    };
    const stop = (e) => {
      if (e.pointerId !== event.pointerId) return;
      for (const [name, listener] of listeners) window.removeEventListener(name, listener);
      over?.removeAttribute("data-over");
      if (!ghost) return;
      ghost.remove();
      node.dragged = true; // the click that may follow is not meant as one
      setTimeout(() => { node.dragged = false; });
      if (over && e.type === "pointerup") drop(over, held);
    };
    const listeners = [["pointermove", move], ["pointerup", stop], ["pointercancel", stop]];
    for (const [name, listener] of listeners) window.addEventListener(name, listener);
  });
}

/** What units go to when they are dropped: a code, a heap, or a new heap. */
function dropUnits(board, target, units, from = null) {
  const { code } = target.dataset;
  if (target.matches(".mu-heap-new")) board.act({ what: "heap", units });
  else if (from && from !== code) board.act({ what: "shift", units, code: from, into: code });
  else if (code && code !== from) board.act({ what: "give", units, code });
}
