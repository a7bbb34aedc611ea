// Coding an interviewer's turns: the whole interview, and under each turn that is asked the codes.

class TurnCoder extends Widget {
  makeWork() {
    this.coded = {};
    this.turns = new Map(); // key -> {node, buttons, chips, first, last}
    this.lines = new Map(); // sentence -> node
    const passage = new Passage(this.task.text);
    const asked = new Map(this.task.asked.map((turn) => [turn.first, turn]));
    const aloud = new Map(this.task.aloud.map((turn) => [turn.first, turn]));
    this.tally = make("span", { class: "mu-tally", "aria-live": "off" });
    this.text = make("div", { class: "mu-text", role: "group", "aria-label": `Interview with ${passage.name}` });
    for (const [turn, lines, opens] of passage.chunks()) {
      const nodes = lines.map((line) => this.makeLine(line));
      const chunk = makeChunk(lines, { "data-key": turn.key }, opens && makeSpeaker(turn), ...nodes);
      const first = opens && turn.lines[0][0];
      if (asked.has(first)) chunk.append(this.makeCodes(asked.get(first)));
      if (aloud.has(first)) chunk.append(this.makeAloud(aloud.get(first)));
      this.text.append(chunk);
    }
    this.current = this.task.asked[0].key;
    const bar = make("div", { class: "mu-bar" }, this.tally, this.makeNext());
    return [make("div", { class: "mu-turncoding" }, this.makeLegend(), bar, this.text)];
  }

  follows() {
    const left = this.turns.size - Object.keys(this.model.get("work").said ?? {}).length;
    return [left ? `${left} left.` : "All are coded."];
  }

  acts(target) {
    const key = target.closest?.(".mu-turn-codes")?.dataset.turn;
    if (!key) return [];
    const has = this.coded[key] ?? [];
    return [
      ...this.task.codes.map(({ code, name }, i) => [String(i + 1), `${has.includes(code) ? "Take away" : "Give"} “${name}”`]),
      ...(has.length ? [["0", "Take all codes of the turn away"]] : []),
      ["N", "Go to the next turn without a code"],
    ];
  }

  keys() {
    return [
      ["↑, ↓", "previous or next turn to be coded"],
      ...this.task.codes.map(({ name }, i) => [String(i + 1), `“${name}”, on or off`]),
      ["0, Delete", "take all codes of the turn away"],
      ["N", "the next turn without a code"],
      ["PageUp, PageDown", "scroll the interview"],
    ];
  }

  // Building.

  makeLegend() {
    const rows = this.task.codes.flatMap(({ name, text }, i) => [
      make("dt", {}, make("b", {}, String(i + 1)), ` ${name}`), make("dd", {}, text),
    ]);
    return make(
      "details", { class: "mu-legend", open: true },
      make("summary", {}, "What a turn can be"), make("dl", {}, ...rows),
    );
  }

  makeNext() {
    return make(
      "button", { type: "button", class: "mu-tool", onclick: () => this.toOpen() }, "Next without a code",
    );
  }

  makeLine({ n, text }) {
    const node = make(
      "div", { class: "mu-line", "data-n": n },
      make("span", { class: "mu-num" }, String(n), " "),
      make("p", { class: "mu-words" }, text),
    );
    this.lines.set(n, node);
    return node;
  }

  /** A turn's words, to name its codes by. */
  wordsOf(first, last) {
    const words = [];
    for (let n = first; n <= last; n++) words.push(this.lines.get(n).querySelector(".mu-words").textContent);
    return words.join(" ");
  }

  makeCodes({ key, first, last }) {
    const buttons = this.task.codes.map(({ code, name }, i) => make(
      "button",
      {
        type: "button", class: "mu-pick", tabindex: "-1", "aria-pressed": "false", "data-code": code,
        onclick: () => this.code(key, code),
      },
      make("b", {}, `${i + 1}`), ` ${name}`,
    ));
    const chips = make("span", { class: "mu-turn-chips" });
    const node = make(
      "div",
      {
        class: "mu-turn-codes", role: "group", tabindex: "-1", "data-turn": key,
        "aria-label": `Codes of the turn at sentence ${first}: ${this.wordsOf(first, last)}`,
      },
      ...buttons, chips,
    );
    node.addEventListener("focusin", () => this.rove(key));
    this.turns.set(key, { node, buttons, chips, first, last });
    return node;
  }

