// One unit on a board: a line, or open with its words, its codes, its memo, and what stands around it.

const AROUND = 3; // sentences of context on either side

class UnitCard {
  constructor(cards, key) {
    this.cards = cards;
    this.board = cards.board;
    this.key = key;
    const card = this.board.card(key);
    const id = `${this.board.id}-unit-${key}`.replace(/[^\w-]/g, "-");
    const tool = (text, what, label) => make("button", { type: "button", class: "mu-tool", tabindex: "-1", "aria-label": `${label}: ${card.where}`, onclick: what }, text);
    this.pick = make("input", { type: "checkbox", class: "mu-pick", tabindex: "-1", "data-free": true, "aria-label": `Select ${card.where}`, onclick: (event) => cards.pick(key, { all: event.shiftKey }) });
    this.line = make("span", { class: "mu-line-gist" });
    this.signs = make("span", { class: "mu-signs" });
    this.state = make("span", { class: "mu-state" });
    this.chips = make("span", { class: "mu-chips" });
    this.gist = make("p", { class: "mu-gist" });
    this.text = make("div", { class: "mu-unit-text" });
    this.codes = make("div", { class: "mu-codes" });
    this.beside = make("div", { class: "mu-noted" });
    this.bare = tool("No code", () => this.board.act({ what: "bare", units: this.board.targets(key) }), "This unit has no code");
    this.more = tool("Context", () => cards.surround(key), "Show what stands around it");
    this.add = tool("+ Code", () => cards.choose(key), "Give a code");
    this.finger = tool("Mark words", () => cards.finger(key), "Mark the words that a code stands on");
    this.memo = tool("Memo", () => cards.writeNote(key), "Write a memo on this unit");
    this.note = make("div", { class: "mu-unit-note" });
    this.body = make(
      "div", { class: "mu-unit-body" }, this.gist, this.text,
      make("div", { class: "mu-unit-foot" }, this.codes, this.add, this.bare, this.finger, this.memo, this.more),
      this.note, this.board.notes.of(key), this.beside,
    );
    this.node = make(
      "div", { class: "mu-unit-card", role: "group", tabindex: "-1", "aria-labelledby": id, "data-key": key },
      make("div", { class: "mu-unit-top" }, this.pick, make("b", { id }, card.where), " ", this.line, this.signs, this.state, this.chips),
      this.body,
    );
    this.node.addEventListener("click", (event) => {
      if (!this.node.dragged && !event.target.closest("button, input, textarea, .mu-finger") && !getSelection().toString()) cards.focusOn(key);
    });
    // A press on a button may end the selection before it is a click.
    this.node.addEventListener("pointerdown", ({ target }) => { this.held = target.closest("button") && selectedWords(this.board.work, this.board.card(key)); });
    draggable(this.node.firstChild, this.board, {
      what: () => {
        const units = this.board.targets(key, { only: true });
        return { text: units.length > 1 ? `${units.length} units` : card.where, units };
      },
      onto: ".mu-code-row, .mu-heap, .mu-heap-new",
      drop: (target, { units }) => dropUnits(this.board, target, units),
    });
  }

