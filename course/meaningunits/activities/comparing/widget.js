// Two coders: who and on what, every measure with its sentence, and the places where they part.

class Compare extends Widget {
  makeWork() {
    this.at = 0; // the place that is open
    this.notes = new NoteBoxes();
    this.begun = new Map(); // key -> {decision, reason} begun and not kept
    this.makeBar();
    this.nothing = make("p", { class: "mu-note", hidden: true });
    this.numbers = make("div", { class: "mu-numbers-of" });
    this.folded = make("details", { class: "mu-bring" }); // kept, so that it stays as it was left
    this.tally = make("p", { class: "mu-compare-head" });
    this.keptNote = make("p", { class: "mu-kept", hidden: true });
    this.list = make("ol", { class: "mu-places", "aria-label": "Places where the two differ" });
    this.place = make("div", { class: "mu-place" });
    this.talk = make("div", { class: "mu-talk" }, this.list, this.place);
    return [
      this.bar, this.bringing, this.strange, this.nothing,
      make("section", { class: "mu-part-of", "aria-label": "Where they differ" }, this.tally, this.keptNote, this.talk),
      make("section", { class: "mu-part-of", "aria-label": "The measures" }, this.numbers),
    ];
  }

  makeBar() {
    const select = (label, what, more = {}) => {
      const id = `${this.id}-${what}-${more.at ?? ""}`;
      const node = make("select", { id, class: "mu-select", onchange: () => this.act({ what, value: node.value, ...more }) });
      return { node, row: make("div", { class: "mu-choice" }, make("label", { for: id }, label), node) };
    };
    this.sides = [select("Coder", "sides", { at: 0 }), select("compared with", "sides", { at: 1 })];
    this.third = select("and with", "third");
    this.where = select("on the interview", "interview");
    this.about = select("What is compared", "about");
    this.bar = make("div", { class: "mu-choices" }, ...[...this.sides, this.third, this.where].map(({ row }) => row));
    const id = `${this.id}-partner`;
    this.path = make("input", { type: "text", id, class: "mu-path", "data-box": "partner", placeholder: "kim.jsonl", spellcheck: "false" });
    this.file = make("input", { type: "file", class: "mu-unseen", tabindex: "-1", accept: ".jsonl,.txt,.json", "aria-label": "A second coder's trail", onchange: () => this.upload() });
    this.readIt = make("button", { type: "button", class: "mu-button", onclick: () => this.bring() }, "Read it");
    this.chooseIt = make("button", { type: "button", class: "mu-button", onclick: () => this.file.click() }, "Choose a file…");
    this.remarks = make("p", { class: "mu-note" });
    this.bringing = make(
      "details", { class: "mu-bring" },
      make("summary", {}, "A second coder's trail"),
      make("p", {}, "Somebody who coded the same units in a folder of their own has a file trail.jsonl there. Lay a copy beside yours under another name and write that name, choose the file, or drop it anywhere on this task. Another one after that is a third coder's. They are read here and go nowhere."),
      make("div", { class: "mu-status" }, make("label", { for: id }, "File"), this.path, this.readIt, this.chooseIt, this.file),
      this.remarks,
    );
    this.bringing.hidden = this.task.alone; // the coders of one's own study are merged into it
    this.strange = make("p", { class: "mu-caution", hidden: true });
  }

  build() {
    super.build();
    const carries = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
    this.root.addEventListener("dragover", (event) => {
      if (!carries(event) || !this.usable || this.task.alone) return;
      event.preventDefault();
      event.stopPropagation();
      this.root.toggleAttribute("data-dropping", true);
    });
    this.root.addEventListener("dragleave", (event) => { if (!this.root.contains(event.relatedTarget)) this.root.toggleAttribute("data-dropping", false); });
    this.root.addEventListener("drop", (event) => {
      this.root.toggleAttribute("data-dropping", false);
      if (!carries(event) || !this.usable || this.task.alone) return;
      event.preventDefault();
      event.stopPropagation();
      this.uploaded(event.dataTransfer.files[0]);
    });
  }

  keys() {
    return [
      ["↑, ↓", "in the list: previous or next place"],
      ["Enter", "in the list: to its decision"],
      ["Ctrl+Enter", "keep the decision and go to the next place"],
    ];
  }

  // Showing what Python says.

