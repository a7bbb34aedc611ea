// Where somebody is reading: kept while tasks above and below come alive and change their height.

const MOVES = ["wheel", "touchmove", "keydown", "pointerdown"];

/** Remember the first cell in view; what this returns brings it back, unless a hand has moved. */
export function kept(panel) {
  const { content } = panel;
  const outer = () => content.node.querySelector(".jp-WindowedPanel-outer") ?? content.node;
  const above = () => outer().getBoundingClientRect().top;
  const seen = (cell) => cell.node.getBoundingClientRect();
  const at = content.widgets.findIndex((cell) => seen(cell).height > 0 && seen(cell).bottom > above());
  const offset = at < 0 ? 0 : seen(content.widgets[at]).top - above();
  const top = outer().scrollTop < 5; // nobody has gone anywhere yet
  let moved = false;
  const hand = () => { moved = true; };
  MOVES.forEach((move) => panel.node.addEventListener(move, hand, { capture: true, passive: true }));
  return async () => {
    if (at >= 0 && !moved) {
      if (top) outer().scrollTop = 0;
      else {
        if (seen(content.widgets[at]).height === 0) await content.scrollToItem(at, "start");
        if (!moved) outer().scrollTop += seen(content.widgets[at]).top - above() - offset;
      }
    }
    MOVES.forEach((move) => panel.node.removeEventListener(move, hand, { capture: true }));
  };
}
