// Where somebody is reading: kept while tasks above and below come alive and change their height.
import { AWAIT, until } from "./arriving.js";

const MOVES = ["wheel", "touchmove", "keydown", "pointerdown"];

const AIR = 12; // px above a heading that one is led to

const outer = (panel) => panel.content.node.querySelector(".jp-WindowedPanel-outer") ?? panel.content.node;
const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** Bring a cell to the top, or what `within()` finds in it; cells between here and there get their
    height only on the way. */
export async function bring(panel, at, within = () => null) {
  const { content } = panel;
  for (let n = 0; n < 6; n++) {
    await content.scrollToItem(at, "start").catch(() => {}); // an older Lab gives up for a newer wish
    await drawn();
    const heading = within();
    const to = (heading ?? content.widgets[at].node).getBoundingClientRect().top - (heading ? AIR : 0);
    const off = to - outer(panel).getBoundingClientRect().top;
    const least = outer(panel).scrollHeight - outer(panel).clientHeight - outer(panel).scrollTop < 2;
    if (n && (Math.abs(off) < 4 || (off > 0 && least))) return;
    outer(panel).scrollTop += off;
    await drawn();
  }
}

/** Keep the room of what these cells show while they show it anew: nothing below moves up and down.
    What this returns gives it free, when all of it stands there again. */
export function held(cells) {
  const tall = cells.map(({ node }) => [node, node.offsetHeight]).filter(([node]) => node.querySelector(".mu"));
  for (const [node, height] of tall) node.style.minHeight = `${height}px`;
  return async () => {
    for (const [node] of tall) {
      await until(node, () => node.querySelector(".mu"), AWAIT);
      node.style.minHeight = "";
    }
  };
}

/** Remember the first cell in view; what this returns brings it back, unless a hand has moved. */
export function kept(panel) {
  const { content } = panel;
  const above = () => outer(panel).getBoundingClientRect().top;
  const seen = (cell) => cell.node.getBoundingClientRect();
  const at = content.widgets.findIndex((cell) => seen(cell).height > 0 && seen(cell).bottom > above());
  const offset = at < 0 ? 0 : seen(content.widgets[at]).top - above();
  const top = outer(panel).scrollTop < 5; // nobody has gone anywhere yet
  let moved = false;
  const hand = () => { moved = true; };
  MOVES.forEach((move) => panel.node.addEventListener(move, hand, { capture: true, passive: true }));
  return async () => {
    await drawn();
    if (at >= 0 && !moved) {
      if (top) outer(panel).scrollTop = 0;
      else {
        if (seen(content.widgets[at]).height === 0) await content.scrollToItem(at, "start").catch(() => {});
        if (!moved) outer(panel).scrollTop += seen(content.widgets[at]).top - above() - offset;
      }
    }
    MOVES.forEach((move) => panel.node.removeEventListener(move, hand, { capture: true }));
  };
}