  fill() {
    const { cards, board, key } = this;
    const card = board.card(key);
    const unit = board.unit(key);
    const { codes, readers } = cards.codesOf(key);
    const open = cards.isOpen(key);
    const picked = cards.picked.has(key);
    const around = cards.around.has(key) || cards.inContext;
    const names = codes.map((code) => [board.label(code), board.hue(code)]);
    const now = JSON.stringify([card, unit, names, open, picked, around, cards.coder, board.usable]);
    this.node.tabIndex = cards.current === key ? 0 : -1;
    if (now === this.drawn) return;
    this.drawn = now;
    this.pick.checked = picked;
    this.node.toggleAttribute("data-picked", picked);
    this.node.toggleAttribute("data-open", open);
    say(this.line, open ? "" : board.brief(key));
    this.signs.replaceChildren(...(open ? [] : codes.map((code) => board.sign(code, unit.against.includes(code) && !readers))));
    const state = unit.decided ? "· ✓ no code" : "· not looked at";
    say(this.state, readers ? `· reader ${cards.coder}${codes.length ? "" : ": no code"}` : codes.length ? "" : open ? state : unit.decided ? "✓ none" : "–");
    this.node.dataset.state = codes.length ? "coded" : unit.decided ? "bare" : "open";
    this.bare.setAttribute("aria-pressed", String(unit.decided && !unit.codes.length));
    this.body.hidden = !open;
    if (!open) return;
    this.gist.hidden = !card.gist;
    this.gist.replaceChildren(make("b", {}, `${card.whose}: `), card.gist);
    this.drawText(card, unit, around);
    this.drawNote(unit);
    const at = this.codes.contains(document.activeElement) ? document.activeElement : null;
    const same = at && `.${at.classList.contains("mu-turn") ? "mu-turn" : "mu-code"}[data-code="${at.dataset.code}"]`;
    this.codes.replaceChildren(...codes.map((code) => readers ? make("span", { class: "mu-code", "data-hue": board.hue(code) }, board.label(code)) : this.makeChip(card, unit, code)));
    if (at) (this.codes.querySelector(same) ?? this.node).focus({ preventScroll: true });
    for (const node of this.node.querySelectorAll("button, textarea")) if (!node.matches("[data-box]")) node.disabled = !board.usable;
  }

  /** A code on a unit: the words it stands on, the switch for what is spoken against, and the way to take it off. */
  makeChip(card, unit, code) {
    const { board, key } = this;
    const against = unit.against.includes(code);
    const label = board.label(code);
    const on = unit.words[code];
    const small = (name, text, title, what, more = {}) => make("button", { type: "button", class: name, tabindex: "-1", "data-code": code, title, "aria-label": `${title}: ${label}, ${card.where}`, onclick: what, ...more }, text);
    const chip = make(
      "button",
      {
        type: "button", class: "mu-code", tabindex: "-1", "data-code": code, "data-hue": board.hue(code),
        "data-against": against, title: "Opens the code; Delete takes it away, - marks it as spoken against",
        // Opened with the mouse, the code stays in hand: the keys that the title names are for it.
        onclick: (event) => {
          board.select(code, { focus: event.detail === 0 });
          if (event.detail) chip.focus({ preventScroll: true });
        },
      },
      make("span", {}, label), against ? make("span", { class: "mu-unseen" }, ", spoken against") : "",
    );
    const turn = make(
      "button",
      {
        type: "button", class: "mu-turn", tabindex: "-1", "data-code": code, "aria-pressed": String(against),
        "aria-label": `${label}, spoken against: ${card.where}`,
        title: against ? "Take the mark “against” off" : "Mark it as spoken against: the thing is missing here, has failed, or something else brought it",
        onclick: () => board.act({ what: "against", unit: key, code }),
      },
      against ? "✓ against" : "against?",
    );
    return make(
      "span", { class: "mu-code-of" }, chip, turn,
      small("mu-on-words", on ? "✎ words" : "words…", on ? "Stands on the words marked in the text; change them" : "Mark the words it stands on", () => this.cards.finger(key, code), { "data-some": Boolean(on) }),
      small("mu-off", "×", "Take it off", () => board.act({ what: "take", units: [key], code })),
    );
  }

  /** A unit's words; with its context, the sentences around it in a quieter voice. */
  drawText(card, unit, around) {
    if (this.fingers) return; // words are being marked
    const edge = around ? AROUND : 0;
    const marked = Object.entries(unit.words).flatMap(([code, places]) => places.map((place) => [...bounds(place), code]));
    this.text.replaceChildren(...this.board.lines(card, edge).map(({ n, who, words, from, outside, speaker }) => make(
      "p", { class: outside ? "mu-unit-line mu-around" : "mu-unit-line", "data-speaker": speaker },
      make("span", { class: "mu-num" }, String(n)), " ", who && make("b", {}, `${who} `),
      outside ? words : make("span", { class: "mu-words", "data-of": card.name, "data-n": n, "data-from": from }, ...withMarks(words, n, from, marked, this.board)),
    )));
    this.more.setAttribute("aria-pressed", String(edge > 0));
  }

