// Where the focus goes when the page is moved under somebody: to the heading of what they asked for.

const HEADINGS = ".mu-title, .mu-way, :is(h1, h2, h3, h4, h5, h6, [role=heading])";
const FRAMES = 20; // in which Lab may lay a cell out anew, and lose the focus in it
const AWAIT = 8000; // ms that a cell may take to show what it shows
const COME_ALIVE = 60_000; // ms that a page may take to come alive
const isMenuKey = ({ key, shiftKey }) => key === "ContextMenu" || (key === "F10" && shiftKey);

/** Wait until `found()` gives something within a node, or for as long as `most`. */
function until(node, found, most) {
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

/** Put the focus on the heading of what a cell shows, so that a screen reader says it. */
export async function arrive(cell, where = cell.node) {
  const heading = () => where.querySelector(HEADINGS);
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
