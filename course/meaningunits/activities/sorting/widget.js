// Sorting cards into groups: by a number key, by the buttons on a card, or by dragging it there.

const DRAGGED = 6; // px from which on a press is a drag

class Sorter extends Widget {
  makeWork() {
    this.placed = {};
    this.deck = new Map(); // key -> {node, where, buttons, chips}
    this.trays = new Map(); // label, or "" for what is not sorted yet -> {node, list, count}
    for (const card of this.task.cards) this.makeCardNode(card);
    this.current = this.task.cards[0]?.key;
    const groups = this.task.groups.map(({ label, text }, i) => this.makeTray(label, text, i + 1));
    const pile = this.makeTray("", "Not sorted yet", 0);
    // What the groups mean stands below the pile, where they are; and above it for whoever sorts: a
    // card may be dropped there too.
    this.meanings = make(
      "ol", { class: "mu-meanings", "aria-hidden": "true" },
      ...this.task.groups.map(({ label, text }, i) => make("li", { class: "mu-meaning", "data-group": label }, make("b", {}, `${i + 1} · ${label}`), text && ` ${text}`)),
    );
    return [this.meanings, pile, make("div", { class: "mu-trays" }, ...groups)];
  }

  follows() {
    const left = this.task.cards.length - Object.keys(this.model.get("work").placed ?? {}).length;
    return [left ? `${left} left.` : "All are sorted."];
  }

  acts(target) {
    const key = target.closest?.(".mu-card-of")?.dataset.key;
    if (!key) return [];
    const groups = this.task.groups.map(({ label }, i) => [String(i + 1), `Put card ${key} into “${label}”`]);
    return this.placed[key] ? [...groups, ["0", `Take card ${key} back`]] : groups;
  }

  keys() {
    return [
      ["↑, ↓", "previous or next card"],
      ...this.task.groups.map(({ label }, i) => [String(i + 1), `put the card into “${label}”`]),
      ["0, Delete", "take the card back"],
      ["Enter", "list where the card may go"],
    ];
  }

  // Building.

  makeTray(label, text, n) {
    const name = `${this.id}-tray-${n}`;
    const count = make("span", { class: "mu-count" });
    const head = label
      ? [make("b", {}, `${n} · ${label}`), " ", count, make("p", {}, text)]
      : [make("b", {}, text), " ", count];
    const list = make("div", { class: "mu-pile" });
    const node = make(
      "div", { class: "mu-tray", role: "group", "aria-labelledby": name, "data-label": label },
      make("div", { class: "mu-tray-head", id: name }, ...head), list,
    );
    this.trays.set(label, { node, list, count });
    return node;
  }

  makeCardNode({ key, text, where }) {
    const name = `${this.id}-card-${key.replaceAll(" ", "_")}`; // a space would end an id
    const chips = make("span", { class: "mu-chips" });
    const buttons = this.task.groups.map(({ label }, i) => make(
      "button",
      {
        type: "button", class: "mu-pick", tabindex: "-1", "aria-pressed": "false",
        onclick: () => this.put(key, label),
      },
      make("b", {}, `${i + 1}`), ` ${label}`,
    ));
    const node = make(
      "div",
      { class: "mu-card-of", role: "group", tabindex: "-1", "aria-labelledby": name, "data-key": key },
      make(
        "div", { id: name },
        make("p", { class: "mu-statement" }, make("b", { class: "mu-n" }, `${key} `), text, " ", chips),
        where && make("p", { class: "mu-stands" }, where),
      ),
      make("div", { class: "mu-picks" }, ...buttons),
    );
    node.addEventListener("focusin", () => this.rove(key));
    node.addEventListener("pointerdown", (event) => this.onPress(event, key));
    this.deck.set(key, { node, buttons, chips });
  }

  // Showing what Python says.

  drawWork() {
    const { placed = {}, note } = this.model.get("work");
    const focused = this.work.contains(document.activeElement) ? document.activeElement : null;
    this.placed = placed;
    for (const [label, { node, list, count }] of this.trays) {
      const here = this.task.cards.filter(({ key }) => (placed[key] ?? "") === label);
      const nodes = here.map(({ key }) => this.deck.get(key).node);
      if (nodes.length !== list.children.length || nodes.some((n, i) => n !== list.children[i])) {
        list.replaceChildren(...nodes);
      }
      say(count, String(here.length));
      node.toggleAttribute("data-empty", here.length === 0);
      if (!label) this.meanings.hidden = here.length === 0;
    }
    for (const [key, { buttons }] of this.deck) {
      buttons.forEach((button, i) => {
        const on = placed[key] === this.task.groups[i].label;
        button.setAttribute("aria-pressed", String(on));
      });
    }
    this.drawNote(note);
    this.rove(this.current);
    if (focused && document.activeElement !== focused) this.focusOn(this.current);
  }

