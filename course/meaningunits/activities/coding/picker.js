// Choosing a code by name: a field, and below it the codes that fit; it moves from card to card.

const MOST_SHOWN = 9;

class CodePicker {
  constructor(board) {
    this.board = board;
    this.units = null; // those that the code is for
    this.at = 0;
    const id = `${board.id}-picker`;
    this.input = make("input", {
      type: "text", "data-passing": true, role: "combobox", "aria-expanded": "true", "aria-controls": `${id}-list`, autocomplete: "off",
      "aria-label": "Find a code", "data-room": String(board.task.longest.name),
      oninput: () => { this.at = 0; this.find(); },
    });
    this.list = make("div", { class: "mu-found", role: "listbox", id: `${id}-list`, "aria-label": "Codes" });
    this.node = make("div", { class: "mu-picker" }, this.input, this.list);
    this.input.addEventListener("blur", () => setTimeout(() => {
      if (!this.node.contains(document.activeElement)) this.close({ quietly: true });
    }));
  }

  /** For these units, in a node; `then` is given what was chosen, in the place of the board. */
  show(units, place, then = null) {
    if (!units.length) return;
    Object.assign(this, { units, then });
    this.input.value = "";
    this.input.placeholder = this.board.task.builds ? "A code's name, or a new one" : "A code's name or sign";
    this.at = 0;
    place.append(this.node);
    this.find();
    this.input.focus({ preventScroll: true });
    this.sized();
    this.node.scrollIntoView({ block: "nearest" });
  }

  /** The card that it stands in is higher with it. */
  sized() {
    const key = this.node.closest(".mu-unit-card")?.dataset.key;
    if (key) this.board.rows.changed(key);
  }

  find() {
    const wanted = squeezed(this.input.value).toLowerCase();
    const { themes } = this.board;
    const codes = this.board.listed;
    const rank = ({ id, name, theme }) => {
      const [sign, whole] = [id.toLowerCase(), name.toLowerCase()];
      if (!wanted || sign === wanted) return 0;
      if (sign.startsWith(wanted) || whole.startsWith(wanted)) return 1;
      if (whole.includes(wanted)) return 2;
      return themes.get(theme)?.short.toLowerCase().includes(wanted) ? 3 : null;
    };
    const found = codes.map((code) => [rank(code), code]).filter(([r]) => r !== null);
    found.sort((a, b) => a[0] - b[0] || Number(b[1].own) - Number(a[1].own));
    this.found = found.slice(0, MOST_SHOWN).map(([, code]) => ({ code: code.id }));
    const there = [...this.board.codes.values()].some(({ name }) => name.toLowerCase() === wanted);
    if (this.board.task.builds && wanted && !there) this.found.push({ make: squeezed(this.input.value) });
    this.draw();
  }

  draw() {
    const has = (code) => this.units.every((key) => this.board.unit(key).codes.includes(code));
    this.at = Math.max(0, Math.min(this.at, this.found.length - 1));
    const nodes = this.found.map((found, i) => make(
      "div",
      {
        class: "mu-option", role: "option", id: `${this.list.id}-${i}`, "aria-selected": String(i === this.at),
        onpointerdown: (event) => { event.preventDefault(); this.at = i; this.choose(); },
      },
      found.make ? `Make “${found.make}”` : [has(found.code) ? "✓ " : "", this.board.label(found.code)].join(""),
    ));
    if (!nodes.length) nodes.push(make("div", { class: "mu-note", role: "option", "aria-selected": "false" }, this.board.task.builds ? "No code yet. Write a name, and Enter makes it." : "No code of this name."));
    this.list.replaceChildren(...nodes);
    this.input.setAttribute("aria-activedescendant", this.found.length ? `${this.list.id}-${this.at}` : "");
  }

  choose() {
    const found = this.found[this.at];
    const { units, then } = this;
    if (!found || !this.board.usable) return;
    this.close();
    if (then) then(found);
    else if (found.make) this.board.act({ what: "add", name: found.make, units });
    else this.board.toggle(units, found.code);
  }

  close({ quietly = false } = {}) {
    if (this.units === null) return;
    const key = this.node.closest(".mu-unit-card")?.dataset.key;
    this.units = null;
    this.node.remove();
    if (key) this.board.rows.changed(key);
    if (!quietly) this.board.cards_.focusOn(key ?? this.board.cards_.current);
  }

  key(event) {
    if (event.target !== this.input) return false;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") this.at += event.key === "ArrowDown" ? 1 : -1;
    else if (event.key === "Enter") return this.choose(), true;
    else if (event.key === "Escape") return this.close(), true;
    else return false;
    this.draw();
    return true;
  }
}

/** A text as it is kept: white space folded. */
function squeezed(text) { return text.split(/\s+/).filter(Boolean).join(" "); }
