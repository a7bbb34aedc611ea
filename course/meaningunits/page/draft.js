// Drafts: what is being written in a box, held a second after the last letter, five at the latest.
//
// A box that somebody writes in names its place in `data-box`: the same name always means the same
// place, whatever else is on the page. A field that only finds something is `data-passing`.

const DRAFT_AFTER = 1000; // ms without a letter before a draft is held
const DRAFT_AT_LATEST = 5000; // ms that somebody who never pauses may lose

/** The same where a browser keeps nothing: a cell that is run again finds it in the page. */
const inPage = (globalThis.meaningunitsDrafts ??= new Map());

/** What no kernel has taken over yet, box by box: kept in this browser, so that a closed tab loses none. */
class Untaken {
  /** `task` says which trail and which task; a hub's other users have another address. */
  constructor({ place, slug }) {
    const [user] = location.pathname.split(/(?<=\/)(?:lab|doc|tree|notebooks|voila)(?:\/|$)/);
    this.prefix = `meaningunits ${JSON.stringify([user, place, slug])} `;
  }

  get(box) {
    const own = this.prefix + box;
    try { return inPage.get(own) ?? JSON.parse(localStorage.getItem(own)) ?? undefined; } catch { return undefined; }
  }

  set(box, entry) {
    inPage.set(this.prefix + box, entry);
    try { localStorage.setItem(this.prefix + box, JSON.stringify(entry)); } catch { /* no room, or none allowed */ }
  }

  drop(box) {
    inPage.delete(this.prefix + box);
    try { localStorage.removeItem(this.prefix + box); } catch { /* there is none */ }
  }

  names() {
    let stored = [];
    try { stored = Object.keys(localStorage); } catch { /* there is none */ }
    const own = [...inPage.keys(), ...stored].filter((name) => name.startsWith(this.prefix));
    return [...new Set(own.map((name) => name.slice(this.prefix.length)))];
  }
}

class Drafts {
  /** `hold(box, text)` tells Python; `held()` is what it has: box → text; `at()` which answer there is. */
  constructor(task, hold, held, at) {
    Object.assign(this, { hold, held, at, open: new Map(), sent: new Map(), last: new Map(), given: new WeakMap() });
    this.untaken = new Untaken(task);
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
    const over = [this.held()[box], this.last.get(box)]; // what Python may hold, and this goes on from
    this.untaken.set(box, { text: field.value, at: this.at() ?? null, over });
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
      this.send(box, own, text);
    }
  }

  send(box, field, text) {
    this.last.set(box, text);
    this.sent.set(this.hold(box, text), { box, field, text });
  }

  /** Somebody threw away what stood in a box. */
  drop(box) {
    clearTimeout(this.open.get(box)?.timer);
    this.open.delete(box);
    this.untaken.drop(box);
    this.hold(box, "");
  }

  /** Python has answered a draft: the box shows how much of it is safe; a word to it says why none is. */
  answered({ n, said }) {
    const { box, field, text } = this.sent.get(n) ?? {};
    if (!field) return;
    this.sent.delete(n);
    if (said) return;
    if (this.untaken.get(box)?.text === text) this.untaken.drop(box);
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
  of(field) {
    const { box } = field.dataset;
    const held = this.held()[box];
    const left = this.untaken.get(box);
    if (this.open.has(box) || !left) return this.open.get(box)?.text ?? held;
    const now = held ?? field.value;
    if (!now.trim()) return left.text;
    if (!left.text.trim()) return now;
    const goesOn = left.at === (this.at() ?? null) && (held === undefined || left.over.includes(held));
    if (goesOn || left.text.includes(now)) return left.text;
    // Somebody went on elsewhere since: neither is thrown away.
    return field.matches("textarea") && !now.includes(left.text) ? `${now}\n\n${left.text}` : now;
  }

  /** The names of all boxes with a draft. */
  names() { return [...new Set([...Object.keys(this.held()), ...this.untaken.names()])]; }

  /** Put back what was being written, once for each box and place: it is newer than what was kept. */
  giveBack() {
    for (const field of this.root.querySelectorAll("[data-box]")) {
      const { box } = field.dataset;
      if (this.given.get(field) === box) continue;
      this.given.set(field, box);
      delete field.dataset.draft;
      delete field.dataset.held;
      const text = this.of(field);
      if (text === undefined || text === field.value) {
        if (!this.open.has(box)) this.untaken.drop(box);
        continue;
      }
      field.value = text;
      field.dataset.draft = "back";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      if (this.held()[box] === text) continue;
      const over = [this.held()[box], text];
      this.untaken.set(box, { text, at: this.at() ?? null, over });
      this.send(box, field, text);
    }
  }
}
