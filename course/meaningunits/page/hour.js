// A text as long as an hour: its minutes, going to one of them, and going on where one stopped.

const SENTENCES_OF_AN_HOUR = 200; // a shorter text is read in one go
const WORDS_A_MINUTE = 150; // an ordinary pace of talk; the transcripts have no clock
const MINUTES_APART = 5;
const SETTLED = 300; // ms after the last movement that count as standing still

class Hour {
  /**
   * `widget` has a `task`, a `passage` and the `text` that scrolls; `node(n)` is a sentence's element, `focus(n)`
   * goes to it, and `last()` is the last sentence on which something was done, or 0.
   */
  constructor(widget, { node, focus, last }) {
    Object.assign(this, { widget, node, focus, last });
    this.minutes = minutesOf(widget.passage);
    this.jump = make(
      "select", { class: "mu-jump", "aria-label": "Go to a minute of the hour", "data-passing": true },
      make("option", { value: "" }, "Go to minute …"),
    );
    this.back = make("button", { type: "button", class: "mu-button", hidden: true, onclick: () => this.goOn() });
    this.nodes = [this.jump, this.back];
    for (const [n, minute] of this.markedMinutes()) {
      this.jump.append(make("option", { value: n }, `${minute} (sentence ${n})`));
      node(n).before(make("div", { class: "mu-minute", "aria-hidden": "true" }, `about minute ${minute}`));
    }
    this.jump.addEventListener("change", () => this.chosen());
    widget.text.addEventListener("scroll", () => this.moved());
    widget.text.addEventListener("focusin", () => this.moved());
  }

  /** Sentences with which a minute begins that is marked: [sentence, minute]. */
  *markedMinutes() {
    let next = MINUTES_APART;
    for (const [n, minute] of this.minutes) {
      if (minute < next) continue;
      yield [n, next];
      next += MINUTES_APART;
    }
  }

  chosen() {
    if (this.jump.value) this.goTo(Number(this.jump.value));
    this.jump.value = "";
  }

  goTo(n) {
    const { text } = this.widget;
    this.node(n).scrollIntoView({ block: "nearest", behavior: "instant" });
    const by = this.node(n).getBoundingClientRect().top - text.getBoundingClientRect().top - 40;
    text.scrollBy({ top: by, behavior: "instant" });
    this.focus(n);
  }

  // Where one stopped: kept in this browser; in another one the last thing that was done says it.

  get key() {
    const { place, slug } = this.widget.task;
    const [user] = location.pathname.split(/(?<=\/)(?:lab|doc|tree|notebooks|voila)(?:\/|$)/);
    return `meaningunits-at ${JSON.stringify([user, place, slug])}`;
  }

  stored() {
    try { return Number(localStorage.getItem(this.key)); } catch { return 0; }
  }

  keep(n) {
    try { localStorage.setItem(this.key, n); } catch { /* no room, or none allowed */ }
  }

  /** The work is drawn: offer once to go on, if there is somewhere to go on from. */
  drawn() {
    if (this.offered !== undefined) return;
    const { first, last } = this.widget.passage;
    const n = this.stored() || Math.min(this.last() + 1, last);
    this.offered = this.node(n) && n > first + 5 ? n : null;
    this.back.hidden = this.offered === null;
    if (this.offered) say(this.back, `Go on where you stopped: sentence ${n}, about minute ${this.minutes.get(n)}`);
  }

  goOn() {
    const n = this.offered;
    this.withdraw();
    this.goTo(n);
  }

  withdraw() {
    this.offered = null;
    this.back.hidden = true;
  }

  moved() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const n = this.atTop();
      if (!n) return;
      // While it is offered to go on, looking around elsewhere does not count as having read there.
      if (this.offered && n >= this.offered) this.withdraw();
      if (!this.offered) this.keep(n);
    }, SETTLED);
  }

  /** The sentence at the top of what is seen of the text. */
  atTop() {
    const box = this.widget.text.getBoundingClientRect();
    const top = Math.max(box.top, 0);
    for (const below of [14, 44, 74]) {
      const line = document.elementFromPoint(box.left + box.width / 2, top + below)?.closest?.(".mu-line");
      if (line && this.widget.text.contains(line)) return Number(line.dataset.n);
    }
    return 0;
  }
}

/** Sentence → the minute in which it begins, at an ordinary pace. */
function minutesOf(passage) {
  const minutes = new Map();
  let words = 0;
  for (const line of passage.lines.values()) {
    minutes.set(line.n, Math.floor(words / WORDS_A_MINUTE));
    words += line.words.length;
  }
  return minutes;
}

/** Where the text of a widget is as long as an hour, what goes with that; else null. */
const hourOf = (widget, ways) => (widget.passage.lines.size > SENTENCES_OF_AN_HOUR ? new Hour(widget, ways) : null);