  makeAloud({ codes, why }) {
    return make(
      "div", { class: "mu-aloud" },
      make("p", {}, make("b", {}, `Read aloud: ${codes.join(" and ")}. `), why),
    );
  }

  // Showing what Python says.

  drawWork() {
    const { said = {}, note } = this.model.get("work");
    this.coded = said;
    for (const [key, { node, buttons }] of this.turns) {
      const codes = said[key] ?? [];
      for (const button of buttons) {
        button.setAttribute("aria-pressed", String(codes.includes(button.dataset.code)));
      }
      node.toggleAttribute("data-coded", codes.length > 0);
    }
    const done = Object.keys(said).length;
    say(this.tally, `${done} of ${counted(this.turns.size, "turn")} coded`);
    this.drawNote(note);
    this.rove(this.current);
  }

  drawStatus() {
    super.drawStatus();
    for (const { buttons } of this.turns.values()) buttons.forEach((b) => { b.disabled = !this.usable; });
  }

  drawMarks(messages, stale) {
    this.text.toggleAttribute("data-stale", Boolean(stale));
    for (const { chips } of this.turns.values()) chips.replaceChildren();
    messages.forEach(({ place, verdict, word, what }, i) => {
      if (!place || verdict === "good") return;
      for (const { chips, first } of this.turns.values()) {
        if (first < place[0] || first > place[1]) continue;
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

  code(key, code) {
    if (this.usable) this.act({ what: "code", turn: key, code });
  }

  clear(key) {
    if (this.usable && this.coded[key]) this.act({ what: "clear", turn: key });
  }

  key(event) {
    const { key, altKey, shiftKey, target } = event;
    const turn = target.closest?.(".mu-turn-codes")?.dataset.turn;
    if (!turn || altKey || shiftKey) return false;
    const order = [...this.turns.keys()];
    const by = { ArrowUp: -1, ArrowDown: 1 }[key];
    const code = this.task.codes[Number(key) - 1];
    if (by) this.focusOn(order[order.indexOf(turn) + by] ?? turn);
    else if (key === "ArrowLeft" || key === "ArrowRight") this.along(target, turn, key === "ArrowLeft" ? -1 : 1);
    else if (key === "Home") this.focusOn(order[0]);
    else if (key === "End") this.focusOn(order.at(-1));
    else if (code && /^[1-9]$/.test(key)) this.code(turn, code.code);
    else if (["0", "Delete", "Backspace"].includes(key)) this.clear(turn);
    else if (key === "n" || key === "N") this.toOpen();
    else if (key === "PageUp" || key === "PageDown") {
      this.text.scrollBy({ top: (key === "PageUp" ? -0.8 : 0.8) * this.text.clientHeight, behavior: "instant" });
    } else return false;
    return true;
  }

  /** From one code of a turn to the next, for whoever would rather press than know the numbers. */
  along(target, turn, by) {
    const { buttons, node } = this.turns.get(turn);
    const next = buttons.indexOf(target) + by;
    if (target === node) buttons[by > 0 ? 0 : buttons.length - 1].focus({ preventScroll: true });
    else (buttons[next] ?? node).focus({ preventScroll: true });
  }

  toOpen() {
    const order = [...this.turns.keys()];
    const from = order.indexOf(this.current);
    const after = [...order.slice(from + 1), ...order.slice(0, from + 1)];
    const next = after.find((key) => !this.coded[key]);
    if (next) this.focusOn(next);
  }

  // Focus: one tab stop in the text.

  rove(key) {
    this.current = key;
    for (const [other, { node }] of this.turns) node.tabIndex = other === key ? 0 : -1;
  }

  focusOn(key) {
    const { node, first } = this.turns.get(key);
    this.rove(key);
    node.focus({ preventScroll: true });
    // What went before a question is what it is judged by: show it with the words above it.
    this.text.scrollIntoView({ block: "nearest" });
    reveal(this.text, this.lines.get(first));
    reveal(this.text, node);
  }

  turnAt([first, last]) { return [...this.turns].find(([, turn]) => turn.first >= first && turn.first <= last); }

  /** Below the codes of the turn. */
  anchorOf(place) { return this.turnAt(place)?.[1].node ?? null; }

  showPlace(place) {
    const found = this.turnAt(place);
    if (found) this.focusOn(found[0]);
  }

  enterWork() { this.focusOn(this.current); }
}

export default Widget.shown(TurnCoder);
