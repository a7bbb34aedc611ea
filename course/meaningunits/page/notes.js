// What a check said: the score in the dock, each note beside what it speaks of, the rest below.

class Notes {
  /** `widget` knows its places: `anchorOf(place)` is what a note stands after, or null. */
  constructor(widget) {
    this.widget = widget;
    this.node = make("div", { class: "mu-cards" });
    this.score = make("span", { class: "mu-score", tabindex: "-1" });
    this.links = make("span", { class: "mu-links" });
    this.dock = make(
      "span", { class: "mu-scored", role: "group", "aria-label": "What the check said", hidden: true },
      this.score, this.links,
    );
    this.beside = []; // the notes that stand in the work
    this.shown = "";
    this.sizes = new ResizeObserver(() => this.lay());
  }

  end() { this.sizes.disconnect(); }

  all() { return [...this.beside, ...this.node.querySelectorAll(".mu-card")]; }

  holds(target) {
    return this.dock.contains(target) || this.all().some((card) => card.contains(target));
  }

  draw(feedback) {
    const told = feedback.at !== undefined;
    const stale = Boolean(feedback.stale);
    const messages = feedback.messages ?? [];
    this.dock.hidden = !told;
    this.dock.toggleAttribute("data-stale", told && stale);
    if (!told) return this.clear();
    const stamp = JSON.stringify([feedback.at, feedback.heading, messages]);
    if (!stale || !this.node.firstChild || this.shown !== stamp) this.make(feedback, messages);
    this.shown = stamp;
    say(this.when, stale ? `checked at ${feedback.at}; changed since` : `checked at ${feedback.at}`);
    for (const card of this.all()) card.classList.toggle("mu-stale", stale);
  }

  clear() {
    for (const card of this.beside.splice(0)) card.remove();
    this.node.replaceChildren();
    this.links.replaceChildren();
    this.sizes.disconnect();
    this.shown = "";
  }

  make(feedback, messages) {
    this.clear();
    this.when = make("span", { class: "mu-when" });
    this.node.append(make("p", { class: "mu-heading", role: "heading", "aria-level": "4" }, feedback.heading, " ", this.when));
    const signs = this.widget.signsOf(messages);
    messages.forEach((message, i) => {
      const card = this.card(message, i + 1, signs[i]);
      const anchor = message.place && this.widget.anchorOf(message.place);
      if (!anchor) return this.node.append(card);
      card.classList.add("mu-beside-it");
      const before = this.beside.findLast((other) => other.anchor === anchor);
      card.anchor = anchor;
      card.place = message.place;
      (before ?? anchor).after(card);
      this.beside.push(card);
    });
    for (const note of feedback.notes ?? []) this.node.append(make("p", { class: "mu-note" }, `Your trail: ${note}`));
    if (feedback.offer) this.node.append(make("p", { class: "mu-offer" }, this.widget.offerText()));
    say(this.score, feedback.score || "Checked");
    this.links.replaceChildren(...messages.map((message, i) => this.link(message, i + 1, signs[i])));
    if (this.beside.length) this.sizes.observe(this.widget.work);
    this.lay();
  }

  link({ verdict, word, what }, n, sign) {
    return make(
      "button",
      {
        type: "button", class: `mu-chip mu-${verdict}`, title: what,
        "aria-label": `Note ${sign}, ${word}: ${what}`, onclick: () => this.show(n),
      },
      sign,
    );
  }

  card(message, n, sign) {
    const what = `${this.widget.id}-card-${n}`;
    const [a, b] = message.place ?? [];
    return make(
      "article",
      { class: `mu-card mu-${message.verdict}`, tabindex: "-1", "aria-labelledby": what, "data-card": n },
      make(
        "p", { id: what },
        make("span", { class: "mu-nth", "aria-hidden": "true" }, sign), " ",
        make(
          "span", { class: "mu-verdict" },
          make("span", { "aria-hidden": "true" }, message.symbol), ` ${message.word}`,
        ), " ",
        make("strong", {}, message.what),
      ),
      message.why && asParagraphs(message.why),
      message.look && make("p", {}, message.look),
      message.see && this.seeing(message.see),
      message.place && make(
        "p", { class: "mu-to" },
        make(
          "button",
          {
            type: "button", class: "mu-show", "aria-label": `Show me the place, ${this.widget.whereText(a, b)}`,
            onclick: () => this.widget.showPlace(message.place),
          },
          "Show me the place",
        ),
        " ", make("span", { class: "mu-where" }, this.widget.whereText(a, b)),
      ),
    );
  }

