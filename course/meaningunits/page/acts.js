// What can be done with the thing that has the focus: as a menu, and by single keys, which can be switched off.

const SWITCH = "meaningunits: single keys";
const TOLD_KEYS = new Set(); // of which activities it has been said on this page that they have keys

/** How keys are written that have longer names. */
const KEY_SIGNS = { ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→", " ": "Space" };
const writtenKey = (key) => key.split("+").map((part) => KEY_SIGNS[part] ?? part).join("+");

const SAID = 220; // letters of what the keys do that are said; what is longer stands in the menu

/** The same as `aria-keyshortcuts` wants it. */
const shortcut = (key) => key.split("+").map((part) => (part === " " ? "Space" : part)).join("+");

const isMenuKey = ({ key, shiftKey }) => (key === "F10" && shiftKey) || key === "ContextMenu";

const lower = (text) => text[0].toLowerCase() + text.slice(1);

const isSingle = (key) => [...key].length === 1 && key !== " ";

class Acts {
  /** `widget.acts(target)` gives [key, what it does] for what has the focus. */
  constructor(widget) {
    this.widget = widget;
    this.at = null; // the thing of the work that had the focus last
    this.list = make("div", { class: "mu-acts-list", id: `${widget.id}-acts`, role: "menu", "aria-label": "Acts", hidden: true });
    this.button = make(
      "button",
      {
        type: "button", class: "mu-tool", "aria-haspopup": "menu", "aria-expanded": "false", "aria-controls": this.list.id,
        title: "What can be done with what had the focus last (Shift+F10)", hidden: true, onclick: () => this.open(this.button),
      },
      "Acts",
    );
    this.node = make("span", { class: "mu-acts" }, this.button, this.list);
    this.list.addEventListener("focusout", ({ relatedTarget }) => { if (!this.list.contains(relatedTarget)) this.close(); });
    widget.work.addEventListener("focusin", ({ target }) => this.come(target));
  }

  /** The key for a menu is ours, or the browser's own where we have none; never the notebook's, whose
      menu is about cells and loses the focus. On Windows the event comes after our menu has the focus. */
  guard(root) {
    root.addEventListener("keydown", (event) => { this.asked = isMenuKey(event) && "theirs"; }, true);
    root.addEventListener("pointerdown", () => { this.asked = false; }, true);
    root.addEventListener("contextmenu", (event) => {
      if (!this.asked) return;
      event.stopPropagation();
      if (this.asked === "ours") event.preventDefault();
      this.asked = false;
    });
  }

  /** The box in the help that switches single keys off and on. */
  makeSwitch() {
    this.box = make("input", { type: "checkbox", "data-passing": "", "data-free": true, onchange: ({ target }) => this.set(target.checked) });
    this.box.checked = this.on;
    return make("label", { class: "mu-keys-on" }, this.box, " Single letters and digits are keys, in every task (“Acts” does the same without them)");
  }

  get on() {
    try { return localStorage.getItem(SWITCH) !== "off"; } catch { return this.kept ?? true; }
  }

  set(on) {
    this.kept = on;
    try { localStorage.setItem(SWITCH, on ? "on" : "off"); } catch { /* for this page only, then */ }
    this.widget.announce(on ? "Single keys are on." : "Single keys are off.");
  }

  of(target) { return target?.isConnected ? this.widget.acts(target) : []; }

  come(target) {
    const acts = this.of(target);
    if (!acts.length) return;
    this.at = target;
    this.button.hidden = false;
    const single = acts.filter(([key]) => isSingle(key));
    if (TOLD_KEYS.has(NAME)) return;
    TOLD_KEYS.add(NAME);
    this.widget.announce(this.told(acts, this.on ? single : []));
  }

  /** What is said of the keys when one comes to something for the first time. */
  told(acts, single) {
    const [first] = acts.filter(([key]) => key === "Enter").map(([, what]) => `Enter: ${lower(what)}.`);
    const each = single.map(([key, what]) => `${key}, ${lower(what)}`).join("; ");
    const list = each.length < SAID ? each : single.map(([key]) => key).join(", ");
    return [
      first,
      list && `Single keys: ${list}. A box behind “?” below switches them off.`,
      "Shift+F10, or “Acts” below, lists what can be done.",
    ].filter(Boolean).join(" ");
  }

  /** A key that this widget may have: true when it is none of its business, or was used here. */
  key(event) {
    const { key, target } = event;
    if (this.list.contains(target)) return this.within(key);
    if (isMenuKey(event)) {
      if (!this.of(target).length) return false;
      this.asked = "ours";
      this.at = target;
      return this.open(), true;
    }
    return false;
  }

  /** Whether a key is one that was switched off. */
  isOff({ key, target }) { return isSingle(key) && !isTyping(target) && !this.on; }

  /** `from` has the focus again when nothing is chosen. */
  open(from = this.at) {
    this.from = from;
    const acts = this.of(this.at);
    if (!acts.length) return this.widget.announce("Go to something in the task first.");
    this.list.replaceChildren(...acts.map(([key, what]) => make(
      "button",
      { type: "button", role: "menuitem", class: "mu-act", tabindex: "-1", "aria-keyshortcuts": shortcut(key), onclick: () => this.do(key) },
      make("span", {}, what), " ", make("kbd", { "aria-hidden": "true" }, writtenKey(key)),
    )));
    this.list.hidden = false;
    this.at.toggleAttribute("data-acted", true); // which of them it is about
    this.button.setAttribute("aria-expanded", "true");
    this.list.firstChild.focus({ preventScroll: true });
  }

  close() {
    this.list.hidden = true;
    this.at?.removeAttribute("data-acted");
    this.button.setAttribute("aria-expanded", "false");
  }

  /** Back to the thing, and do there what the key does. */
  do(key) {
    const { at } = this;
    at.focus({ preventScroll: true });
    this.close();
    const [name, ...held] = key.split("+").reverse();
    const used = this.widget.key({
      key: name, target: at, shiftKey: held.includes("Shift"), altKey: held.includes("Alt"), ctrlKey: false, metaKey: false,
      preventDefault() {}, stopPropagation() {},
    });
    if (!used && name === "Enter") at.click(); // the element's own
  }

  within(key) {
    const all = [...this.list.children];
    const i = all.indexOf(document.activeElement);
    const to = { ArrowDown: (i + 1) % all.length, ArrowUp: (i - 1 + all.length) % all.length, Home: 0, End: all.length - 1 }[key];
    if (to !== undefined) return all[to].focus({ preventScroll: true }), true;
    if (key === "Escape") return this.from.focus({ preventScroll: true }), this.close(), true;
    if (key === "Tab") this.close();
    return false;
  }
}
