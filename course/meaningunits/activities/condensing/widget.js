// Units beside their condensations: what is typed is checked a moment later, and kept on leaving.

const LOOK_AFTER = 350; // ms without a key before what stands there is looked at

class Condenser extends Widget {
  makeWork() {
    this.pairs = new Map(); // key of a unit -> its nodes, what is kept, what was sent
    this.current = null;
    this.told = make("p", { class: "mu-told" });
    this.list = make("div", { class: "mu-pairs" });
    this.readers = make(
      "p", { class: "mu-note", hidden: true },
      "Beside your sentences stand the notes of the three readers, as they wrote them. They are short, and some only name what the unit is about: by this course's own rule these are labels and no condensations. Take them as notes, not as models.",
    );
    this.apart = make("div", { class: "mu-apart" });
    return [this.told, this.readers, this.list, this.apart];
  }

  keys() {
    return [
      ["Tab", "to the unit you were at last"],
      ["Ctrl+Enter", "keep, and go to the next unit"],
      ["Page Up, Page Down", "previous or next unit"],
    ];
  }

  // Building.

  makePair(key) {
    const id = `${this.id}-${this.pairs.size}`;
    const pair = { key, kept: "", sent: null, lines: "" };
    pair.name = make("b");
    pair.where = make("span");
    pair.chips = make("span", { class: "mu-chips" });
    pair.text = make("div", { class: "mu-unit-text", id: `${id}-text` });
    pair.area = make("textarea", {
      id: `${id}-area`, "data-box": `unit ${key}`, rows: "4", tabindex: "-1", "data-room": String(this.task.longest), spellcheck: "true", placeholder: "In a sentence or two of your own",
      "aria-labelledby": `${id}-name ${id}-label`, "aria-describedby": `${id}-text ${id}-checks`,
      oninput: () => this.onTyped(pair), onblur: () => this.keep(pair), onfocus: () => this.rove(key),
    });
    pair.count = make("span", { class: "mu-count" });
    pair.state = make("span", { class: "mu-state" });
    pair.checks = make("ul", { class: "mu-checks", id: `${id}-checks` });
    pair.beside = make("div", { class: "mu-noted" });
    pair.node = make(
      "div", { class: "mu-pair", "data-key": key },
      make(
        "div", { class: "mu-pair-unit" },
        make("p", { class: "mu-pair-head", id: `${id}-name` }, pair.name, " ", pair.where), pair.text,
      ),
      make(
        "div", { class: "mu-pair-own" },
        make(
          "p", { class: "mu-pair-head" },
          make("label", { id: `${id}-label`, for: `${id}-area` }, "Condensed"), " ", pair.count, " ", pair.state, pair.chips,
        ),
        pair.area, pair.checks, pair.beside,
      ),
    );
    this.pairs.set(key, pair);
    return pair;
  }

  // Showing what Python says.

  drawWork() {
    const { told = "", units = [], apart = [], note } = this.model.get("work");
    say(this.told, told);
    this.told.hidden = !told;
    this.drawNote(note);
    const keys = units.map(({ key }) => key);
    const focused = this.pairs.get(this.current)?.area === document.activeElement;
    for (const unit of units) this.drawPair(this.pairs.get(unit.key) ?? this.makePair(unit.key), unit);
    const nodes = keys.map((key) => this.pairs.get(key).node);
    if (nodes.length !== this.list.children.length || nodes.some((n, i) => n !== this.list.children[i])) {
      this.list.replaceChildren(...nodes);
      if (focused && keys.includes(this.current)) this.pairs.get(this.current).area.focus();
    }
    this.order = keys;
    this.rove(keys.includes(this.current) ? this.current : keys[0]);
    this.drawApart(apart);
    this.tellOnce();
  }

  drawPair(pair, unit) {
    pair.place = unit.place;
    say(pair.name, unit.name);
    say(pair.where, `· ${unit.where}`);
    const lines = JSON.stringify(unit.lines);
    if (lines !== pair.lines) {
      pair.lines = lines;
      pair.text.replaceChildren(...unit.lines.map((line) => this.makeLine(line)));
    }
    if (unit.text !== pair.kept || pair.sent !== null) {
      // What somebody is still typing stays; everything else follows the trail.
      const own = squeezed(pair.area.value);
      const follows = own === pair.kept || own === unit.text || (own === pair.sent && unit.text !== pair.kept);
      const typing = pair.area === document.activeElement || pair.area.dataset.draft === "back";
      if (follows && !(typing && own === unit.text)) pair.area.value = unit.text;
      if (pair.sent === unit.text) pair.sent = null;
      pair.kept = unit.text;
    }
    say(pair.count, `· ${unit.count}`);
    pair.count.toggleAttribute("data-over", unit.over);
    this.drawChecks(pair, unit.checks);
    this.drawState(pair);
  }

  makeLine({ n, key, who, pieces }) {
    return make(
      "p", { class: "mu-unit-line", "data-speaker": key },
      make("span", { class: "mu-num" }, String(n)), " ",
      who && make("b", {}, `${who} `),
      ...pieces.map(([words, mark], i) => {
        const gap = i ? " " : "";
        return [gap, mark ? make("mark", { "data-why": mark }, words) : words];
      }).flat(),
    );
  }

