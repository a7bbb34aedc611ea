// Rows with a judgement, a reason and places: the lights above are tabs, one row is open below.

class AppraisalBoard extends Widget {
  makeWork() {
    this.open = this.task.open; // every row at once
    this.rows = new Map(); // key -> {row, tab, light, panel, radios, reason, list, form, chips}
    this.order = this.task.rows.map(({ key }) => key);
    this.current = this.order[0];
    this.lamps = make("div", { class: "mu-lamps", role: "tablist", "aria-label": "Rows of the board", hidden: this.open });
    // Two lines of lights where there is room, three for a long sheet.
    const lines = this.order.length > 10 ? 3 : 2;
    this.lamps.style.setProperty("--mu-columns", String(Math.ceil(this.order.length / lines)));
    this.lights = make("div", { class: "mu-lights", role: "group", "aria-label": "The lights" });
    const panels = this.task.rows.map((row) => this.makeRow(row));
    return [this.lamps, ...panels, this.lights, this.task.told && make("p", { class: "mu-note mu-why-none" }, this.task.told)];
  }

  keys() {
    if (this.open) return [["Ctrl+Enter", "keep what you wrote"]];
    return [
      ["←, →", "previous or next row, on the lights"],
      ["Page Up, Page Down", "previous or next row, from within one"],
      ["Ctrl+Enter", "keep the reason, or add the place you are writing"],
    ];
  }

  // Building.

  makeRow(row) {
    const id = `${this.id}-${row.key}`;
    const it = { row, id, radios: new Map() };
    it.symbol = make("span", { class: "mu-lamp-symbol", "aria-hidden": "true" });
    it.light = make("span", { class: "mu-lamp-word" });
    it.tab = make(
      "button",
      {
        type: "button", class: "mu-lamp", role: "tab", id: `${id}-tab`, tabindex: "-1",
        "aria-controls": `${id}-panel`, "aria-selected": "false", onclick: () => this.select(row.key, true),
      },
      row.group && make("span", { class: "mu-lamp-group" }, row.group),
      make("span", { class: "mu-lamp-head" }, it.symbol, make("b", {}, row.judged && !row.group ? row.key : row.title)),
      row.judged && !row.group && make("span", { class: "mu-lamp-title" }, row.title),
      it.light,
    );
    this.lamps.append(it.tab);
    it.chips = make("span", { class: "mu-chips" });
    const head = make(
      "div", { class: "mu-board-head", id: `${id}-head` },
      make(this.open ? "label" : "b", { for: this.open ? `${id}-reason` : null }, row.judged && !row.group ? `${row.key} · ${row.title}` : row.title), " ", it.chips,
    );
    it.panel = make(
      "div",
      {
        class: "mu-board-row", id: `${id}-panel`, "data-key": row.key, hidden: !this.open,
        role: this.open ? "group" : "tabpanel", "aria-labelledby": this.open ? `${id}-head` : `${id}-tab`,
      },
      head,
      make("p", { class: "mu-asks", id: `${id}-asks` }, row.asks),
      row.note && make("p", { class: "mu-note" }, row.note),
      row.judged && this.makeJudging(it),
      this.makeReason(it),
      row.evidence && this.makeEvidence(it),
    );
    this.rows.set(row.key, it);
    return it.panel;
  }

  nameOf(row) { return row.judged && !row.group ? `${row.key} ${row.title}` : row.title; }

  makeJudging(it) {
    const radios = this.task.verdicts.map(({ name, symbol, tone }) => {
      const input = make("input", {
        type: "radio", name: `${it.id}-verdict`, value: name,
        onchange: () => this.act({ what: "judge", row: it.row.key, value: name }),
      });
      it.radios.set(name, input);
      return make(
        "label", { class: `mu-light mu-tone-${tone}` }, input,
        make("span", {}, make("span", { class: "mu-lamp-symbol", "aria-hidden": "true" }, symbol), ` ${name}`),
      );
    });
    return make("fieldset", { class: "mu-judging" }, make("legend", { class: "mu-writing-label" }, make("b", {}, "Judgement")), ...radios);
  }

  makeReason(it) {
    const { row, id } = it;
    const state = make("span", { class: "mu-state" });
    const area = make("textarea", {
      class: "mu-writing", id: `${id}-reason`, "data-box": `reason ${row.key}`, rows: "2", "data-room": String(this.task.longest.text), spellcheck: "true",
      "aria-describedby": `${id}-asks`, placeholder: row.judged ? "Because … , therefore …" : "",
    });
    it.reason = new Writing(area, state, (text) => this.act({ what: "write", row: row.key, text }));
    const name = row.judged ? "Why" : "In your words";
    // Where all rows are open, a row's heading is its field's label.
    const label = this.open ? make("p", { class: "mu-writing-label" }, state) : make("label", { class: "mu-writing-label", for: area.id }, make("b", {}, name), state);
    return make("div", { class: "mu-board-part" }, label, area);
  }

