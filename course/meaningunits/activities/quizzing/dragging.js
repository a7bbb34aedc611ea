// A line of an order, dragged up or down with the mouse; a finger scrolls, and has the arrows.

const A_DRAG = 5; // px: less is a click that trembled

/** Let one line of a list follow the pointer; `put(by)` is told how many places it was moved. */
function dragged(event, item, put) {
  if (event.button !== 0 || event.pointerType === "touch" || event.target.closest("button")) return;
  event.preventDefault(); // or its words are selected
  item.focus({ preventScroll: true });
  const begun = event.clientY;
  const middle = (node) => { const { top, height } = node.getBoundingClientRect(); return top + height / 2; };
  const others = [...item.parentElement.children].filter((node) => node !== item);
  const at = [...item.parentElement.children].indexOf(item);
  const places = others.map(middle);
  const from = middle(item);
  let by = 0;
  const move = ({ clientY }) => {
    by = clientY - begun;
    if (Math.abs(by) < A_DRAG && !item.hasAttribute("data-dragging")) return;
    item.toggleAttribute("data-dragging", true);
    item.style.transform = `translateY(${by}px)`;
  };
  const stop = ({ type }) => {
    for (const [name, listener] of listeners) window.removeEventListener(name, listener);
    const moved = item.hasAttribute("data-dragging");
    item.removeAttribute("data-dragging");
    item.style.transform = "";
    if (!moved || type === "pointercancel") return;
    const to = places.filter((place) => place < from + by).length;
    if (to !== at) put(to - at);
  };
  const listeners = [["pointermove", move], ["pointerup", stop], ["pointercancel", stop]];
  for (const [name, listener] of listeners) window.addEventListener(name, listener);
}
