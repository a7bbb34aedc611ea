// The slim bar above a page: where one is, how far, back and on, and what is in the way if anything.

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

/** What the bar says when the page is not alive, and the buttons that go with it. */
const TROUBLE = {
  stopped: () => ["The tasks have stopped; your answers are safe.", "Start them again", "restart"],
  changed: ({ why }, { keeping }) => keeping
    ? [`${why} Nothing on it runs by itself. You can take this version's page: your answers stay, and the page as it is now is put beside it.`, "Take the new page", "renew", "Start its tasks as it is", "begun"]
    : [`${why} Nothing on it runs by itself.`, "Start its tasks", "begun"],
  unproven: ({ unproven }, { keeping }) => [
    unproven === "missing" && keeping
      ? "The course has not been loaded whole, so nothing on this page runs by itself. Reload the page; your work stays."
      : unproven === "missing"
      ? "The course is not installed for this page, so nothing on it runs by itself. In a terminal, meaningunits doctor says what is missing."
      : `Something else called meaningunits is in use here (${unproven}), so nothing runs by itself. Rename or move it, then restart the kernel.`,
  ],
};

export class Bar {
  constructor(page, Widget) {
    this.page = page;
    this.node = make("nav", { class: "mu-bar", "aria-label": "Course" });
    this.line = make("div", { class: "mu-bar-line" });
    this.trouble = make("div", { class: "mu-bar-trouble", role: "status" });
    this.voice = make("p", { class: "mu-bar-voice", role: "status" });
    this.node.append(this.line, this.trouble, this.voice);
    this.widget = new Widget({ node: this.node });
    this.widget.addClass("mu-bar-widget");
    const sized = new ResizeObserver(() => requestAnimationFrame(() => this.fit()));
    [this.line, this.trouble].forEach((part) => sized.observe(part));
    this.widget.disposed.connect(() => sized.disconnect());
  }

  /** Lab lays its panels out by their least height, and asks for it only when told. */
  fit() {
    const high = `${Math.max(44, this.line.offsetHeight) + this.trouble.offsetHeight + 1}px`;
    if (this.node.style.minHeight === high) return;
    this.node.style.minHeight = high;
    this.widget.parent?.fit();
  }

  draw() {
    const { told, state } = this.page;
    const focused = this.node.contains(document.activeElement) && document.activeElement.dataset.name;
    this.line.replaceChildren(...this.parts(told?.bar));
    const [text, ...deeds] = TROUBLE[state]?.(told ?? {}, this.page) ?? this.page.keeping?.trouble(told?.bar) ?? [""];
    this.trouble.hidden = !text;
    if (this.said !== text) {
      this.said = text;
      this.trouble.replaceChildren(...[
        make("span", {}, text),
        deeds.length && this.button("mend", deeds[0], () => this.page[deeds[1]](), "mu-bar-mend"),
        deeds.length > 2 && this.button("else", deeds[2], () => this.page[deeds[3]](), "mu-bar-link"),
      ].filter(Boolean));
    }
    if (focused) this.line.querySelector(`[data-name="${focused}"]`)?.focus();
  }

  /** Say something to whoever listens; the same words once more are another text. */
  announce(text) { this.voice.textContent = text === this.voice.textContent ? `${text}\u00a0` : text; }

  /** Say something where the trouble stands. */
  tell(text) {
    this.said = text;
    this.trouble.hidden = false;
    this.trouble.replaceChildren(make("span", {}, text));
  }

  parts(bar) {
    const { page } = this;
    const waking = page.state === "waking" && "The tasks are being brought to life …";
    if (!bar) {
      return [make("span", { class: "mu-bar-where" }, "Meaning Units"), make("span", { class: "mu-bar-said" }, waking || "")];
    }
    const { back, next } = bar.ways;
    const done = bar.tasks.filter(([, , is]) => is).length;
    const now = bar.next; // -1 where nothing is begun yet, or all is done
    const first = bar.tasks.findIndex(([, , is]) => !is);
    const go = (name, way, sign) => way && this.button(name, sign, () => page.open(way), "mu-bar-go", way.title);
    return [
      go("back", back, "‹"),
      make("span", { class: "mu-bar-where" },
        make("span", { class: "mu-bar-number" }, bar.label), ` ${bar.title}`),
      make("span", { class: "mu-bar-ticks" }, ...bar.tasks.map(([title, cell, is], i) =>
        this.button(`task-${i}`, "", () => page.show(cell), is ? "mu-is-done" : i === (now < 0 ? first : now) ? "mu-is-next" : "",
          `Task ${i + 1}: ${title}, ${is ? "answered" : "open"}`))),
      make("span", { class: "mu-bar-said", "data-done": done }, ...(waking ? [waking] : this.shortened(bar.said))),
      make("span", { class: "mu-bar-grow" }),
      page.from && this.button("from", `Back to ${page.from.label}`, () => page.goBack(), "mu-bar-link"),
      now >= 0 && this.button("on", "Go on", () => page.show(bar.tasks[now][1]), "mu-bar-link", `Go on: ${bar.tasks[now][0]}`),
      bar.map && this.button("map", "Map", () => page.open(bar.map), "mu-bar-link mu-bar-long"),
      bar.work && this.button("work", "My work", () => page.open(bar.work), "mu-bar-link mu-bar-long"),
      this.kept(bar),
      this.codeSwitch(),
      this.more(),
      go("next", next, "›"),
    ].filter(Boolean);
  }

  /** Where the course runs in the browser: how it keeps what one does. */
  kept(bar) {
    const word = this.page.keeping?.word(bar);
    return word && this.button("kept", word, () => this.page.keeping.tell(true), "mu-bar-link mu-bar-long", `${word}: how your work is kept`);
  }

  /** On a phone the ways that have no room stand behind one button, and then in a second line. */
  more() {
    const made = this.button("more", "More", () => {
      this.line.toggleAttribute("data-more");
      this.draw();
    }, "mu-bar-link mu-bar-more");
    made.setAttribute("aria-expanded", String(this.line.hasAttribute("data-more")));
    return made;
  }

  /** "1 of 5 tasks · 45 min left", of which a phone shows "1 of 5 · 45 min". */
  shortened(said) {
    const [done, ...time] = said.split(" · ");
    const parts = (text) => text.split(/( tasks| left)/).map((part) => / tasks| left/.test(part) ? make("span", { class: "mu-bar-long" }, part) : part);
    return [...parts(done), time.length && make("span", { class: "mu-bar-time" }, ...parts(` · ${time.join(" · ")}`))].filter(Boolean);
  }

  codeSwitch() {
    const { page } = this;
    const made = this.button("code", "</>", () => page.showCode(!page.code), "mu-bar-code", page.code ? "Hide the code" : "Show the code");
    made.setAttribute("aria-pressed", String(page.code));
    return made;
  }

  button(name, text, onclick, looks, title) {
    const press = () => {
      if (!["more", "code"].includes(name)) this.line.removeAttribute("data-more"); // what was asked for needs the room
      return onclick();
    };
    return make("button", {
      type: "button", class: looks, "data-name": name, onclick: press, title, "aria-label": title,
    }, text);
  }
}