  makeEvidence(it) {
    const { row, id } = it;
    it.list = make("ul", { class: "mu-evidence", "aria-label": `Places for ${row.title}` });
    it.none = make("p", { class: "mu-note" }, "No place yet. Without a place it is only an impression.");
    const select = (name, label, options) => {
      const field = make("select", { class: "mu-writing", id: `${id}-${name}` }, ...options);
      return [make("label", { class: "mu-writing-label", for: field.id }, label), field];
    };
    const [speaksLabel, speaks] = select("speaks", "What it does", [
      make("option", { value: "" }, "choose …"),
      ...this.task.speaks.map(({ name, symbol, word }) => make("option", { value: name }, `${symbol} ${word}`)),
    ]);
    const [placeLabel, place] = select("place", "Place", this.task.places.map(({ name }) => make("option", { value: name }, name)));
    const at = make("input", { type: "text", class: "mu-writing", id: `${id}-at`, "data-box": `at ${row.key}`, "data-room": String(this.task.longest.quote), autocomplete: "off" });
    const quote = make("input", { type: "text", class: "mu-writing", id: `${id}-quote`, "data-box": `quote ${row.key}`, "data-room": String(this.task.longest.quote), autocomplete: "off" });
    const hint = make("span");
    const add = make("button", { type: "button", class: "mu-button", onclick: () => this.add(it) }, "Add this place");
    it.form = { speaks, place, at, quote, add, hint, atBox: make("div", {}, make("label", { class: "mu-writing-label", for: at.id }, "Whereabouts: ", hint), at) };
    place.addEventListener("change", () => this.drawHint(it));
    this.drawHint(it);
    return make(
      "div", { class: "mu-board-part" },
      make("p", { class: "mu-writing-label" }, make("b", {}, "Where it stands")),
      it.list, it.none,
      make(
        "div", { class: "mu-adding" },
        make("div", {}, placeLabel, place), it.form.atBox,
        make("div", { class: "mu-quoting" }, make("label", { class: "mu-writing-label", for: quote.id }, "Its exact words (“…” where you leave words out)"), quote),
        make("div", {}, speaksLabel, speaks), add,
      ),
    );
  }

  drawHint({ form }) {
    const place = this.task.places.find(({ name }) => name === form.place.value);
    say(form.hint, place.hint);
    form.at.disabled = !place.parts;
  }

  // Showing what Python says.

  drawWork() {
    const { entries = {}, lights = [], note } = this.model.get("work");
    for (const [key, it] of this.rows) this.drawRow(it, entries[key] ?? { judgement: "", reason: "", evidence: [] });
    this.drawLights(lights);
    this.drawNote(note);
    if (!this.open) this.select(this.current);
  }

  drawRow(it, { judgement, reason, evidence }) {
    const verdict = this.task.verdicts.find(({ name }) => name === judgement);
    const begun = Boolean(reason || evidence.length);
    say(it.symbol, verdict?.symbol ?? "·");
    say(it.light, judgement || (it.row.judged ? (begun ? "begun" : "open") : (reason ? "✓ written" : "to write")));
    it.tab.setAttribute("aria-label", `${this.nameOf(it.row)}: ${it.light.textContent}`);
    it.tab.dataset.tone = verdict?.tone ?? "none";
    for (const [name, input] of it.radios) input.checked = name === judgement;
    it.reason.show(reason);
    if (it.list) this.drawEvidence(it, evidence);
  }

  drawEvidence(it, evidence) {
    const now = JSON.stringify(evidence);
    if (now === it.drawn) return;
    const within = it.list.contains(document.activeElement);
    it.drawn = now;
    it.none.hidden = evidence.length > 0;
    it.list.replaceChildren(...evidence.map((each) => this.makePiece(it, each)));
    if (within) (it.list.querySelector("button") ?? it.form.place).focus();
  }

  makePiece(it, { place, at, quote, speaks, symbol, word, found, unseen }) {
    const where = at ? `${place}, ${at}` : place;
    return make(
      "li", { class: `mu-found mu-speaks-${speaks.replace(" ", "-")}` },
      make("span", { class: "mu-speaks" }, make("span", { "aria-hidden": "true" }, symbol), ` ${word}`),
      make("span", {}, ` · ${where}`), quote && make("q", {}, quote),
      !found && make("span", { class: "mu-lost" }, "◆ not found there yet"),
      found && unseen && make("span", { class: "mu-note" }, "these words cannot be looked up here: compare them yourself"),
      make("button", {
        type: "button", class: "mu-tool", "aria-label": `Take away: ${where}`, disabled: !this.usable,
        onclick: () => this.act({ what: "drop", row: it.row.key, evidence: { place, at, quote, speaks } }),
      }, "Take away"),
    );
  }