  drawWork() {
    const work = this.model.get("work");
    if (!this.tally) return;
    this.fill(this.sides[0].node, work.there, work.sides[0]);
    this.fill(this.sides[1].node, work.there, work.sides[1]);
    this.fill(this.third.node, [["", "nobody else"], ...work.there.filter(([key]) => !work.sides.includes(key))], work.third);
    this.fill(this.where.node, work.interviews, work.interview);
    this.fill(this.about.node, work.choices, work.about);
    this.names = work.names;
    if (document.activeElement !== this.path && !this.path.dataset.draft) this.path.value = work.partner;
    say(this.remarks, work.remarks.length ? `Noticed while reading it: ${work.remarks.join("; ")}.` : "");
    say(this.strange, work.strange ?? "");
    this.strange.hidden = !work.strange;
    say(this.nothing, work.nothing ?? "");
    this.nothing.hidden = !work.nothing;
    this.drawNumbers(work);
    this.drawPlaces(work);
    this.drawNote(work.note);
  }

  fill(select, options, value) {
    const known = JSON.stringify(options);
    if (select.dataset.known !== known) {
      select.dataset.known = known;
      select.replaceChildren(...options.map(([key, name]) => make("option", { value: key }, name)));
    }
    select.value = value;
  }

  drawNumbers({ groups, reasons = [], aside = [], cautions = [], sentences, pairs = [] }) {
    const within = this.numbers.contains(document.activeElement);
    if (!groups.length) return this.numbers.replaceChildren();
    const pick = (folded) => groups
      .map(({ name, rows }) => ({ name, rows: rows.filter((row) => row[4] === folded) }))
      .filter(({ rows }) => rows.length);
    const more = pick(true);
    const reason = (rows) => rows.map(([head, rest]) => make("li", {}, make("b", {}, `${head}. `), rest));
    const open = reasons.filter((_, i) => !aside.includes(i));
    const count = more.reduce((sum, { rows }) => sum + rows.length, 0);
    this.folded.replaceChildren(
      make("summary", {}, `${count} more measures`),
      ...(count ? [this.makeMeasures("More measures of the same two", more)] : []),
      ...(aside.length ? [make("ul", { class: "mu-reasons" }, ...reason(aside.map((i) => reasons[i])))] : []),
    );
    this.folded.hidden = !count;
    this.numbers.replaceChildren(
      this.about.row,
      this.makeMeasures(`${this.names[0]} and ${this.names[1]} on ${counted(sentences, "sentence")}`, pick(false)),
      ...(pairs.length ? [this.makePairs(pairs)] : []),
      ...(open.length ? [make("p", { class: "mu-compare-head" }, "Why they differ here"), make("ul", { class: "mu-reasons" }, ...reason(open))] : []),
      this.folded,
      ...cautions.map((text) => make("p", { class: "mu-caution" }, text)),
    );
    if (within) this.about.node.focus({ preventScroll: true });
  }

  /** Three coders: each two of them, and the mean. */
  makePairs(pairs) {
    return make(
      "table", { class: "mu-measures" }, make("caption", {}, "Each two of the three, on what all three coded"),
      make("thead", {}, make("tr", {}, ...["", "per cent", "Cohen’s κ", "Gwet’s AC1"].map((h) => make("th", { scope: "col" }, h)))),
      make("tbody", {}, ...pairs.map(([who, ...values]) => make("tr", {}, make("th", { scope: "row" }, who), ...values.map((v) => make("td", { class: "mu-figure" }, v))))),
    );
  }

  makeMeasures(caption, groups) {
    const rows = ({ name, rows: measures }) => [
      make("tr", { class: "mu-group" }, make("th", { scope: "rowgroup", colspan: "3" }, name)),
      ...measures.map(([title, value, sentence, penalty]) => make(
        "tr", {},
        make("th", { scope: "row" }, title),
        make("td", { class: "mu-figure" }, value, penalty ? make("span", { class: "mu-note" }, " (0 is best)") : null),
        make("td", {}, sentence),
      )),
    ];
    return make(
      "table", { class: "mu-measures" },
      make("caption", {}, caption),
      make("thead", {}, make("tr", {}, ...["Measure", "here", "what it counts on these data"].map((h) => make("th", { scope: "col" }, h)))),
      ...groups.map((group) => make("tbody", {}, ...rows(group))),
    );
  }