  drawChecks(pair, checks) {
    const now = JSON.stringify(checks);
    if (now === pair.checked) return;
    pair.checked = now;
    pair.checks.replaceChildren(...checks.map(({ verdict, symbol, word, what, why, look }) => make(
      "li", { class: `mu-check mu-${verdict}` },
      make("span", { class: "mu-verdict" }, make("span", { "aria-hidden": "true" }, symbol), ` ${word}`),
      make("strong", {}, withoutUnit(what)),
      make("details", {}, make("summary", {}, "Why, and what to do"), why && make("p", {}, why), look && make("p", {}, look)),
    )));
    pair.checks.querySelectorAll("summary").forEach((node) => { node.tabIndex = -1; });
    this.setTabStops();
  }

  drawState(pair) {
    const own = squeezed(pair.area.value);
    const state = own !== pair.kept ? "not kept yet" : own ? "✓ kept" : "";
    say(pair.state, state && `· ${state}`);
    pair.node.toggleAttribute("data-kept", Boolean(own) && own === pair.kept);
  }

  drawApart(apart) {
    this.apart.hidden = apart.length === 0;
    this.apart.replaceChildren(
      make("p", { class: "mu-pair-head" }, "Set aside: written for units that you have since cut otherwise. Nothing here is lost."),
      ...apart.map(({ key, text }) => make(
        "p", {}, make("b", {}, key), ` ${text} `,
        make("button", { type: "button", class: "mu-tool", "aria-label": `Remove ${key}`, disabled: !this.usable, onclick: () => this.act({ what: "drop", unit: key }) }, "Remove"),
      )),
    );
  }

  drawStatus() {
    super.drawStatus();
    for (const pair of this.pairs.values()) {
      if (!this.usable) pair.sent = null; // nobody answered: it has to be sent again
      // What could not be kept while Python was away is kept now.
      // A draft that came back is for somebody to look at first.
      if (this.usable && pair.area !== document.activeElement && pair.area.dataset.draft !== "back") this.keep(pair);
    }
    this.apart.querySelectorAll("button").forEach((button) => { button.disabled = !this.usable; });
  }

  drawMarks(messages, stale) {
    this.work.toggleAttribute("data-stale", Boolean(stale));
    for (const { chips } of this.pairs.values()) chips.replaceChildren();
    this.noted = messages;
    this.tellOnce();
    messages.forEach(({ place, verdict, word, what }, i) => {
      const pair = place && this.pairAt(place);
      pair?.chips.append(make(
        "button",
        {
          type: "button", class: `mu-chip mu-${verdict}`, tabindex: "-1", title: what,
          "aria-label": `Note ${i + 1}, ${word}`, onclick: () => this.showCard(i + 1),
        },
        String(i + 1),
      ));
    });
  }

  /** What a note below says is not said above it as well. */
  tellOnce() {
    for (const pair of this.pairs.values()) {
      const told = (this.noted ?? []).filter(({ place }) => place && this.pairAt(place) === pair);
      for (const one of pair.checks.children) {
        one.hidden = told.some(({ what }) => withoutUnit(what) === one.querySelector("strong").textContent);
      }
    }
  }

  drawPanel(panel) {
    this.readers.hidden = !Object.keys(panel).length;
    for (const pair of this.pairs.values()) {
      pair.beside.replaceChildren(...(panel[pair.key] ?? []).map((line) => make("p", {}, line)));
    }
  }

  pairAt([a, b]) {
    const here = (this.order ?? []).map((key) => this.pairs.get(key));
    return here.find(({ place }) => place[0] === a && place[1] === b) ?? here.find(({ place }) => place[0] === a);
  }

  // Doing something.

  onTyped(pair) {
    this.drawState(pair);
    clearTimeout(pair.timer);
    pair.timer = setTimeout(() => this.drafts.flush(pair.area), LOOK_AFTER); // held, and looked at
  }

  keep(pair) {
    clearTimeout(pair.timer);
    const text = squeezed(pair.area.value);
    if (!this.usable || text === pair.kept || text === pair.sent) return;
    pair.sent = text;
    this.act({ what: "write", unit: pair.key, text: pair.area.value });
  }

  key(event) {
    const { key, altKey, shiftKey } = event;
    const by = { PageUp: -1, PageDown: 1 }[key];
    if (!by || altKey || shiftKey) return false;
    this.step(by);
    return true;
  }

  combo(event) {
    if (event.key !== "Enter" || !event.target.matches("textarea")) return false;
    this.keep(this.pairs.get(this.current));
    this.step(1);
    return true;
  }

  step(by) {
    const next = this.order[this.order.indexOf(this.current) + by];
    if (next) this.focusOn(next);
  }

  // Focus: one tab stop, the unit one is at; its reasons are reached from there.

  rove(key) {
    this.current = key;
    this.setTabStops();
  }

  setTabStops() {
    for (const [key, { area, checks }] of this.pairs) {
      area.tabIndex = key === this.current ? 0 : -1;
      for (const node of checks.querySelectorAll("summary")) node.tabIndex = key === this.current ? 0 : -1;
    }
  }

  focusOn(key) {
    const pair = this.pairs.get(key);
    if (!pair) return;
    pair.area.focus({ preventScroll: true });
    pair.node.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  /** Below what is written of the unit. */
  anchorOf(place) { return this.pairAt(place)?.checks ?? null; }

  showPlace(place) { this.focusOn(this.pairAt(place)?.key); }
  enterWork() { this.focusOn(this.current); }
}

/** A message without the unit it stands beside. */
function withoutUnit(what) {
  const rest = what.replace(/^Unit [^ ]+: /, "");
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** A text as it is kept: white space folded. */
function squeezed(text) { return text.split(/\s+/).filter(Boolean).join(" "); }

export default Widget.shown(Condenser);
