// Drafts: what is being written in a box, held a second after the last letter, five at the latest.

const PAUSE = 1000; // ms without a letter before a draft is held
const AT_LATEST = 5000; // ms that somebody who never pauses may lose

class Drafts {
  /** `hold(box, text)` tells Python; `held()` is what it has: box → text. */
  constructor(id, hold, held) {
    Object.assign(this, { id, hold, held, open: new Map(), sent: new Map(), given: new Set() });
  }

  /** The box's name: its id without what this page drew for it; null for a box that is not written in. */
  box(field) {
    const written = field.matches?.('textarea, input[type="text"]') && !field.matches("[data-passing]");
    return written && field.id.startsWith(`${this.id}-`) ? field.id.slice(this.id.length + 1) : null;
  }

  /** Watch the boxes of a widget, also those that come later. */
  watch(root) {
    root.addEventListener("input", ({ target, isTrusted }) => isTrusted && this.typed(target));
    root.addEventListener("blur", ({ target }) => this.flush(target), true);
    new MutationObserver(() => this.giveBack(root)).observe(root, { childList: true, subtree: true });
    this.giveBack(root);
  }

  typed(field) {
    const box = this.box(field);
    if (box === null) return;
    delete field.dataset.draft;
    const now = Date.now();
    const { timer, since = now } = this.open.get(box) ?? {};
    clearTimeout(timer);
    const wait = Math.max(0, Math.min(PAUSE, since + AT_LATEST - now));
    this.open.set(box, { since, field, timer: setTimeout(() => this.flush(field), wait) });
  }

  /** Hold what is open in a box now, or in all of them. */
  flush(field) {
    for (const [box, { timer, field: own }] of [...this.open]) {
      if (field && own !== field) continue;
      clearTimeout(timer);
      this.open.delete(box);
      this.sent.set(this.hold(box, own.value), [own, own.value]);
    }
  }

  /** Python has answered a draft: the box shows how much of it is safe. */
  answered(n) {
    const [field, text] = this.sent.get(n) ?? [];
    if (field) field.dataset.held = text;
    this.sent.delete(n);
  }

  /** Put back what was being written, once for each box: it is newer than what was kept. */
  giveBack(root) {
    const held = this.held();
    for (const field of root.querySelectorAll('textarea, input[type="text"]')) {
      const box = this.box(field);
      if (box === null || this.given.has(field)) continue;
      this.given.add(field);
      if (held[box] === undefined || held[box] === field.value) continue;
      field.value = held[box];
      field.dataset.draft = "back";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}