  drawNote(unit) {
    if (this.note.contains(document.activeElement)) return;
    this.note.replaceChildren(...(unit.note ? [make("b", {}, "Memo: "), unit.note] : []));
  }

  /** The words become things to put a finger on. */
  point(code) {
    const card = this.board.card(this.key);
    const unit = this.board.unit(this.key);
    const act = (action) => { this.leave(); this.board.act({ unit: this.key, ...action }); };
    const actions = code
      ? [["It stands on these words", (on) => act({ what: "words", code, on })]]
      : [
        ["Give these words a code", (on) => this.cards.choose(this.key, (picked) => act(picked.make ? { what: "in vivo", on, name: picked.make } : { what: "words", code: picked.code, on }))],
        ...(this.board.task.builds ? [["Make a code called by these words", (on) => act({ what: "in vivo", on })]] : []),
      ];
    this.fingers = new Finger({
      lines: this.board.lines(card, 0).map(({ n, words, from, who }) => [n, words, from, who]), marked: code ? unit.words[code] ?? [] : [],
      label: `The words of ${card.where}`, actions, done: () => this.leave(),
    });
    if (code && unit.words[code]) this.fingers.tools.at(-1).after(make("button", { type: "button", class: "mu-tool", onclick: () => act({ what: "words", code, on: [] }) }, "On all of the unit"));
    this.text.replaceChildren(this.fingers.node);
    this.fingers.focus();
    this.board.rows.changed(this.key);
  }

  /** The words of this unit that are selected now, or were when a button of it was pressed. */
  takeSelected() {
    const words = selectedWords(this.board.work, this.board.card(this.key)) ?? this.held;
    this.held = null;
    return words;
  }

  /** What is chosen goes to words of this unit, beside those that the code stands on already. */
  giveWords(words, { make: name, code }) {
    if (name) return this.board.act({ what: "in vivo", unit: this.key, on: [words], name });
    this.board.act({ what: "words", unit: this.key, code, on: [...(this.board.unit(this.key).words[code] ?? []), words] });
  }

  leave() {
    this.fingers = null;
    this.drawn = null;
    this.fill();
    this.board.rows.changed(this.key);
    this.node.focus({ preventScroll: true });
  }

  /** A memo on the unit, written where it will stand. */
  write() {
    const unit = this.board.unit(this.key);
    const area = make("textarea", { rows: "2", "data-box": `note ${this.key}`, "data-room": String(this.board.task.longest.memo), "aria-label": `Memo on ${this.board.card(this.key).where}` });
    area.value = unit.note;
    area.addEventListener("blur", () => {
      if (area.value.trim() !== unit.note && this.board.usable) this.board.act({ what: "note", unit: this.key, note: area.value });
      this.drawn = null;
      setTimeout(() => { this.fill(); this.board.rows.changed(this.key); });
    });
    this.note.replaceChildren(area);
    area.focus({ preventScroll: true });
    this.board.rows.changed(this.key);
  }
}

/** The words of a sentence, those marked that some code stands on. */
function withMarks(words, n, from, marked, board) {
  const here = marked.filter(([[a], [b]]) => a <= n && n <= b);
  if (!here.length) return [words];
  const parts = [];
  words.split(" ").forEach((word, i) => {
    const k = from + i;
    const code = here.find(([[a, x], [b, y]]) => (n > a || k >= x) && (n < b || k <= y))?.[2];
    const last = parts.at(-1);
    if (last && last[0] === code) last[1].push(word);
    else parts.push([code, [word]]);
  });
  return parts.flatMap(([code, some]) => [code ? make("mark", { class: "mu-evidence", "data-hue": board.hue(code), title: board.label(code) }, some.join(" ")) : some.join(" "), " "]);
}
