// Taking hold: what a slider moves can be dragged in a drawing, and a number in a sentence too.
// A slider stays the way by keyboard: whatever is pressed hands it the focus, so arrows go on there.

const HOLD = { slack: 3, travel: 240 }; // px before a press is a drag; px from a slider's least to its most

/** A pointer's place in a drawing's own units. */
function placeIn(svg, { clientX, clientY }) {
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM().inverse());
  return [x, y];
}

/** Follow a pointer from its press until it lets go: `drag(event)` meanwhile, `end(dragged)` then. */
function follow(down, drag, end = () => {}) {
  let dragged = false;
  const move = (event) => {
    if (event.pointerId !== down.pointerId) return;
    dragged ||= Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > HOLD.slack;
    if (dragged) drag(event);
  };
  const stop = (event) => {
    if (event.pointerId !== down.pointerId) return;
    for (const [name, listener] of listeners) window.removeEventListener(name, listener);
    end(dragged && event.type === "pointerup");
  };
  const listeners = [["pointermove", move], ["pointerup", stop], ["pointercancel", stop]];
  for (const [name, listener] of listeners) window.addEventListener(name, listener);
}

/** What of a lab can be taken hold of. */
class Hold {
  constructor(lab) { this.lab = lab; }

  /** A mark in a drawing: `to([x, y], {from, was})` says where the sliders go, as {key: value}; `from`
      is where it was pressed and `was` where the sliders stood then. */
  mark(svg, node, keys, to) {
    node.classList.add("mu-held");
    node.dataset.holds = keys.join(" / ");
    node.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || !this.lab.free) return;
      event.preventDefault();
      event.stopPropagation();
      this.lab.quiet = keys.length > 1; // the places of one slider alone are of no use then
      this.lab.focusSlider(keys[0]);
      const from = placeIn(svg, event);
      const was = Object.fromEntries(keys.map((key) => [key, this.lab.valueOf(key)]));
      follow(event, (moved) => this.lab.moveTo(to(placeIn(svg, moved), { from, was })), () => { this.lab.quiet = false; this.lab.rest(); });
    });
    return node;
  }

  /** A number in a sentence, which goes up to the right and down to the left. */
  number(key) {
    const node = make("span", { class: "mu-held mu-held-number", "data-holds": key });
    node.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || !this.lab.free) return;
      event.preventDefault();
      this.lab.focusSlider(key);
      const { least, most } = this.lab.sliders.get(key).slider;
      const from = this.lab.valueOf(key);
      const per = (most - least) / HOLD.travel;
      follow(event, (moved) => this.lab.moveTo({ [key]: from + (moved.clientX - event.clientX) * per }), () => this.lab.rest());
    });
    return node;
  }
}