  drawStatus() {
    super.drawStatus();
    for (const { buttons } of this.deck.values()) buttons.forEach((b) => { b.disabled = !this.usable; });
  }

  drawMarks(messages, stale) {
    this.work.toggleAttribute("data-stale", Boolean(stale));
    for (const { chips } of this.deck.values()) chips.replaceChildren();
    messages.forEach(({ place, verdict, word, what }, i) => {
      if (!place || verdict === "good") return;
      for (const { key } of this.task.cards.slice(place[0] - 1, place[1])) {
        if (!this.placed[key]) continue; // nothing was said of it that could be judged
        this.deck.get(key).chips.append(make(
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

  put(key, label) {
    if (!this.usable || this.placed[key] === label) return;
    // The next one of the pile is where one goes on, when this one came from there.
    const pile = this.order().filter((other) => !this.placed[other]);
    const next = pile[pile.indexOf(key) + 1] ?? pile[pile.indexOf(key) - 1];
    this.current = !this.placed[key] && next ? next : key;
    this.act({ what: "put", card: key, group: label });
  }

  take(key) {
    if (this.usable && this.placed[key]) this.act({ what: "take", card: key });
  }

  key(event) {
    const { key, altKey, target } = event;
    const card = target.closest?.(".mu-card-of")?.dataset.key;
    if (!card || altKey) return false;
    const order = this.order();
    const by = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[key];
    const group = this.task.groups[Number(key) - 1];
    if (by) this.focusOn(order[order.indexOf(card) + by] ?? card);
    else if (key === "Home") this.focusOn(order[0]);
    else if (key === "End") this.focusOn(order.at(-1));
    else if (group && /^[1-9]$/.test(key)) this.put(card, group.label);
    else if ((key === "Enter" || key === " ") && target.matches(".mu-card-of")) this.menu.open(); // where it may go
    else if (key === "0" || key === "Delete" || key === "Backspace") this.take(card);
    else return false;
    return true;
  }

  /** The cards as they stand on the page: first the pile, then group after group. */
  order() {
    const labels = ["", ...this.task.groups.map(({ label }) => label)];
    return labels.flatMap((label) =>
      this.task.cards.map(({ key }) => key).filter((key) => (this.placed[key] ?? "") === label));
  }

  // Dragging.

  onPress(event, key) {
    if (!this.usable || event.button !== 0 || event.target.closest("button, .mu-card")) return;
    const { node } = this.deck.get(key);
    const start = [event.clientX, event.clientY];
    let over = null;
    const move = (e) => {
      if (e.pointerId !== event.pointerId) return;
      let [dx, dy] = [e.clientX - start[0], e.clientY - start[1]];
      if (!node.hasAttribute("data-dragging") && Math.hypot(dx, dy) < DRAGGED) return;
      node.toggleAttribute("data-dragging", true);
      const by = scrollsNear(node, e.clientY);
      start[1] -= by; // the card stays under the pointer
      dy += by;
      node.style.transform = `translate(${dx}px, ${dy}px)`;
      const tray = document.elementsFromPoint(e.clientX, e.clientY)
        .map((found) => found.closest?.(".mu-tray, .mu-meaning")).find((found) => found && this.work.contains(found));
      if (tray !== over) {
        over?.removeAttribute("data-over");
        tray?.toggleAttribute("data-over", true);
        over = tray ?? null;
      }
    };
    const stop = (e) => {
      if (e.pointerId !== event.pointerId) return;
      for (const [name, listener] of listeners) window.removeEventListener(name, listener);
      const dragged = node.hasAttribute("data-dragging");
      node.removeAttribute("data-dragging");
      node.style.transform = "";
      over?.removeAttribute("data-over");
      if (!dragged || !over || e.type === "pointercancel") return;
      const group = over.dataset.group ?? over.dataset.label;
      if (group) this.put(key, group);
      else this.take(key);
    };
    const listeners = [["pointermove", move], ["pointerup", stop], ["pointercancel", stop]];
    for (const [name, listener] of listeners) window.addEventListener(name, listener);
  }

  // Focus: one tab stop.

  rove(key) {
    this.current = key;
    for (const [other, { node }] of this.deck) node.tabIndex = other === key ? 0 : -1;
  }

  focusOn(key) {
    const { node } = this.deck.get(key);
    this.rove(key);
    node.focus({ preventScroll: true });
    node.scrollIntoView({ block: "nearest" });
  }

  /** On its card, below what can be done with it: it goes where the card goes. */
  anchorOf([n]) { return this.deck.get(this.task.cards[n - 1]?.key)?.node.lastElementChild ?? null; }

  showPlace([n]) { this.focusOn(this.task.cards[n - 1].key); }
  enterWork() { this.focusOn(this.current); }
  whereText(a, b) {
    const key = (n) => this.task.cards[n - 1]?.key;
    return a === b ? `card ${key(a)}` : `cards ${key(a)}–${key(b)}`;
  }
}

export default Widget.shown(Sorter);