  drawLights(lights) {
    this.lights.hidden = this.open || lights.length === 0;
    this.lights.replaceChildren(...lights.map(({ name, symbol, rows }) => make(
      "p", { class: `mu-tone-${this.task.verdicts.find((v) => v.name === name).tone}` },
      make("b", {}, make("span", { class: "mu-lamp-symbol", "aria-hidden": "true" }, symbol), ` ${name}`),
      `: ${rows.map((key) => this.rows.get(key).row).map((row) => this.nameOf(row)).join(", ")}`,
    )));
  }

  drawStatus() {
    super.drawStatus();
    for (const it of this.rows.values()) {
      it.reason.setUsable(this.usable);
      for (const input of it.radios.values()) input.disabled = !this.usable;
      if (!it.form) continue;
      for (const name of ["speaks", "place", "add"]) it.form[name].disabled = !this.usable;
      it.list.querySelectorAll("button").forEach((button) => { button.disabled = !this.usable; });
      this.drawHint(it);
    }
  }

  drawMarks(messages, stale) {
    this.work.toggleAttribute("data-stale", Boolean(stale));
    for (const { chips, tab } of this.rows.values()) {
      chips.replaceChildren();
      tab.removeAttribute("data-marked");
    }
    messages.forEach(({ place, verdict, word, what }, i) => {
      if (!place || verdict === "good") return;
      for (const key of this.order.slice(place[0] - 1, place[1])) {
        const { chips, tab } = this.rows.get(key);
        if (place[0] === place[1]) tab.setAttribute("data-marked", "");
        chips.append(make(
          "button",
          {
            type: "button", class: `mu-chip mu-${verdict}`, tabindex: "-1", title: what,
            "aria-label": `Note ${i + 1}, ${word}`, onclick: () => this.showCard(i + 1),
          },
          String(i + 1),
        ));
      }
    });
  }

  // Doing something.

  add(it) {
    const { speaks, place, at, quote } = it.form;
    if (!this.usable) return;
    this.adding = it;
    this.act({
      what: "add", row: it.row.key,
      evidence: { place: place.value, at: at.disabled ? "" : at.value, quote: quote.value, speaks: speaks.value },
    });
  }

  /** What was written for a place stays until Python has it. */
  answered(message) {
    const it = this.adding;
    this.adding = null;
    if (!it || message.refused) return;
    it.form.at.value = it.form.quote.value = it.form.speaks.value = "";
    it.form.place.focus();
  }

  select(key, focus = false) {
    this.current = key;
    for (const [other, { tab, panel, reason }] of this.rows) {
      const on = other === key;
      tab.setAttribute("aria-selected", String(on));
      tab.tabIndex = on ? 0 : -1;
      if (!on) reason.keep();
      panel.hidden = !on;
    }
    if (focus) this.rows.get(key).tab.focus();
  }

  key(event) {
    const { key, target, altKey, shiftKey } = event;
    if (altKey || shiftKey || this.open) return false;
    if (target.matches(".mu-lamp")) {
      const at = this.order.indexOf(this.current);
      const to = { ArrowLeft: at - 1, ArrowUp: at - 1, ArrowRight: at + 1, ArrowDown: at + 1, Home: 0, End: this.order.length - 1 }[key];
      if (to === undefined) return false;
      if (this.order[to]) this.select(this.order[to], true);
      return true;
    }
    const by = { PageUp: -1, PageDown: 1 }[key];
    if (by) {
      const next = this.order[this.order.indexOf(this.current) + by];
      if (next) this.focusOn(next);
      return true;
    }
    if (key === "Enter" && target.matches(".mu-adding :is(input, select)")) {
      this.add(this.rows.get(this.current));
      return true;
    }
    return false;
  }

  combo(event) {
    if (event.key === "Enter") {
      const it = this.rows.get(event.target.closest(".mu-board-row")?.dataset.key);
      if (!it) return false;
      if (event.target.closest(".mu-adding")) this.add(it);
      else it.reason.keep();
      return true;
    }
    if (event.key.toLowerCase() !== "z" || !event.target.matches("input[type=radio]")) return false;
    this.tell(event.shiftKey ? "redo" : "undo");
    return true;
  }

  /** Open a row and stand in it: on its judgement, or where its text is written. */
  focusOn(key) {
    if (!this.open) this.select(key);
    const { radios, reason, panel } = this.rows.get(key);
    const all = [...radios.values()];
    (all.find(({ checked }) => checked) ?? all[0] ?? reason.field).focus({ preventScroll: true });
    panel.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  /** At the end of its row, where it is about one. */
  anchorOf([a, b]) { return a === b ? this.rows.get(this.order[a - 1])?.panel.lastElementChild ?? null : null; }
  openPlace([n]) { if (!this.open) this.select(this.order[n - 1]); }

  showPlace([n]) { this.focusOn(this.order[n - 1]); }
  enterWork() {
    if (this.open) this.focusOn(this.current);
    else this.rows.get(this.current).tab.focus();
  }

  whereText(a, b) {
    const name = (n) => this.rows.get(this.order[n - 1]).row.title;
    return a === b ? name(a) : `${name(a)} to ${name(b)}`;
  }

}

export default Widget.shown(AppraisalBoard);
