// Where the focus goes when the page is moved under somebody: to the heading of what they asked for.

const HEADINGS = ".mu-title, .mu-way, :is(h1, h2, h3, h4, h5, h6, [role=heading])";
const FRAMES = 20; // in which Lab may lay a cell out anew, and lose the focus in it
export const AWAIT = 8000; // ms that a cell may take to show what it shows
const COME_ALIVE = 60_000; // ms that a page may take to come alive
const isMenuKey = ({ key, shiftKey }) => key === "ContextMenu" || (key === "F10" && shiftKey);

/** Wait until `found()` gives something within a node, or for as long as `most`. */
export function until(node, found, most) {
  return new Promise((done) => {
    const end = (what) => { watching.disconnect(); clearTimeout(timer); done(what); };
    const look = () => { const what = found(); if (what) end(what); };
    const watching = new MutationObserver(look);
    const timer = setTimeout(() => end(null), most);
    watching.observe(node, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-course"] });
    look();
  });
}

/** A page that was just opened is at rest: alive, or it never will be. */
export const atRest = (panel) => until(
  panel.node, () => !["waking", undefined].includes(panel.node.dataset.course), COME_ALIVE,
);

/** Where one comes to in a cell: the heading of what it shows, or of its text the last that `is` one. */
export function headingOf(cell, where = cell.node, is = () => true) {
  const all = [...where.querySelectorAll(HEADINGS)];
  return cell.model.type === "code" ? all[0] : all.findLast((one) => is(one));
}

/** Put the focus on the heading, so that a screen reader says it. */
export async function arrive(cell, where = cell.node, is = undefined) {
  const heading = () => headingOf(cell, where, is);
  const widget = cell.model.type === "code";
  const at = heading() ?? (widget ? await until(where, heading, AWAIT) : null) ?? where;
  if (!at.hasAttribute("tabindex")) at.tabIndex = -1;
  for (let n = 0; n < FRAMES; n++) {
    if (!n || document.activeElement === document.body) at.focus({ preventScroll: true });
    await new Promise(requestAnimationFrame);
  }
}

/** Lab's menu, opened by its key and closed by Escape, gives the focus back to what had it. */
export function returning(panel) {
  let held = null;
  const key = (event) => {
    if (isMenuKey(event)) held = panel.node.contains(event.target) ? event.target : null;
    else if (event.key === "Escape" && held) {
      const back = held;
      held = null;
      setTimeout(() => { if (document.activeElement === document.body) back.focus({ preventScroll: true }); });
    }
  };
  window.addEventListener("keydown", key, true);
  panel.disposed.connect(() => window.removeEventListener("keydown", key, true));
}
