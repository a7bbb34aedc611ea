// Drafts: what is being written in a box, held a second after the last letter, five at the latest.
//
// A box that somebody writes in names its place in `data-box`: the same name always means the same
// place, whatever else is on the page. A field that only finds something is `data-passing`.

const DRAFT_AFTER = 1000; // ms without a letter before a draft is held
const DRAFT_AT_LATEST = 5000; // ms that somebody who never pauses may lose

/** What no kernel has taken over yet, by task and box: a cell that is run again finds it here. */
const untaken = (globalThis.meaningunitsDrafts ??= new Map());

class Drafts {
  /** `hold(box, text)` tells Python; `held()` is what it has: box → text. */
  constructor(slug, hold, held) {
    Object.assign(this, { slug, hold, held, open: new Map(), sent: new Map(), given: new WeakMap() });
  }

  /** Watch the boxes of a widget, also those that come later, or become another place's. */
  watch(root) {
    this.root = root;
    root.addEventListener("input", ({ target, isTrusted }) => isTrusted && this.typed(target));
    root.addEventListener("blur", ({ target }) => this.left(target), true);
    const about = { childList: true, subtree: true, attributes: true, attributeFilter: ["data-box"] };
    new MutationObserver(() => this.giveBack()).observe(root, about);
    this.giveBack();
  }

  typed(field) {
    const { box } = field.dataset;
    if (box === undefined) return;
    field.dataset.draft = "typed";
    const now = Date.now();
    const { timer, since = now } = this.open.get(box) ?? {};
    clearTimeout(timer);
    const wait = Math.max(0, Math.min(DRAFT_AFTER, since + DRAFT_AT_LATEST - now));
    untaken.set(`${this.slug} ${box}`, field.value);
    this.open.set(box, { since, field, text: field.value, timer: setTimeout(() => this.flush(field), wait) });
  }

  /** Somebody leaves a field: what came back there counts as theirs now. */
  left(field) {
    this.flush(field);
    if (field.dataset?.draft !== "back") return;
    field.dataset.draft = "typed";
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** Hold what is open in a box now, or in all of them. */
  flush(field) {
    for (const [box, { timer, field: own, text }] of [...this.open]) {
      if (field && own !== field) continue;
      clearTimeout(timer);
      this.open.delete(box);
      this.sent.set(this.hold(box, text), { box, field: own, text });
    }
  }

  /** Somebody threw away what stood in a box. */
  drop(box) {
    clearTimeout(this.open.get(box)?.timer);
    this.open.delete(box);
    untaken.delete(`${this.slug} ${box}`);
    this.hold(box, "");
  }

  /** Python has answered a draft: the box shows how much of it is safe. */
  answered(n) {
    const { box, field, text } = this.sent.get(n) ?? {};
    if (!field) return;
    this.sent.delete(n);
    const own = `${this.slug} ${box}`;
    if (untaken.get(own) === text) untaken.delete(own);
    if (field.dataset.box === box) field.dataset.held = text;
    this.settled();
  }

  /** What Python holds no more has been kept: its box follows the answer again. */
  settled() {
    const held = this.held();
    const waiting = new Set([...this.open.keys(), ...[...this.sent.values()].map(({ box }) => box)]);
    for (const field of this.root?.querySelectorAll("[data-draft]") ?? []) {
      const { box } = field.dataset;
      if (held[box] === undefined && !waiting.has(box)) delete field.dataset.draft;
    }
  }

  /** The draft of a box, as far as this page and Python know it. */
  of(box) { return this.open.get(box)?.text ?? untaken.get(`${this.slug} ${box}`) ?? this.held()[box]; }

  /** The names of all boxes with a draft. */
  names() { return Object.keys(this.held()); }

  /** Put back what was being written, once for each box and place: it is newer than what was kept. */
  giveBack() {
    for (const field of this.root.querySelectorAll("[data-box]")) {
      const { box } = field.dataset;
      if (this.given.get(field) === box) continue;
      this.given.set(field, box);
      delete field.dataset.draft;
      delete field.dataset.held;
      const text = this.of(box);
      if (text === undefined || text === field.value) continue;
      field.value = text;
      field.dataset.draft = "back";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      if (this.held()[box] !== text) this.sent.set(this.hold(box, text), { box, field, text });
    }
  }
}
