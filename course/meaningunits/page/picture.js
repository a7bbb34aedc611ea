// A drawing saved as a file: the same picture with its looks written into it, as SVG or as PNG.

const PICTURE = { margin: 16, scale: 2, looks: [
  "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-opacity", "opacity",
  "font-family", "font-size", "font-weight", "font-style", "text-anchor", "display", "visibility",
] };

/** One drawing out of several, under one another, on the paper they stand on. */
function pictureOf(drawings, paper) {
  const ns = drawings[0].namespaceURI;
  const whole = document.createElementNS(ns, "svg");
  let [wide, high] = [0, PICTURE.margin];
  for (const drawing of drawings) {
    const { width, height } = drawing.getBoundingClientRect();
    const copy = drawing.cloneNode(true);
    const [all, drawn] = [[drawing, ...drawing.querySelectorAll("*")], [copy, ...copy.querySelectorAll("*")]];
    all.forEach((node, i) => {
      const style = getComputedStyle(node);
      drawn[i].setAttribute("style", PICTURE.looks.map((name) => `${name}:${style.getPropertyValue(name)}`).join(";"));
    });
    for (const [name, value] of Object.entries({ x: PICTURE.margin, y: high, width, height, overflow: "visible" })) copy.setAttribute(name, value);
    whole.append(copy);
    wide = Math.max(wide, width);
    high += height + PICTURE.margin;
  }
  const size = [wide + 2 * PICTURE.margin, high];
  whole.setAttribute("width", size[0]);
  whole.setAttribute("height", size[1]);
  whole.setAttribute("viewBox", `0 0 ${size.join(" ")}`);
  const ground = document.createElementNS(ns, "rect");
  for (const [name, value] of Object.entries({ width: size[0], height: size[1], fill: paper })) ground.setAttribute(name, value);
  whole.prepend(ground);
  return { text: new XMLSerializer().serializeToString(whole), size };
}

/** Two buttons that save what `drawings()` gives under a name. */
class Picture {
  constructor(name, drawings, tell) {
    Object.assign(this, { name, drawings, tell });
    const button = (kind) => make(
      "button", { type: "button", class: "mu-tool", "aria-label": `Save the picture as ${kind}`, onclick: () => this.save(kind) }, kind,
    );
    this.node = make("p", { class: "mu-save-picture" }, "Save the picture: ", button("SVG"), button("PNG"));
  }

  get seen() { return this.drawings().filter((drawing) => drawing.getBoundingClientRect().height > 0); }

  save(kind) {
    const { seen } = this;
    if (!seen.length) return this.tell("There is no picture yet.");
    const paper = getComputedStyle(seen[0].closest(".mu")).backgroundColor;
    const { text, size } = pictureOf(seen, paper);
    const done = (bytes) => {
      handOver(`${this.name}.${kind.toLowerCase()}`, bytes);
      this.tell(`${this.name}.${kind.toLowerCase()} was handed to your browser.`);
    };
    if (kind === "SVG") return done(text);
    const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
    const image = new Image();
    image.onload = () => {
      const canvas = make("canvas", { width: size[0] * PICTURE.scale, height: size[1] * PICTURE.scale });
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      URL.revokeObjectURL(address);
      canvas.toBlob((bytes) => done(bytes), "image/png");
    };
    image.onerror = () => this.tell("The picture could not be made; save it as SVG.");
    image.src = address;
  }
}
