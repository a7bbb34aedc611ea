// The audit view: a scrubber over all moments, the steps above it, and a way back to the words.

const FEW = 60; // sentences that may stand open at once

const MARKS = { made: "●", undone: "↶", redone: "↷", checked: "✓", shown: "◉", noted: "·" };
const WORDS = { made: "done", undone: "taken back", redone: "done again", checked: "checked", shown: "panel shown", noted: "noted" };

class Audit extends Widget {
  build() {
    super.build();
    for (const node of [this.undo, this.redo, this.check, this.saved]) node.hidden = true;
    this.beside.remove();
  }

  makeWork() {
    this.at = -1; // the moment that is looked at; -1: the latest
    this.wanted = null; // what was last asked of Python
    this.steps = make("div", { class: "mu-steps", role: "group", "aria-label": "Steps: to the first moment of each" });
    const id = `${this.id}-at`;
    this.range = make("input", { type: "range", id, min: "1", max: "1", step: "1", oninput: () => this.look(Number(this.range.value) - 1) });
    this.where = make("p", { class: "mu-moment-when" });
    this.what = make("p", { class: "mu-moment-what" });
    this.lines = make("dl", { class: "mu-then" });
    this.none = make("p", { class: "mu-note" }, "Nothing has been done in this folder yet. Do a task in any lesson, come back, and it will be told here.");
    this.replay = make(
      "section", { "aria-label": "Replay" },
      this.steps,
      make("div", { class: "mu-scrub" }, make("label", { for: id }, "Moment"), this.range),
      this.where, this.what, this.lines,
    );
    this.remarks = make("ul", { class: "mu-remarks" });
    const select = `${this.id}-trace`;
    this.chosen = make("select", { id: select, class: "mu-select", onchange: () => this.follow() });
    this.tree = make("div", { class: "mu-tree" });
    this.untraced = make("p", { class: "mu-note" }, "There is no theme, code or condensation to trace yet.");
    this.tracing = make(
      "section", { class: "mu-part-of", "aria-label": "From a theme back to the words" },
      make("div", { class: "mu-choice" }, make("label", { for: select }, "From these words to"), this.chosen),
      this.untraced, this.tree,
    );
    this.export = make("button", { type: "button", class: "mu-button mu-primary", onclick: () => this.report() }, "Write the report");
    this.written = make("p", { class: "mu-note", role: "status" });
    this.files = make("div", { class: "mu-status" });
    this.reporting = make(
      "section", { class: "mu-part-of", "aria-label": "The report" },
      make("div", { class: "mu-status" }, this.export, make("span", {}, "as Markdown and as a page, into this folder")),
      this.written, this.files,
    );
    this.limits = make("p", { class: "mu-beside" });
    return [this.none, this.replay, this.remarks, this.tracing, this.reporting, this.limits];
  }

  keys() {
    return [
      ["←, →", "on the scrubber: a moment back or forward; PageUp, PageDown: ten; Home, End"],
      ["Tab", "from the steps to the scrubber, to the trace, to the report"],
    ];
  }

  // Showing what Python says.

  drawWork() {
    const { moments = [], left_out: leftOut, steps = [], remarks = [], traces = [], files = [], limits } = this.model.get("work");
    const atEnd = this.at < 0 || !this.moments || this.at >= this.moments.length - 1;
    this.drawFiles(files);
    this.moments = moments;
    this.none.hidden = moments.length > 0;
    for (const node of [this.replay, this.tracing, this.reporting]) node.hidden = moments.length === 0;
    say(this.limits, limits ?? "");
    const told = leftOut ? [...remarks, `In the report only: the first ${counted(leftOut, "moment")}.`] : remarks;
    this.remarks.replaceChildren(...told.map((text) => make("li", {}, `⚠ ${text}`)));
    this.range.max = String(Math.max(moments.length, 1));
    this.stepKeys = steps.filter(([key]) => key !== "other" || moments.some((m) => m[2] === "other"));
    const known = JSON.stringify(traces);
    if (known !== this.knownTraces) {
      this.knownTraces = known;
      const kept = this.chosen.value;
      this.chosen.replaceChildren(...traces.map(({ name }, i) => make("option", { value: String(i) }, name)));
      if (kept && Number(kept) < traces.length) this.chosen.value = kept;
      this.untraced.hidden = traces.length > 0;
      this.chosen.hidden = traces.length === 0;
      this.tree.replaceChildren();
      this.mustFollow = traces.length > 0;
    }
    if (moments.length) this.look(atEnd ? moments.length - 1 : this.at);
  }

  look(i) {
    this.at = Math.min(Math.max(i, 0), this.moments.length - 1);
    const [n, when, step, title, what, form, stands] = this.moments[this.at];
    const name = Object.fromEntries(this.model.get("work").steps)[step];
    this.range.value = String(this.at + 1);
    this.range.setAttribute("aria-valuetext", `${this.at + 1} of ${this.moments.length}: ${when}, ${name}, ${title}, ${WORDS[form]}`);
    this.where.replaceChildren(
      make("span", { class: `mu-mark mu-mark-${form}`, "aria-hidden": "true" }, MARKS[form]),
      ` ${this.at + 1} of ${this.moments.length} · ${when} · `, make("b", {}, name), ` · ${title} · ${WORDS[form]}`,
    );
    this.what.replaceChildren(
      stands ? what : make("s", {}, what), stands ? "" : " (no longer part of the answer)",
    );
    this.drawSteps();
    this.ask(n);
  }

