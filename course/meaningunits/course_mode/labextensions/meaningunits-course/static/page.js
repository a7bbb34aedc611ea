// One page of the course in its notebook panel: comes alive, again after each restart, and on its
// own only with cells that the installed course knows (course_mode/page.py says which).
import { arrive, atRest, headingOf, returning } from "./arriving.js";
import { Bar } from "./bar.js";
import { delivered, joined, save } from "./keeping.js";
import * as ask from "./kernel.js";
import { bring, held, kept } from "./place.js";
import { Terms } from "./terms.js";

const SPOKEN = 300; // characters of what a button showed that are announced; the rest is there to be read
const AFTER = 250; // ms after an answer until the bar is drawn again

/** Which page of the course a notebook says it is, or null. */
export const claim = (panel) => {
  const page = panel.context.model?.getMetadata?.("meaningunits")?.page;
  return typeof page === "string" ? page : null;
};

export class Page {
  /** `pageOf(panel)` is the page in another panel, if it is one of the course. */
  constructor({ app, panel, name, keeping, pageOf, CodeCell, OutputArea, Widget }) {
    Object.assign(this, { app, panel, name, keeping, pageOf, CodeCell, OutputArea });
    this.session = panel.sessionContext;
    this.turn = 0; // counts wakings: what an older one still does is dropped
    this.lost = false;
    this.bar = new Bar(this, Widget);
  }

  async begin() {
    const { panel, session } = this;
    panel.addClass("mu-course");
    this.whole();
    this.showCode(false);
    this.maps().forEach((cell) => cell.addClass("mu-map-cell"));
    this.say("waking");
    panel.contentHeader.addWidget(this.bar.widget);
    this.shutSidebar();
    await session.ready;
    await panel.revealed;
    session.statusChanged.connect((_, status) => this.heard(status));
    session.connectionStatusChanged.connect((_, status) => { if (status !== "connected") this.asked(); });
    session.kernelChanged.connect((_, { newValue }) => { if (newValue) this.wake(); });
    this.watch();
    returning(panel);
    panel.node.dataset.page = this.name; // a note of a task leads to a heading of its own page
    panel.node.addEventListener("mu-heading", ({ detail }) => this.show(this.under(detail), detail));
    panel.node.addEventListener("click", (event) => this.led(event), true);
    this.terms = new Terms(panel, async (cell) => {
      const { map } = this.told?.bar ?? {};
      if (map) this.pageOf(await this.open({ path: map.path, cell }))?.ledFrom(this);
    });
    await this.wake();
  }

  // Coming alive.

  /** A kernel that begins anew knows nothing of the page: it is brought to life again. */
  heard(status) {
    if (["restarting", "autorestarting"].includes(status)) {
      this.lost = true;
      this.hold(); // while what stands there still has its height
      this.say("waking");
    } else if (["dead", "terminating"].includes(status) && !this.session.session?.kernel) this.stopped();
    else if (status === "dead") this.stopped();
    else if (this.lost && status === "idle") this.wake();
  }

  /** The line to the kernel is cut: an older Lab finds out only much later that there is none. */
  async asked() {
    const { kernels, sessions } = this.app.serviceManager;
    await Promise.all([kernels.refreshRunning(), sessions.refreshRunning()]).catch(() => {});
    if (!this.session.session?.kernel) this.stopped();
  }

  stopped() {
    this.turn++;
    this.lost = false;
    this.free();
    this.say("stopped");
  }

  async restart() {
    this.say("waking");
    const { session } = this;
    await (session.session?.kernel ? session.restartKernel() : session.startKernel()).catch(() => this.stopped());
  }

  async wake() {
    const turn = ++this.turn;
    this.lost = false;
    this.say("waking");
    const kernel = this.session.session?.kernel;
    if (!kernel) return this.stopped();
    try {
      const { language_info } = await kernel.info;
      const told = language_info?.name === "python" ? await ask.told(kernel, this.name, this.cells()) : null;
      if (turn !== this.turn || this.panel.isDisposed) return;
      this.told = told ?? { why: "The course does not answer here.", run: [] };
      this.draw();
      if (!this.told.why && !this.told.unproven) await this.run(turn);
    } catch (problem) {
      if (turn !== this.turn) return;
      console.warn("Meaning Units:", problem);
      if (!this.lost) this.stopped(); // or it would be said for ever that the tasks come alive
    } finally {
      if (!kernel.isDisposed && !["dead", "restarting", "autorestarting"].includes(kernel.status)) {
        await ask.restored(kernel).catch(() => {});
      }
    }
  }

  /** Somebody asks for the tasks of a page that is not as delivered: proved again, then run. */
  async begun() {
    const turn = ++this.turn;
    const { kernel } = this.session.session;
    try {
      const told = await ask.told(kernel, this.name, this.cells());
      if (turn === this.turn && told && !told.unproven) await this.run(turn);
    } finally {
      await ask.restored(kernel).catch(() => {});
    }
  }