  drawPlaces({ places }) {
    const within = this.list.contains(document.activeElement);
    const focused = this.place.contains(document.activeElement) ? document.activeElement.dataset.part : null;
    this.places = places;
    if (this.goTo) this.at = Math.max(0, places.findIndex(({ key }) => key === this.goTo));
    this.goTo = null;
    this.at = Math.min(this.at, Math.max(places.length - 1, 0));
    const done = places.filter(({ decision }) => decision).length;
    say(this.tally, places.length
      ? `Where they part: ${counted(places.length, "place")}, ${done} decided`
      : this.model.get("work").nothing ? "" : "Nowhere do their codes differ here.");
    this.list.replaceChildren(...places.map((place, i) => this.makeItem(place, i)));
    this.talk.hidden = !places.length;
    this.drawPlace(focused);
    if (within) this.focusItem();
  }

  makeItem({ key, decision, coders }, i) {
    const ours = ([label]) => /^[A-Z]\d/.test(label);
    const signs = ({ codes }) => codes.map((code) => (ours(code) ? code[0].split(" ")[0] : code[0])).join(codes.every(ours) ? " " : ", ") || "no code";
    return make(
      "li",
      {
        class: "mu-place-item", tabindex: i === this.at ? "0" : "-1", "data-i": i, "aria-current": i === this.at ? "true" : null,
        onclick: () => this.open(i), onfocus: () => { if (i !== this.at) this.open(i); },
      },
      make("span", { class: decision ? "mu-done" : "mu-differs" }, decision ? "✓ " : "≠ "),
      make("b", {}, key), ` ${coders.map(signs).join(" / ")}`,
      make("span", { class: "mu-unseen" }, decision ? ", decided" : ", open"),
    );
  }

  drawPlace(focused = null) {
    const place = this.places[this.at];
    if (!place) return this.place.replaceChildren();
    const { key, lines, coders, options } = place;
    const draft = this.begun.get(key) ?? place;
    const name = `${this.id}-decision`;
    this.reason = make("textarea", { id: `${this.id}-reason`, "data-box": `reason ${key}`, rows: "3", "data-room": this.task.longest, "data-part": "reason", oninput: () => this.draft() });
    this.reason.value = draft.reason;
    this.radios = options.map(([value, text]) => {
      const input = make("input", { type: "radio", name, value, "data-part": value, onchange: () => this.draft() });
      input.checked = draft.decision === value;
      return make("label", { class: "mu-second-option" }, input, ` ${text}`);
    });
    const beside = this.model.get("panel")[key] ?? [];
    this.place.replaceChildren(
      make("p", { class: "mu-compare-head" }, key),
      make("div", { class: "mu-context", tabindex: "0", role: "region", "aria-label": `The words at ${key}` }, ...lines.map((line) => make(
        "p", { class: line.inside ? "mu-line-of mu-inside" : "mu-line-of" },
        make("span", { class: "mu-num" }, String(line.n)), line.who && make("b", {}, `${line.who} `), line.text,
      ))),
      make("div", { class: "mu-two" }, ...coders.map((coder) => make(
        "div", {},
        make("p", { class: "mu-coder" }, make("b", {}, coder.name), make("span", { class: "mu-note" }, ` unit ${coder.unit.split(" ").slice(1).join(" ")}`)),
        coder.codes.length
          ? make("ul", {}, ...coder.codes.map(([label, shared]) => make("li", {}, shared ? "= " : "≠ ", label, shared ? make("span", { class: "mu-note" }, coders.length > 2 ? " (all)" : " (both)") : null)))
          : make("p", {}, "≠ no code"),
        coder.note && make("p", { class: "mu-note" }, `Noted: ${coder.note}`),
      ))),
      make("fieldset", { class: "mu-decision" }, make("legend", {}, "What did you decide?"), ...this.radios),
      make("label", { for: this.reason.id }, "And why? Which words decided it?"),
      this.reason,
      make(
        "div", { class: "mu-status" },
        make("button", { type: "button", class: "mu-button mu-primary", "data-part": "keep", onclick: () => this.keep() }, place.decision ? "Keep the change" : "Keep the decision"),
        place.decision ? make("button", { type: "button", class: "mu-button", onclick: () => this.act({ what: "reopen", key }) }, "Open it again") : null,
        make("span", { class: "mu-note" }, place.decision ? "Decided, and in your trail." : this.begun.has(key) ? "Not kept yet." : ""),
      ),
      this.notes.of(key),
      ...beside.map((text) => make("p", { class: "mu-moderated" }, make("b", {}, "The panel's moderator. "), text)),
    );
    this.context = this.place.querySelector(".mu-context");
    const inside = this.context.querySelector(".mu-inside");
    if (inside) this.context.scrollTop = inside.offsetTop - this.context.offsetTop - 40; // the words that decide are in view
    this.disable();
    if (focused) this.place.querySelector(`[data-part="${focused}"]`)?.focus({ preventScroll: true });
  }