  /** The passage of a lesson that helps: on that lesson's own page, which course mode names, a way to it. */
  seeing(text) {
    const node = make("p", { class: "mu-note" }, text);
    const [, number, heading] = /^See (?:lesson|side room) (\w+), “(.+)”\.$/.exec(text) ?? [];
    requestAnimationFrame(() => { // when it stands in a page
      if (!number || !node.closest(`[data-page^="${number}_"]`)) return;
      const go = () => node.dispatchEvent(new CustomEvent("mu-heading", { bubbles: true, detail: heading }));
      node.replaceChildren("See ", make("button", { type: "button", class: "mu-show", onclick: go }, heading), " in this lesson.");
    });
    return node;
  }

  /** Bring a note into view, with the focus in it. */
  show(n) {
    const card = this.all().find(({ dataset }) => dataset.card === String(n));
    if (card?.place) this.widget.openPlace(card.place);
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: "nearest" });
  }

  /** What is said after the score: how much there is to look at, and the first note. */
  inShort() {
    const { messages = [], offer } = this.widget.model.get("feedback");
    const open = messages.filter(({ verdict }) => verdict === "look" || verdict === "mend").length;
    const first = messages[0];
    return [
      open > 0 && `${counted(open, "thing")} to look at.`,
      first && `Note 1 of ${messages.length}, ${first.word}: ${first.what}`,
      offer && this.widget.offerText(),
      first && "Tab goes to the notes by number, Enter into one; they stand above, in and below the work.",
    ].filter(Boolean).join(" ");
  }

  /** The check is answered: its score first, and the nearest of its notes where none is in view. */
  enter() {
    this.score.focus({ preventScroll: true });
    bringOne(this.all());
  }

  /** Where there is a margin: each note as high as what it speaks of, none upon another. */
  lay() {
    let free = 0;
    for (const card of this.beside) {
      if (getComputedStyle(card).position !== "absolute") return;
      const top = Math.max(card.anchor.offsetTop, free);
      card.style.top = `${top}px`;
      free = top + card.offsetHeight + 12;
    }
    const box = this.beside[0]?.offsetParent;
    if (box) box.style.minHeight = `${free}px`;
  }
}

/** Boxes for the notes on things of which one is open at a time, or drawn only while it is in view:
    a box stays whole, whatever becomes of what it stands in. */
class NoteBoxes {
  constructor() { this.boxes = new Map(); }

  of(key) {
    if (!this.boxes.has(key)) this.boxes.set(key, make("div", { class: "mu-notes-on" }, make("span", { hidden: true })));
    return this.boxes.get(key);
  }

  /** What a note on this thing stands after. */
  anchor(key) { return this.of(key).firstChild; }
}

/** Put the one thing into a box that is to be seen there. */
function show(box, node) {
  if (box.firstChild !== node) box.replaceChildren(node);
}

/** Remember what of the work is in the middle of the view; what this returns puts it back there,
    whatever was laid above it meanwhile. */
function standing(work) {
  const { left, width } = work.getBoundingClientRect();
  const found = [0.5, 0.35, 0.65, 0.2].map((y) => document.elementFromPoint(left + width / 4, y * window.innerHeight));
  const at = found.find((node) => node !== work && work.contains(node) && !node.closest(".mu-card, .mu-chips"));
  const top = () => at.getBoundingClientRect().top;
  const was = at && top();
  return () => {
    for (let box = at?.isConnected && at.parentElement; box && Math.abs(top() - was) >= 1; box = box.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(box).overflowY)) box.scrollTop += top() - was;
    }
  };
}

/** Whether something can be seen whole: nothing lies on its ends, and no box that scrolls hides them. */
function isSeen(node) {
  const { left, top, bottom, width, height } = node.getBoundingClientRect();
  const [across, down] = [Math.min(8, width / 2), Math.min(8, height / 2)];
  return height > 0 && [top + down, bottom - down].every((y) => node.contains(document.elementFromPoint(left + across, y)));
}

/** Bring the nearest of these into view, if none of them is. */
function bringOne(nodes) {
  if (nodes.some(isSeen)) return;
  const far = (node) => Math.abs(node.getBoundingClientRect().top - window.innerHeight / 2);
  const shown = nodes.filter((node) => node.getBoundingClientRect().height > 0);
  shown.sort((a, b) => far(a) - far(b))[0]?.scrollIntoView({ block: "nearest", behavior: "instant" });
}

/** A paragraph; several lines are a list. */
function asParagraphs(text) {
  const [first, ...more] = text.split("\n");
  if (!more.length) return make("p", {}, first);
  return make("ul", {}, ...[first, ...more].map((line) => make("li", {}, line)));
}