  /** Take the page as this version has it; the one before is put beside it, whole. */
  async renew() {
    const { context } = this.panel;
    const old = context.model.toJSON();
    const { path } = context;
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const fresh = joined(await delivered(`${folder}${this.name.replace(/^exercise /, "")}.ipynb`), old);
    await this.app.serviceManager.contents.save(path.replace(/\.ipynb$/, ".before.ipynb"), {
      type: "notebook", format: "json", content: old,
    });
    context.model.fromJSON(fresh);
    await context.save();
    await this.wake();
  }

  /** All the work of this place as a file, where nothing else would keep it. */
  async download() {
    const told = await ask.work(this.session.session.kernel);
    if (told?.bytes) save(told);
    else this.bar.tell(told?.why ?? "Your work could not be put into a file: the kernel does not answer. Open My work, and try it there.");
  }

  reload() { location.reload(); }

  known() { this.keeping.tell(false); }

  /** An older Lab keeps only the cells near the view in the page: there the Tab key ends at the last
      of them, out in Lab's frame, and what is read aloud ends with it. And after the last words Lab leaves a
      screen of nothing. Its settings may come late. */
  whole() {
    const { content } = this.panel;
    const { windowingMode, scrollPastEnd } = content.notebookConfig;
    const mode = windowingMode === "full" ? "none" : windowingMode;
    if (mode === windowingMode && !scrollPastEnd) return;
    content.notebookConfig = { ...content.notebookConfig, windowingMode: mode, scrollPastEnd: false };
  }

  /** Keep the place where somebody reads, until what is shown anew stands there. */
  hold() {
    if (this.holding) return;
    const [back, free] = [kept(this.panel), held(this.panel.content.widgets)];
    this.holding = async () => { await free(); await back(); };
  }

  async free() {
    const { holding } = this;
    this.holding = null;
    await holding?.();
  }

  async run(turn) {
    this.whole();
    const cells = this.widgets(this.told.run);
    this.hold();
    await Promise.all(cells.map((cell) => this.CodeCell.execute(cell, this.session)));
    await this.free();
    if (turn !== this.turn) return;
    this.say("alive");
    this.bar.announce(this.ready());
    this.again();
  }

  /** That the page has come alive, in words for whoever does not see it. */
  ready() {
    const { length } = this.told.bar?.tasks ?? [];
    return length ? `${length} ${length === 1 ? "task is" : "tasks are"} ready.` : "The page is ready.";
  }

