// Units as they were said, with their place: the same under a curve, a matrix and a report.

/** Units quoted one below the other; long ones scroll, by keyboard too. */
function quotations(units, name) {
  return make("div", { class: "mu-quoted", tabindex: "0", role: "region", "aria-label": name }, ...units.map(quotation));
}

/** A unit as it was said, under the code for which it is shown. */
function quotation({ code, who, where, lines }) {
  return make(
    "div", { class: "mu-unit" },
    code && make("p", { class: "mu-unit-code" }, code),
    make("p", { class: "mu-unit-place" }, `${who}, ${where}`),
    ...lines.map(([n, speaker, words]) => make(
      "p", { class: "mu-unit-line" }, make("span", { class: "mu-num" }, String(n)), speaker && make("b", {}, `${speaker} `), words,
    )),
  );
}

