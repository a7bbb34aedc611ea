// Boxes of a map that are moved, and the map as a file.

const A_PULL = 5; // px: less is a click that trembled

/** Let the boxes of a drawing be moved; `put` is told where one was let go. A finger moves the box that it
    has tapped before: over any other it scrolls. */
function movable(svg, { usable, put }) {
  // Chromium asks no box of a drawing for its touch-action: that it is held is said here.
  svg.addEventListener("touchmove", (event) => { if (event.target.closest?.(".mu-box[data-on]")) event.preventDefault(); }, { passive: false });
  svg.addEventListener("pointerdown", (event) => {
    const box = event.target.closest?.(".mu-box");
    if (!box || event.button !== 0 || !usable()) return;
    if (event.pointerType === "touch" && !box.dataset.on) return;
    const rect = box.querySelector("rect");
    const [x, y] = ["x", "y"].map((side) => Number(rect.getAttribute(side)));
    const middle = [x + Number(rect.getAttribute("width")) / 2, y + Number(rect.getAttribute("height")) / 2];
    const scale = svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;
    let by = null;
    const move = (e) => {
      const now = [(e.clientX - event.clientX) * scale, (e.clientY - event.clientY) * scale];
      if (!by && Math.hypot(...now) < A_PULL) return;
      by = now;
      svg.toggleAttribute("data-moving", true);
      box.setAttribute("transform", `translate(${by[0]} ${by[1]})`);
    };
    const stop = (e) => {
      for (const [name, listener] of listeners) window.removeEventListener(name, listener);
      svg.toggleAttribute("data-moving", false);
      if (!by || e.type !== "pointerup") return box.removeAttribute("transform");
      if (e.pointerType === "mouse") window.addEventListener("click", (click) => click.stopPropagation(), { capture: true, once: true }); // it was no click
      put(box.dataset.key, middle.map((at, i) => Math.max(at + by[i], 0)));
    };
    const listeners = [["pointermove", move], ["pointerup", stop], ["pointercancel", stop]];
    for (const [name, listener] of listeners) window.addEventListener(name, listener);
  });
}

/** Hand over a map that Python drew: as SVG or text, or as a PNG of the SVG, twice as fine. */
async function handOverMap({ name, text }, form) {
  if (form !== "png") return handOver(name, new TextEncoder().encode(text));
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = make("canvas", { width: picture.width * 2, height: picture.height * 2 });
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((done) => { canvas.toBlob(done, "image/png"); });
    handOver(name.replace(".svg", ".png"), await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** What saves the map, and lays it out anew. */
class MapFiles {
  constructor(map) {
    this.map = map;
    this.asked = null; // {form, n}: what Python was asked for
    const tool = (text, what) => make("button", { type: "button", class: "mu-tool", onclick: what }, text);
    const save = (form, text) => tool(text, () => { if (map.usable) this.asked = { form, n: map.tell("try", { action: { what: "save", as: form } }) }; });
    this.again = tool("Lay out anew", () => map.act({ what: "lay out" }));
    this.said = make("span", { class: "mu-note", role: "status" });
    this.node = make("div", { class: "mu-sheet-tools" }, make("span", { class: "mu-note" }, "Save the map:"), save("svg", "SVG"), save("png", "PNG"), save("text", "text"), this.again, this.said);
  }

  /** Whether an answer of Python's is the file that was asked for; it is handed over. */
  answered({ n, file, why }) {
    const { asked } = this;
    if (asked?.n !== n) return false;
    this.asked = null;
    if (!file) return say(this.said, why), true;
    handOverMap(file, asked.form).then(
      () => say(this.said, `${asked.form === "png" ? "my-map.png" : file.name} was handed to your browser.`),
      () => say(this.said, "This browser cannot make a PNG of it; take the SVG."),
    );
    return true;
  }
}