  async press(cell) {
    const code = cell.model.sharedModel.source.replace(/^# (?=mu\.)/, "");
    if (code === cell.model.sharedModel.source) await this.CodeCell.execute(cell, this.session);
    else await this.OutputArea.execute(code, cell.outputArea, this.session);
    const shown = cell.outputArea.node;
    await arrive(cell, shown);
    this.bar.announce(shown.innerText.replace(/\s+/g, " ").trim().slice(0, SPOKEN));
    this.again();
  }

  // How it looks.

  say(state) {
    this.state = state;
    this.panel.node.dataset.course = state;
    this.bar.draw();
  }

  draw() {
    const { told, panel } = this;
    const trouble = Boolean(told.why || told.unproven);
    panel.toggleClass("mu-exercise", Boolean(told.bar?.exercise));
    const folded = new Set(told.fold ?? []);
    for (const cell of panel.content.widgets) {
      cell.toggleClass("mu-folded", folded.has(cell.model.id));
      const press = told.press?.[cell.model.id];
      if (press && !trouble) this.button(cell, press);
    }
    if (!trouble) this.lock(new Set(told.lock));
    else this.showCode(true);
    this.say(told.unproven ? "unproven" : told.why ? "changed" : "waking");
  }

  /** Code, prompts and the notebook's own bar are there for whoever wants them. */
  showCode(on) {
    this.code = on;
    this.panel.toggleClass("mu-code", on);
    this.panel.toolbar.setHidden(!on);
    this.bar.draw();
  }

  /** A button in the place of a cell's code. */
  async button(cell, label) {
    await cell.ready;
    if (cell.node.querySelector(".mu-press")) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    // Lab would make the cell the active one and move the page under the finger: the press is lost.
    button.onmousedown = (event) => { event.preventDefault(); event.stopPropagation(); };
    button.onclick = () => this.press(cell);
    const place = document.createElement("div");
    place.className = "mu-press";
    place.append(button);
    cell.node.insertBefore(place, cell.node.querySelector(":scope > .jp-Cell-outputWrapper"));
  }

  /** What is not the learner's to write in cannot be changed or deleted by a stray key. */
  lock(ids) {
    for (const cell of this.panel.content.widgets) {
      const { model } = cell;
      if (!ids.has(model.id)) continue;
      if (model.type === "markdown") cell.showEditorForReadOnly = false; // a double click shows no source
      for (const what of ["editable", "deletable"]) {
        if (model.getMetadata(what) !== false) model.setMetadata(what, false);
      }
    }
  }

  /** On a phone the list of files would leave the page fifty pixels, and Lab's edges take sixty. */
  shutSidebar() {
    if (window.innerWidth >= 760) return;
    const { shell } = this.app;
    shell.collapseLeft?.();
    for (const side of ["left", "right"]) {
      if (shell.isSideTabBarVisible?.(side)) shell.toggleSideTabBarVisibility(side);
    }
  }

  // Keeping the bar true.

  watch() {
    const seen = new MutationObserver(() => this.again());
    seen.observe(this.panel.node, { subtree: true, attributes: true, attributeFilter: ["data-answered"] });
    this.panel.disposed.connect(() => { seen.disconnect(); clearTimeout(this.timer); });
  }

  again() {
    clearTimeout(this.timer);
    this.timer = setTimeout(async () => {
      const kernel = this.session.session?.kernel;
      if (!kernel || this.state !== "alive") return;
      const bar = await ask.progress(kernel, this.name).catch(() => null);
      if (!bar || this.panel.isDisposed) return;
      const moved = JSON.stringify(bar.tasks) !== JSON.stringify(this.told.bar?.tasks);
      this.told.bar = bar;
      this.bar.draw();
      if (moved) this.shown(); // a map on this page says what the bar says
    }, AFTER);
  }

  /** The map says how things stand here and elsewhere: whoever comes to it sees it as it is now. */
  shown() {
    if (this.state !== "alive") return;
    const maps = this.maps();
    if (!maps.length) return;
    const again = async () => {
      const back = kept(this.panel);
      const free = held(maps);
      await Promise.all(maps.map((cell) => this.CodeCell.execute(cell, this.session)));
      await free();
      await back();
    };
    this.showing = (this.showing ?? Promise.resolve()).then(again).catch(() => {}); // one after the other
  }

  // The notebook.

  maps() { return this.panel.content.widgets.filter(({ model }) => model.sharedModel.source === "mu.map()"); }

  cells() {
    return this.panel.content.widgets.map(({ model }) => {
      const free = Boolean(model.getMetadata("nbgrader")?.solution);
      return [model.type, model.id, model.sharedModel.source, free];
    });
  }

  widgets(ids) {
    const known = new Map(this.panel.content.widgets.map((cell) => [cell.model.id, cell]));
    return ids.map((id) => known.get(id)).filter((cell) => cell?.model.type === "code");
  }

  /** A way in the map or a list to a task: Lab would go there before the page has its height. */
  led(event) {
    const link = event.target.closest?.('.mu-way a[href*="#cell-id="]');
    if (!link || event.ctrlKey || event.metaKey || event.button) return;
    const { pathname, hash } = new URL(link.href);
    const [, path] = /^.*?\/files(\/.+)$/.exec(pathname) ?? []; // so Lab writes where a file is
    if (!path) return;
    event.preventDefault();
    event.stopPropagation();
    this.open({ path: decodeURIComponent(path), cell: hash.replace("#cell-id=", "") });
  }

  /** Open another page of the course, at one of its cells if one is named; a path from here, or with
      a / at its beginning from the root. */
  async open({ path, cell }) {
    const here = path.startsWith("/") ? [] : this.panel.context.path.split("/").slice(0, -1);
    for (const part of path.split("/")) {
      if (part === "..") here.pop();
      else if (part) here.push(part);
    }
    const there = here.join("/");
    const opened = there === this.panel.context.path
      ? this.panel
      : await this.app.commands.execute("docmanager:open", { path: there });
    if (!cell || !opened?.content) return opened;
    await opened.revealed;
    if (opened === this.panel) {
      this.shown();
      await this.showing;
    }
    const at = opened.content.widgets?.findIndex(({ model }) => model.id === cell) ?? -1;
    if (at < 0) return opened;
    const one = opened.content.widgets[at];
    const top = () => (one.model.type === "code" ? null : headingOf(one));
    await bring(opened, at, top);
    if (opened !== this.panel) { // what comes alive above it has moved it
      await atRest(opened);
      await this.pageOf(opened)?.showing;
      await bring(opened, at, top);
    }
    await arrive(one);
    return opened;
  }

  /** Somebody was led here out of another page: the bar leads back to where they read. */
  ledFrom({ panel, told }) {
    if (panel === this.panel) return;
    this.from = { path: panel.context.path, label: told.bar.label };
    this.bar.draw();
  }

  goBack() {
    const { path } = this.from;
    this.from = null;
    this.bar.draw();
    this.app.commands.execute("docmanager:open", { path });
  }

  /** The id of the cell with this heading. */
  under(heading) {
    const has = (line) => /^#+ /.test(line) && line.replace(/^#+ /, "") === heading;
    return this.panel.content.widgets.find(({ model }) =>
      model.type === "markdown" && model.sharedModel.source.split("\n").some(has))?.model.id;
  }

  /** Bring a cell of this page into view, its last heading at the top, or the one with these words. */
  async show(id, words = null) {
    const { content } = this.panel;
    const at = content.widgets.findIndex(({ model }) => model.id === id);
    if (at < 0) return;
    const cell = content.widgets[at];
    const is = ({ textContent }) => !words || textContent.startsWith(words);
    content.activeCellIndex = at;
    this.panel.node.toggleAttribute("data-going", true);
    await bring(this.panel, at, () => (cell.model.type === "code" ? null : headingOf(cell, cell.node, is)));
    await arrive(cell, cell.node, is);
    this.panel.node.toggleAttribute("data-going", false);
  }
}