  drawPanel() { if (this.places) this.drawPlace(); }

  drawStatus() {
    super.drawStatus();
    if (this.places) this.disable();
  }

  disable() {
    const nodes = this.work.querySelectorAll("select, button, input:not([data-box])");
    for (const node of nodes) node.disabled = !this.usable;
  }

  // Doing something.

  draft() {
    const { key } = this.places[this.at];
    this.begun.set(key, { decision: this.chosen(), reason: this.reason.value });
  }

  chosen() { return this.radios.map((label) => label.firstChild).find((input) => input.checked)?.value ?? ""; }

  keep() {
    if (!this.usable) return;
    const { key } = this.places[this.at];
    this.act({ what: "decide", key, decision: this.chosen(), reason: this.reason.value });
    this.sent = { key, n: this.count }; // an earlier word's answer is none to this
  }

  answered(message) {
    if (!this.sent || message.n !== this.sent.n) return;
    const { key } = this.sent;
    this.sent = null;
    if (message.refused) return void this.reason.focus();
    this.begun.delete(key);
    say(this.keptNote, message.said);
    this.keptNote.hidden = false;
    const next = this.places.findIndex(({ decision, key: other }) => !decision && other !== key);
    if (next >= 0) this.open(next);
    else this.drawPlace();
    this.focusItem();
  }

  bring() { this.act({ what: "bring", name: this.path.value }); }

  async upload() {
    const [file] = this.file.files;
    await this.uploaded(file);
    this.file.value = "";
  }

  async uploaded(file) {
    if (!file) return;
    const text = await file.text();
    this.act({ what: "bring", name: file.name, text });
  }

  // Keys and focus.

  open(i) {
    this.at = i;
    for (const [n, node] of [...this.list.children].entries()) {
      node.tabIndex = n === i ? 0 : -1;
      if (n === i) node.setAttribute("aria-current", "true");
      else node.removeAttribute("aria-current");
    }
    this.drawPlace();
  }

  takeUp(boxes) {
    const at = this.places.findIndex(({ key }) => boxes.includes(`reason ${key}`));
    if (at >= 0) this.open(at);
  }

  focusItem() { this.list.children[this.at]?.focus({ preventScroll: true }); }

  key(event) {
    const { key, target } = event;
    if (target === this.path && key === "Enter") return this.bring(), true;
    if (this.place.contains(target) && key === "Escape") return this.focusItem(), true;
    const item = target.closest?.(".mu-place-item");
    if (!item) return false;
    const by = { ArrowUp: -1, ArrowDown: 1 }[key];
    const to = key === "Home" ? 0 : key === "End" ? this.places.length - 1 : this.at + (by ?? 0);
    if (by || key === "Home" || key === "End") this.list.children[to]?.focus();
    else if (key === "Enter") (this.radios.find((label) => label.firstChild.checked) ?? this.radios[0]).firstChild.focus();
    else return false;
    return true;
  }

  combo(event) {
    if (event.key !== "Enter" || !this.place.contains(event.target)) return false;
    this.keep();
    return true;
  }

  /** The place that begins and ends with these sentences, among those where the two differ. */
  placeAt([a, b]) {
    return (this.places ?? []).findIndex(({ lines }) => {
      const inside = lines.filter((line) => line.inside);
      return inside[0]?.n === a && inside.at(-1).n === b;
    });
  }

  /** With its decision, below the reason. */
  anchorOf(place) {
    const at = this.placeAt(place);
    return at < 0 ? null : this.notes.anchor(this.places[at].key);
  }
  openPlace(place) {
    const at = this.placeAt(place);
    if (at >= 0) this.open(at);
  }

  showPlace(place) {
    this.openPlace(place);
    this.enterWork();
  }

  enterWork() {
    if (this.places?.length) this.focusItem();
    else this.sides[0].node.focus();
  }

}

export default Widget.shown(Compare);
