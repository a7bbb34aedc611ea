// The focus is never lost: when what holds it is disabled, hidden or taken away, the next thing has it,
// until the first can hold it again and nobody has done anything meanwhile (a kernel that was busy).

const HOLDERS = "button, input, select, textarea, summary, a[href], [tabindex]";
const NEAR = 60; // things that can have the focus, up to which a place counts as near

class Keeper {
  constructor(root) {
    this.root = root;
    this.held = null; // what had the focus last, and has not let go of it
    this.lent = null; // [who had it, who has it meanwhile]
    for (const name of ["keydown", "pointerdown"]) root.addEventListener(name, () => { this.lent = null; }, true);
    root.addEventListener("focusin", ({ target }) => this.take(target));
    root.addEventListener("focusout", ({ target }) => { if (this.can(target)) this.held = null; });
    this.changes = new MutationObserver(() => this.check());
    this.changes.observe(root, { subtree: true, childList: true, attributeFilter: ["disabled", "hidden"] });
  }

  end() { this.changes.disconnect(); }

  can(node) { return node.isConnected && !node.disabled && !node.closest("[hidden]"); }

  /** Remember where it stands: after how many others, in each place around it that is not large. */
  take(node) {
    this.held = node;
    this.around = [];
    for (let place = node.parentElement; place && this.root.contains(place); place = place.parentElement) {
      const there = this.holders(place);
      if (there.length > NEAR) break;
      this.around.push([place, there.indexOf(node)]);
    }
  }

  holders(place) { return [...place.querySelectorAll(HOLDERS)].filter((node) => this.can(node)); }

  lend(held, next) {
    this.lent = [held, next];
    next.focus({ preventScroll: true });
  }

  check() {
    const { held, lent } = this;
    if (lent && document.activeElement === lent[1] && this.can(lent[0])) {
      this.lent = null;
      return lent[0].focus({ preventScroll: true });
    }
    if (!held || this.can(held)) return;
    this.held = null;
    const now = document.activeElement;
    if (now && now !== document.body && now !== held) return; // the widget, or somebody, was quicker
    for (const [place, n] of this.around) {
      if (!this.can(place)) continue;
      const there = this.holders(place).filter((node) => node.checkVisibility?.() ?? true);
      const next = there[Math.min(Math.max(n, 0), there.length - 1)];
      if (next) return this.lend(held, next);
    }
    this.lend(held, this.root);
  }
}
