// My work: what is done, one file of all of it to download, and bringing such a file back.

const PIECE = 500_000; // bytes of a file in one message to Python
const PACE = 700; // bytes a millisecond: Jupyter drops what comes faster than a megabyte a second
const AT_ONCE = 1_500_000; // what may come without waiting

class Work extends Widget {
  build() {
    super.build();
    for (const node of [this.undo, this.redo, this.check, this.beside, this.more]) node.hidden = true;
  }

  makeWork() {
    const hear = this.heard;
    this.heard = (message, buffers) => {
      if (message && Array.isArray(buffers) && buffers.length) message.bytes = buffers[0];
      hear(message);
    };
    this.none = make("p", { class: "mu-note" }, "Nothing is done here yet. Do a task in any lesson, and it will stand here.");
    this.trails = make("div", { class: "mu-trails" });
    this.save = make("button", { type: "button", class: "mu-button mu-primary", onclick: () => this.pack() }, "Download my work");
    this.apart = make("p", { hidden: true });
    this.saying = make("p", { class: "mu-note", role: "status" });
    const id = `${this.id}-file`;
    this.file = make("input", { type: "file", id, accept: ".zip,application/zip", onchange: () => this.look() });
    this.looked = make("div", { class: "mu-looked", role: "status", tabindex: "-1" });
    this.bring = make("button", { type: "button", class: "mu-button mu-primary", hidden: true, onclick: () => this.bringBack() }, "Bring it back now");
    const head = (text) => make("div", { class: "mu-part", role: "heading", "aria-level": "4" }, text);
    return [
      make("section", { "aria-label": "What is done" }, this.none, this.trails),
      make(
        "section", { class: "mu-part-of", "aria-label": "Download my work" },
        head("Take it with you"),
        make("p", {}, "One file with every answer, of the exercises too, what you are writing, and each notebook you have changed. It can be brought back on any machine, and handed in as it is."),
        this.apart, this.save, this.saying,
      ),
      make(
        "section", { class: "mu-part-of", "aria-label": "Bring it back" },
        head("Bring it back"),
        make("p", {}, make("label", { for: id }, "Choose a file"), " that was downloaded here or on another machine. You are shown what would change before anything does."),
        this.file, this.looked, this.bring,
      ),
    ];
  }

  // Showing what Python says.

  drawWork() {
    const { trails = [], apart = "" } = this.model.get("work");
    this.apart.hidden = !apart;
    this.apart.textContent = apart;
    const open = new Set([...this.trails.querySelectorAll("details[open]")].map((node) => node.dataset.path));
    this.none.hidden = trails.length > 0;
    this.trails.replaceChildren(...trails.map(({ heading, path, drafts, tasks }) => {
      const answered = tasks.filter(([, state]) => state.startsWith("answered")).length;
      return make(
        "details", { "data-path": path, open: open.has(path) },
        make("summary", {}, make("b", {}, heading), ` · ${answered} of ${counted(tasks.length, "begun task")} answered${drafts ? ` · ${drafts} being written` : ""}`),
        make("ul", {}, ...tasks.map(([title, state]) => make("li", {}, make("span", {}, title), " ", make("span", { class: "mu-note" }, state)))),
        make("p", { class: "mu-note" }, `Kept in ${path}`),
      );
    }));
  }

  /** What is done on other pages is read again whenever this comes into view. */
  begin() {
    super.begin();
    this.inView = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) this.tell("look");
    });
    this.inView.observe(this.root);
  }

  drawStatus() {
    super.drawStatus();
    this.saved.hidden = this.alive;
    for (const node of [this.save, this.file, this.bring]) node.disabled = !this.usable;
  }

  ask(action, buffers) { this.asked = this.tell("try", { action }, buffers); }

  // Download: a slice after another, as fast as Jupyter lets it pass.

  pack() {
    say(this.saying, "Putting it together …");
    this.ask({ what: "pack" });
  }

  packed({ name, bytes }) {
    this.download = { name, bytes, slices: [], at: 0, begun: Date.now() };
    this.ask({ what: "slice", at: 0 });
  }

  sliced(bytes) {
    const { download } = this;
    download.slices.push(bytes);
    download.at += bytes.byteLength;
    if (download.at >= download.bytes) return this.hand(download);
    const due = download.begun + Math.max(download.at - AT_ONCE, 0) / PACE;
    this.waitingFor = setTimeout(() => this.ask({ what: "slice", at: download.at }), Math.max(due - Date.now(), 0));
  }

  hand({ name, slices, bytes }) {
    const url = URL.createObjectURL(new Blob(slices, { type: "application/zip" }));
    const link = make("a", { href: url, download: name });
    this.root.append(link); // an older browser clicks no link that is not on the page
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    this.download = null;
    say(this.saying, `Downloaded: ${name}, ${bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`}. It lies where your browser keeps downloads.`);
  }

  // Bringing back: the file goes to Python piece by piece, which says what it would change.

  async look() {
    const [file] = this.file.files;
    this.bring.hidden = true;
    if (!file) return this.looked.replaceChildren();
    this.looked.replaceChildren(make("p", {}, "Looking into it …"));
    this.chosen = file;
    await this.piece(0);
  }

  async piece(at) {
    const { chosen } = this;
    const bytes = await chosen.slice(at, at + PIECE).arrayBuffer().catch(() => null);
    if (chosen !== this.chosen) return;
    if (!bytes) return this.failed("The file cannot be read any more. Choose it again.");
    this.ask({ what: "piece", at, bytes: chosen.size, name: chosen.name }, bytes.byteLength ? [bytes] : []);
  }

  lookedInto({ lines, changes }) {
    this.bring.hidden = !changes;
    this.looked.replaceChildren(
      make("p", {}, changes ? `${lines[0]} This would change:` : lines[0]),
      make("ul", {}, ...lines.slice(1).map((line) => make("li", { class: line.startsWith("    ") ? "mu-deeper" : null }, line.trim()))),
    );
  }

  bringBack() { this.brought = this.tell("act", { action: { what: "bring" } }); }

  failed(text) {
    this.download = null;
    const at = this.looked.textContent.startsWith("Looking") ? this.looked : this.saying;
    if (at === this.saying) say(at, text);
    else at.replaceChildren(make("p", { class: "mu-why" }, text));
  }

  answered(message) {
    if (message.n === this.brought && message.said) {
      this.brought = null;
      this.bring.hidden = true;
      this.file.value = "";
      this.looked.replaceChildren(make("p", { class: message.refused ? "mu-why" : "mu-brought" }, message.said));
      this.looked.focus({ preventScroll: true }); // the button that had the focus is gone
    }
    if (message.n !== this.asked) return;
    if (message.failed) this.failed(message.failed);
    else if (message.packed) this.packed(message.packed);
    else if (message.slice !== undefined && this.download) this.sliced(message.bytes);
    else if (message.more) this.piece(message.more);
    else if (message.looked) this.lookedInto(message.looked);
  }

  end() {
    clearTimeout(this.waitingFor);
    this.inView.disconnect();
    super.end();
  }
}

export default Widget.shown(Work);
