// The page's side of every widget. Python holds the answer; this shows it and tells what was done.

const PATIENCE = 5000; // ms without a word from Python before we say that it does not answer

/** What the panel, or the study, has laid beside the work. */
const BESIDE = ".mu-beside, .mu-noted > p, .mu-study, .mu-moderated";

const GO_ON = "run the first cell of this page (import …) and then this one";

/** An element with attributes and children; strings become text nodes, never HTML. */
function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child != null && child !== false));
  return node;
}

/** Set an element's text only if it differs, so that nothing is drawn or announced twice. */
function say(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** "1 unit", "2 units"; `many` where it is not `one` with an s. */
const counted = (n, one, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** How much larger a host's text is than usual: Lab's content font, or the browser's own. */
const textScale = (node) => parseFloat(getComputedStyle(node.closest(".mu-widget") ?? node).fontSize) / 14 || 1;

const isTyping = (target) => target.matches?.("input, textarea, select, [contenteditable]");
const still = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

class Widget {
  /** What a widget's module exports: how anywidget is to show it. */
  static shown(Kind) {
    return {
      render({ model, el }) {
        const widget = new Kind(model);
        el.append(widget.root);
        widget.begin();
        return () => widget.end();
      },
    };
  }

  constructor(model) {
    this.model = model;
    this.view = Math.random().toString(36).slice(2, 12);
    this.id = `mu-${this.view}`;
    this.count = 0;
    this.waiting = new Map();
    this.alive = this.usable = false;
    this.hoped = true; // no word from Python yet, and none that is late
    this.checking = null; // the number of a check whose score gets the focus
    this.trouble = ""; // what went wrong that Python could not say in its status
    this.task = model.get("task");
    this.heard = (message, buffers) => this.hear(message, buffers);
    this.onUsable = []; // what waits for Python to be there, or to be there again
    this.early = []; // replies whose state is not there yet
    this.stamped = () => this.early.splice(0).forEach((message) => this.hear(message));
    this.changed = {
      work: () => { this.drawWork(); this.rooms.again(); },
      status: () => { this.drawStatus(); this.record.check(); },
      feedback: () => this.drawFeedback(),
      panel: () => this.drawBeside(),
      drafts: () => this.drafts.settled(),
    };
    this.build();
  }

  // What a widget adds.

  /** The work itself, built once from `task`; a list of nodes. */
  makeWork() { return []; }
  /** Show `work` as it is now. */
  drawWork() {}
  /** Mark the places of the feedback's messages in the work. */
  drawMarks(_messages, _stale) {}
  /** Lay the panel's work beside one's own, or take it away when there is nothing in it. */
  drawPanel(_panel) {}
  /** A key pressed inside the work; true when it was used. */
  key(_event) { return false; }
  /** A key pressed with Ctrl or Cmd that the notebook must not get; true when it was used. */
  combo(_event) { return false; }
  /** Put the focus on a place (first and last sentence) of the work. */
  showPlace(_place) {}
  /** What a note about a place stands after, in the work; null: below it. */
  anchorOf(_place) { return null; }
  /** Open what a note stands in, where that can be closed. */
  openPlace(_place) {}
  /** What the notes are called, one by one: a short sign for each. */
  signsOf(messages) { return messages.map((_message, i) => String(i + 1)); }
  /** What a place is called beside its message. */
  whereText(a, b) { return a === b ? `sentence ${a}` : `sentences ${a}–${b}`; }
  /** A slider is back where it was, after a finger that only scrolled. */
  letBe(slider) { slider.dispatchEvent(new Event("input", { bubbles: true })); }
  /** Put the focus back into the work, where it was. */
  enterWork() {}
  /** Go to where something was being written, by the names of its boxes. */
  takeUp(_boxes) {}
  /** Python answered something that this view told it. */
  answered(_message, _buffers) {}
  /** What the button that lays something beside the work says, and the words that offer it. */
  besideText(shown) { return shown ? "Hide the panel" : "Show the panel"; }
  offerText() { return "You have tried twice: the panel can be laid beside your work now, with its reasons."; }
  /** Lines that tell what follows from the answer as it stands; those that are new are announced. */
  follows() { return []; }
  /** What can be done with the thing that has the focus: [key, what it does]; `key()` does it. */
  acts(_target) { return []; }
  /** Rows of [keys, what they do] for the help. */
  keys() { return []; }

  // Building.

  build() {
    const { title, sentence } = this.task;
    const name = `${this.id}-title`;
    this.voice = new Voice(() => this.follows());
    this.work = make("div", { class: "mu-work" }, ...this.makeWork());
    this.menu = new Acts(this);
    this.note = make("p", { class: "mu-undrawn", hidden: true });
    this.verdicts = new Notes(this);
    this.help = this.makeHelp();
    this.unsure = new Unsure(() => this.tell("unsure"));
    this.hints = new Hints(this.id, () => { this.hinting = this.tell("hint"); });
    this.root = make(
      "section",
      { class: "mu mu-widget", "data-widget": NAME, lang: "en", "aria-labelledby": name, tabindex: "-1", "data-state": "waiting" },
      make(
        "header",
        { class: "mu-header" },
        make("div", { class: "mu-title", id: name, role: "heading", "aria-level": "3" }, title),
        make("p", { class: "mu-task" }, sentence),
        this.task.text && make("p", { class: "mu-invented" }, this.task.text.status),
      ),
      this.note,
      this.work,
      this.verdicts.node,
      this.hints.node,
      this.help,
      this.makeFoot(),
      this.voice.node,
    );
    this.keeper = new Keeper(this.root);
    scrollsOver(this.root, (slider) => this.letBe(slider));
    this.drafts = new Drafts(
      this.task,
      (box, text) => this.tell("draft", { box, text }),
      () => this.model.get("drafts") ?? {},
      () => this.model.get("status").record?.[0],
    );
    this.record = new Record(
      this.model, this.task.slug, () => this.model.get("status").record, () => this.tell("record"),
    );
    this.rooms = new Rooms(this.id, this.root);
    this.root.addEventListener("keydown", (event) => this.onKey(event));
    this.root.addEventListener("focusin", (event) => this.onFocus(event));
    this.menu.guard(this.root);
  }

  makeFoot() {
    const tool = (label, text, what, keys) =>
      make(
        "button",
        { type: "button", class: "mu-tool", "aria-label": label, title: `${label}${keys}`, onclick: what },
        ...[].concat(text),
      );
    const signed = (sign, word) => [sign, make("span", { class: "mu-word" }, ` ${word}`)];
    this.saved = make("span", { class: "mu-saved" });
    this.coming = make("span", { class: "mu-coming" }, "Coming to life …"); // course mode's style
    this.why = make("p", { class: "mu-why", role: "alert" });
    this.undo = tool("Undo", signed("↶", "Undo"), () => this.tell("undo"), " (Ctrl+Z)");
    this.redo = tool("Redo", signed("↷", "Redo"), () => this.tell("redo"), " (Ctrl+Shift+Z)");
    this.gone = new Gone((what) => this.tell(what));
    this.retry = tool("Try to save again", "Try again", () => this.tell("retry"), "");
    this.more = tool("Keyboard and saving", "?", () => this.toggleHelp(), "");
    this.more.setAttribute("aria-expanded", "false");
    this.more.setAttribute("aria-controls", this.help.id);
    this.beside = make(
      "button",
      { type: "button", class: "mu-button", onclick: () => this.togglePanel() },
      "Show the panel",
    ); // a toggle: drawBeside names it
    this.check = make(
      "button",
      { type: "button", class: "mu-button mu-primary", onclick: () => this.askCheck() },
      "Check",
    );
    return make(
      "footer",
      { class: "mu-foot" },
      make(
        "div",
        { class: "mu-status" },
        this.verdicts.dock,
        make("span", { class: "mu-grow" }),
        this.saved, this.coming, this.retry, this.undo, this.redo, this.menu.node, this.unsure.button, this.more,
        this.hints.button, this.beside, this.check,
      ),
      this.why,
      this.gone.node,
    );
  }

  /** Whether some of what this widget shows can be acted on by keys and from the menu. */
  get hasActs() { return this.acts !== Widget.prototype.acts; }

  makeHelp() {
    const rows = [
      ...this.keys(),
      ...(this.hasActs ? [["Shift+F10", "a menu of what can be done with what has the focus"]] : []),
      ["Ctrl+Z, Ctrl+Shift+Z", "undo, redo"],
      ["Escape", "leave the text; once more: leave this task for the notebook"],
    ];
    const list = make("dl", { class: "mu-keys" });
    for (const [keys, what] of rows) {
      const dt = make("dt");
      keys.split(", ").forEach((key, i) => dt.append(i ? " " : "", make("kbd", {}, key)));
      list.append(dt, make("dd", {}, what));
    }
    this.trail = make("div", { class: "mu-trail" });
    return make(
      "div",
      // Off the screen a browser's tree forgets what is not displayed: closed is said twice.
      { class: "mu-help", id: `${this.id}-help`, hidden: true, "aria-hidden": "true" },
      make("div", { class: "mu-part", role: "heading", "aria-level": "4", tabindex: "-1" }, "Keyboard"),
      list,
      this.hasActs && this.menu.makeSwitch(),
      make("div", { class: "mu-part", role: "heading", "aria-level": "4" }, "What is in your trail"),
      this.trail,
    );
  }

  toggleHelp() {
    this.help.hidden = !this.help.hidden;
    this.more.setAttribute("aria-expanded", String(!this.help.hidden));
    if (this.help.hidden) return this.help.setAttribute("aria-hidden", "true");
    this.help.removeAttribute("aria-hidden");
    this.help.scrollIntoView({ block: "nearest" });
    this.help.firstChild.focus({ preventScroll: true });
  }

  // Talking with Python.

  begin() {
    this.model.on("msg:custom", this.heard);
    this.model.on("change:stamp", this.stamped);
    for (const [name, draw] of Object.entries(this.changed)) this.model.on(`change:${name}`, draw);
    // The line to Python was cut, or is there again; which, no page is told: whoever is there answers.
    this.lost = () => { this.silent(); this.tell("hello"); };
    this.model.on("comm_live_update", this.lost);
    this.seen = () => { if (document.hidden) this.drafts.flush(); else this.tell("look"); };
    document.addEventListener("visibilitychange", this.seen);
    Object.values(this.changed).forEach((draw) => draw());
    this.drafts.watch(this.work);
    this.voice.news(); // what stands there already is no news
    this.setAlive(false);
    this.tell("hello");
  }

  end() {
    this.drafts.flush();
    this.record.end();
    this.verdicts.end();
    this.keeper.end();
    this.model.off("msg:custom", this.heard);
    this.model.off("change:stamp", this.stamped);
    for (const [name, draw] of Object.entries(this.changed)) this.model.off(`change:${name}`, draw);
    this.model.off("comm_live_update", this.lost);
    document.removeEventListener("visibilitychange", this.seen);
    this.waiting.forEach(({ timer }) => clearTimeout(timer));
  }

  /** Tell Python what somebody did; it answers with the number that this returns. */
  tell(what, more = {}, buffers = undefined) {
    const deed = !["hello", "look", "try", "draft", "record"].includes(what);
    if (deed && !this.usable && !["put back", "begin anew"].includes(what)) return null;
    if (what === "act") this.drafts.flush(); // what is kept now has to be what was held last
    const n = ++this.count;
    this.waiting.set(n, { deed, timer: setTimeout(() => this.unanswered(deed), PATIENCE) });
    if (deed) this.root.toggleAttribute("data-busy", true);
    try {
      Promise.resolve(this.model.send({ do: what, n, view: this.view, ...more }, undefined, buffers)).catch(() => {});
    } catch {
      this.unanswered(deed);
    }
    return n;
  }

  act(action) { this.tell("act", { action }); }

  askCheck() { this.checking = this.tell("check"); }

  /** A reply can overtake the state that was sent before it: then it waits for its stamp. */
  hear(message, buffers) {
    if (message?.view !== this.view) return;
    if (message.stamp > this.model.get("stamp")) return void this.early.push(message);
    const { deed, timer } = this.waiting.get(message.n) ?? {};
    clearTimeout(timer);
    this.waiting.delete(message.n);
    if (this.waiting.size === 0) this.root.toggleAttribute("data-busy", false);
    if (message.refused) this.trouble = message.said;
    else if (deed || !this.alive) this.trouble = "";
    if (message.refused) say(this.why, ""); // the same refusal once more is told once more
    this.setAlive(true);
    // What stands in the alert is spoken from there.
    const told = this.why.textContent.includes(message.said) ? "" : message.said;
    if (deed) this.voice.say(told, ...this.voice.news(message.said));
    else this.voice.say(told);
    if (!this.takenUp && this.usable) {
      this.takenUp = true;
      if (this.drafts.names().length) this.takeUp(this.drafts.names());
    }
    this.drafts.answered(message);
    if (message.record) this.record.put(message.record);
    else this.record.check();
    this.answered(message, buffers);
    if (message.n === this.checking) { // not an earlier word that is answered only now
      this.checking = null;
      this.verdicts.enter();
      this.announce(this.verdicts.inShort());
    }
    if (message.n === this.laying && this.isBeside) bringOne([...this.work.querySelectorAll(BESIDE)]);
    if (message.n === this.hinting) this.hints.enter();
    this.root.dataset.answered = message.n;
  }

  unanswered(deed) {
    if (deed) {
      this.trouble = "Not saved: the kernel does not answer. It may be busy, or it has stopped. " +
        `What was saved before is safe in ${this.task.file}. If this stays, ${GO_ON}.`;
    }
    this.silent();
  }

  /** Python is not there, or no more. */
  silent() {
    this.hoped = false;
    this.setAlive(false);
  }

  announce(text) { this.voice.say(text); }

  /** What went wrong is shown where it happened, and not here as well; it is spoken once. */
  tellNoTrouble() {
    this.announce(this.trouble);
    this.trouble = "";
    this.drawStatus();
  }

  /** Without Python behind it everything can be read and nothing changed. */
  setAlive(alive) {
    this.alive = alive;
    this.hoped &&= !alive;
    this.root.dataset.state = alive ? "live" : "waiting";
    this.root.toggleAttribute("data-hoped", this.hoped);
    this.drawStatus();
  }

  // Showing how things stand.

  drawStatus() {
    const status = this.model.get("status");
    const usable = this.alive && !status.inert;
    const again = usable && !this.usable;
    this.usable = usable;
    if (again) this.onUsable.forEach((go) => go());
    const text = this.alive
      ? status.text
      : `Not connected – ${GO_ON} to go on; what was saved is safe in ${this.task.file}, and what you write meanwhile waits in this browser`;
    say(this.saved, text);
    const kept = status.undo || status.redo; // a tick beside "nothing saved" would look like praise
    this.saved.dataset.saved = this.alive && status.saved ? (kept ? "true" : "nothing") : "false";
    say(this.why, this.trouble || (this.alive ? status.why : ""));
    this.gone.show(status.gone, this.alive);
    this.retry.hidden = !this.alive || status.saved || status.inert;
    this.undo.disabled = !usable || !status.undo;
    this.redo.disabled = !usable || !status.redo;
    this.check.disabled = !usable;
    this.hints.draw(status.hints, usable);
    this.unsure.draw(status.unsure ?? null, usable);
    this.beside.hidden = !status.panel;
    this.beside.disabled = !usable;
    this.work.toggleAttribute("data-inert", !usable);
    this.trail.replaceChildren(...(status.trail ?? []).map((line) => make("p", {}, line)));
  }

  drawNote(text) {
    say(this.note, text ?? "");
    this.note.hidden = !text;
  }

  drawFeedback() {
    const feedback = this.model.get("feedback");
    const back = standing(this.work);
    this.root.classList.toggle("mu-offers", Boolean(feedback.offer));
    this.verdicts.draw(feedback);
    this.drawMarks(feedback.messages ?? [], feedback.stale);
    back();
  }

  showCard(number) { this.verdicts.show(number); }

  get isBeside() { return Object.keys(this.model.get("panel")).length > 0; }

  togglePanel() { this.laying = this.tell("panel", { show: !this.isBeside }); }

  drawBeside() {
    say(this.beside, this.besideText(this.isBeside));
    this.beside.dataset.shown = this.isBeside; // its name says what it does; a state would say it twice
    const back = standing(this.work);
    this.drawPanel(this.model.get("panel"));
    back();
  }

  // Keys and focus.

  onKey(event) {
    const { key, ctrlKey, metaKey } = event;
    if (ctrlKey || metaKey) {
      this.drafts.flush(event.target); // what is kept now has to be what was held
      if (this.combo(event)) return event.preventDefault(), event.stopPropagation();
      if (key === "Enter") return event.preventDefault(), event.stopPropagation(); // or the notebook runs its cell
      if (key.toLowerCase() !== "z" || event.altKey) return; // the notebook's own
      event.stopPropagation();
      if (isTyping(event.target)) return; // the text field's own
      event.preventDefault();
      this.tell(event.shiftKey ? "redo" : "undo");
      return;
    }
    event.stopPropagation(); // a letter typed here must never reach the notebook's command mode
    const inWork = this.work.contains(event.target);
    if (this.menu.key(event)) return void event.preventDefault();
    if (inWork && !this.menu.isOff(event) && this.key(event)) return void event.preventDefault();
    if (key === "Escape") {
      event.preventDefault();
      this.leave(event.target, inWork);
    }
  }

  leave(target, inWork) {
    if (this.verdicts.holds(target)) this.enterWork();
    else if (!this.help.hidden) {
      this.toggleHelp();
      this.more.focus();
    } else if (inWork) this.root.focus({ preventScroll: true });
    else if (target !== this.root) this.root.focus({ preventScroll: true });
    else (this.root.closest(".jp-Cell") ?? this.root).focus?.({ preventScroll: true });
  }

  onFocus(event) {
    if (event.relatedTarget && this.root.contains(event.relatedTarget)) return;
    this.tell("look");
  }
}