  drawSteps() {
    const here = this.moments[this.at][2];
    const within = [...this.steps.children].indexOf(document.activeElement);
    this.steps.replaceChildren(...this.stepKeys.map(([key, name], i) => {
      const all = this.moments.filter((m) => m[2] === key);
      const done = this.moments.slice(0, this.at + 1).filter((m) => m[2] === key && m[5] === "made").length;
      const made = all.filter((m) => m[5] === "made").length;
      const other = all.length - made; // checks, mostly: so that the steps add up to all moments
      const count = all.length ? `${done} of ${counted(made, "decision")}${other ? `, ${other} other` : ""}` : "nothing yet";
      const node = make(
        "button",
        {
          type: "button", class: "mu-step", "aria-pressed": String(key === here), "data-empty": all.length === 0,
          disabled: all.length === 0, onclick: () => this.look(this.moments.findIndex((m) => m[2] === key)),
        },
        make("b", {}, key === "other" ? name : `${i + 1}. ${name}`), make("span", { class: "mu-note" }, count),
      );
      return node;
    }));
    if (within >= 0) this.steps.children[within]?.focus({ preventScroll: true });
  }

  /** Ask how things stood then: one question at a time, and always the latest next. */
  ask(n) {
    this.next = n;
    if (!this.alive || this.wanted !== null) return;
    this.wanted = n;
    this.tell("try", { action: { what: "then", n } });
  }

  follow() {
    if (this.alive && this.chosen.value !== "") this.tell("try", { action: { what: "trace", n: Number(this.chosen.value) } });
  }

  drawFiles(files) {
    const known = JSON.stringify(files);
    if (known === this.knownFiles) return;
    this.knownFiles = known;
    this.files.replaceChildren(...files.map((name) => make(
      "button",
      { type: "button", class: "mu-button", onclick: () => this.tell("try", { action: { what: "file", name } }) },
      `Download ${name}`,
    )));
  }

  report() {
    this.act({ what: "export" });
    this.exported = this.count;
  }

  answered(message, buffers) {
    if (message.trouble) say(this.written, message.trouble);
    else if (message.file) handOver(message.file, buffers[0]);
    if (message.then) {
      this.wanted = null;
      if (this.next !== message.then.n) return this.ask(this.next);
      this.drawThen(message.then.lines);
    }
    if (message.trace && String(message.trace.n) === this.chosen.value) this.drawTree(message.trace.node);
    if (message.said && message.n === this.exported) say(this.written, message.said);
  }

  setAlive(alive) {
    const before = this.alive;
    super.setAlive(alive);
    if (!alive) this.wanted = null;
    if (alive && !before && this.moments?.length) this.ask(this.moments[this.at][0]);
    if (alive && this.mustFollow) {
      this.mustFollow = false;
      this.follow();
    }
  }

  drawThen(lines) {
    const rows = lines.flatMap(([head, words, fresh]) => [
      make("dt", { class: fresh ? "mu-fresh-line" : null }, fresh ? "+ " : "", head),
      make("dd", { class: fresh ? "mu-fresh-line" : null }, words),
    ]);
    this.lines.replaceChildren(...(rows.length ? rows : [make("dt", {}, "The task is empty at this moment."), make("dd", {}, "")]));
    this.lines.querySelector(".mu-fresh-line")?.scrollIntoView?.({ block: "nearest" });
  }

  /** The trace; where it is short, down to the sentences. */
  drawTree(root) {
    const count = (node) => node.lines.length + node.below.reduce((sum, one) => sum + count(one), 0);
    this.deep = count(root) <= FEW ? Infinity : 3;
    this.tree.replaceChildren(this.makeNode(root, 0));
  }

  makeNode({ what, name, said, at, lines, notes, below }, depth) {
    const quoted = lines.map(([n, who, words]) => make(
      "p", { class: "mu-unit-line" }, make("span", { class: "mu-num" }, String(n)), who && make("b", {}, `${who} `), words,
    ));
    const about = [
      said && make("p", { class: "mu-said" }, said),
      at && make("p", { class: "mu-note" }, `since ${at}`),
      ...notes.map((note) => make("p", { class: "mu-note" }, note)),
      ...quoted,
      ...below.map((node) => this.makeNode(node, depth + 1)),
    ].filter(Boolean);
    return make(
      "details", { class: `mu-link mu-link-${what}`, open: depth < this.deep },
      make("summary", {}, name), ...about,
    );
  }

  drawStatus() {
    super.drawStatus();
    if (!this.range) return;
    this.range.disabled = this.chosen.disabled = this.export.disabled = !this.usable;
  }

  enterWork() { this.range.focus(); }
}

export default Widget.shown(Audit);
