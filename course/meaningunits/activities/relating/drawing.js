// The drawing of a structure: boxes and arrows, from the numbers that drawing.py computed.

const SVG = "http://www.w3.org/2000/svg";

/** An element of a drawing; as `make`. */
function draw(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value !== false && value != null) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child != null && child !== false));
  return node;
}

/**
 * Boxes with their codes, arrows with their verbs. `head` is an id for the arrow's head, `words` the same
 * in a sentence, `at` what is marked, `chosen` is called with a kind and a key that was clicked on; `scale` is
 * how much larger the host's text is.
 */
function drawStructure({ width, height, boxes, arrows }, { head, words, at = null, chosen = null, scale = 1 }) {
  const svg = draw(
    "svg", { viewBox: `0 0 ${width} ${height}`, width: width * scale, height: height * scale, role: "img", "aria-label": words, class: "mu-drawing" },
    draw(
      "defs", {},
      draw(
        "marker", { id: head, viewBox: "0 0 10 10", refX: "9", refY: "5", markerWidth: "7.5", markerHeight: "7.5", orient: "auto-start-reverse" },
        draw("path", { d: "M0 0 10 5 0 10z", class: "mu-head" }),
      ),
    ),
  );
  const on = (kind, key) => (at?.kind === kind && at?.key === key && chosen ? "true" : null);
  for (const { key, d: way, state, both } of arrows) {
    svg.append(draw(
      "g", { class: "mu-arrow", "data-state": state, "data-on": on("relation", key), onclick: chosen && (() => chosen("relation", key)) },
      draw("path", { d: way, class: "mu-wide" }),
      draw("path", { d: way, class: "mu-way", "marker-end": `url(#${head})`, "marker-start": both && `url(#${head})` }),
    ));
  }
  for (const { key, lines, x, y, w, h, state } of arrows) {
    svg.append(draw(
      "g", { class: "mu-verb", "data-state": state, "data-on": on("relation", key), onclick: chosen && (() => chosen("relation", key)) },
      draw("rect", { x: x - w / 2, y: y - h / 2, width: w, height: h, rx: 4 }),
      ...lines.map((line, i) => draw("text", { x, y: y + 4.5 + 16 * (i - (lines.length - 1) / 2), "text-anchor": "middle" }, line)),
    ));
  }
  for (const { key, lines, x, y, w, h, chips = [], lonely, alone, hue } of boxes) {
    const top = y - h / 2;
    const node = draw(
      "g", { class: "mu-box", "data-key": key, "data-on": on("theme", key), "data-lonely": lonely && "true", "data-hue": hue, onclick: chosen && (() => chosen("theme", key)) },
      draw("rect", { x: x - w / 2, y: top, width: w, height: h, rx: 7 }),
    );
    lines.forEach((line, i) => node.append(draw("text", { x, y: top + 24 + 18 * i, "text-anchor": "middle" }, line)));
    for (const chip of chips) {
      node.append(
        draw("rect", { class: "mu-sub", x: x + chip.x - chip.w / 2, y: top + chip.y - chip.h / 2, width: chip.w, height: chip.h, rx: 8 }),
        ...chip.lines.map((line, i) => draw("text", { class: "mu-sub-name", x: x + chip.x, y: top + chip.y + 4 + 14 * (i - (chip.lines.length - 1) / 2), "text-anchor": "middle" }, line)),
      );
    }
    const flags = [lonely && "○ no relation", alone && "● one voice"].filter(Boolean);
    flags.forEach((flag, i) => node.append(draw("text", { class: "mu-flag", x, y: top + h + 14 + 13 * i, "text-anchor": "middle" }, flag)));
    svg.append(node);
  }
  return svg;
}
