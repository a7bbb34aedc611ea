// The marking page: keys, and saving each level as it is set. All that is shown comes from Python.
// The next answer is put in the place of this one: while a browser loads a page, keys are lost.

const turn = { on: false, keys: [] }; // keys that were pressed while the page was being turned
let marking = null;

class Marking {
  constructor(given) {
    Object.assign(this, given);
    this.line = 0;
    this.replace = false;
    this.last = Promise.resolve(true);
    this.lasting = JSON.stringify([this.levels, this.comment]);
    this.crits = [...document.querySelectorAll(".mk-crit")];
    this.box = this.get("comment");
    this.oneLine = sessionStorage.getItem("mk-line") !== null;
    this.keysOn = localStorage.getItem("mk-keys") !== "off";
    this.listen();
    const told = new URLSearchParams(location.search).get("line");
    if (this.oneLine && told) sessionStorage.setItem("mk-line", told);
    this.go(this.oneLine ? Number(sessionStorage.getItem("mk-line")) : this.firstOpen());
    this.drawMode();
    this.get("keys-on").checked = this.keysOn;
    this.get("answer").focus();
  }

  get(name) {
    return document.getElementById(`mk-${name}`);
  }

  say(text) {
    this.get("said").textContent = text;
  }

  firstOpen() {
    const at = this.lines.findIndex((line) => !(line.name in this.levels));
    return at < 0 ? 0 : at;
  }

  // The line that the keys mean.
  go(line) {
    this.line = Math.min(Math.max(line, 0), this.lines.length - 1);
    for (const [i, crit] of this.crits.entries()) {
      crit.classList.toggle("mk-cur", i === this.line);
      if (i === this.line) crit.setAttribute("aria-current", "true");
      else crit.removeAttribute("aria-current");
    }
    this.crits[this.line].scrollIntoView({ block: "nearest" });
    if (this.oneLine) sessionStorage.setItem("mk-line", String(this.line));
  }

  listen() {
    for (const [i, crit] of this.crits.entries()) {
      for (const button of crit.querySelectorAll("[data-points]"))
        button.addEventListener("click", () => this.set(i, Number(button.dataset.points), false));
    }
    this.box.addEventListener("input", () => {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.save(), 900);
    });
    this.box.addEventListener("change", () => this.save());
    for (const button of document.querySelectorAll("[data-bank]"))
      button.addEventListener("click", () => this.reuse(button));
    const press = {
      flag: () => this.flag(),
      undo: () => this.undo(),
      mode: () => this.mode(),
      help: () => this.get("dialog").showModal(),
      close: () => this.get("dialog").close(),
      again: () => this.reload(),
      stands: () => this.stands(),
      replace: () => this.putMine(),
    };
    for (const [name, work] of Object.entries(press)) this.get(name)?.addEventListener("click", work);
    this.get("next").addEventListener("click", (event) => {
      event.preventDefault();
      this.next();
    });
    this.get("keys-on").addEventListener("change", (event) => {
      this.keysOn = event.target.checked;
      localStorage.setItem("mk-keys", this.keysOn ? "on" : "off");
    });
  }

  key(event) {
    if (this.get("dialog").open || event.altKey || event.metaKey) return;
    const inBox = event.target === this.box;
    if (event.key === "Enter" && (event.ctrlKey || !inBox)) {
      if (event.target.closest?.("a, button, summary, input") && !event.ctrlKey) return;
      event.preventDefault();
      if (event.shiftKey) this.back();
      else this.next();
      return;
    }
    if (event.key === "Escape" && inBox) {
      this.get("answer").focus();
      return;
    }
    if (inBox || event.ctrlKey || event.target.matches?.("input")) return;
    const work = this.work(event);
    if (!work) return;
    event.preventDefault();
    work();
  }

  // What a key does; nothing where it means nothing here.
  work(event) {
    if (event.key === "ArrowDown") return () => this.go(this.line + 1);
    if (event.key === "ArrowUp") return () => this.go(this.line - 1);
    if (event.key === "Backspace") return () => this.clear();
    if (!this.keysOn) return null;
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1] ?? event.key;
    if (/^[1-9]$/.test(digit)) {
      const points = this.lines[this.line].levels[Number(digit) - 1];
      return points === undefined ? null : () => this.set(this.line, points, true);
    }
    const banked = document.querySelector(`[data-bank="${CSS.escape(event.key)}"]`);
    if (banked) return () => this.reuse(banked);
    return {
      "?": () => this.get("dialog").showModal(),
      c: () => this.box.focus(),
      f: () => this.flag(),
      u: () => this.undo(),
      l: () => this.mode(),
      w: () => this.fold("place"),
      m: () => this.fold("model"),
      s: () => this.fold("steps"),
      e: () => this.get("rest").click(),
      y: this.get("stands") && (() => this.stands()),
    }[event.key];
  }

  fold(name) {
    const part = this.get(name);
    if (!part) return;
    part.open = !part.open;
    if (part.open) part.scrollIntoView({ block: "nearest" });
  }

  set(i, points, moves) {
    this.levels[this.lines[i].name] = points;
    this.draw();
    this.save();
    const next = moves && !this.oneLine && i + 1 < this.lines.length ? i + 1 : i;
    const after = next === i ? "" : ` Now ${this.lines[next].name}.`;
    this.say(`${this.lines[i].name}: ${points}.${after}`);
    this.go(next);
  }

  clear() {
    delete this.levels[this.lines[this.line].name];
    this.draw();
    this.save();
    this.say(`${this.lines[this.line].name}: no level.`);
  }

  told(points) {
    const whole = Math.trunc(points);
    const sign = { 0.25: "¼", 0.5: "½", 0.75: "¾" }[points - whole];
    return sign ? `${whole || ""}${sign}` : String(Math.round(points * 100) / 100);
  }

  draw() {
    let sum = 0;
    for (const [i, { name }] of this.lines.entries()) {
      const points = this.levels[name];
      sum += points ?? 0;
      for (const button of this.crits[i].querySelectorAll("[data-points]"))
        button.setAttribute("aria-pressed", String(Number(button.dataset.points) === points));
      const given = points === undefined ? "–" : this.told(points);
      this.crits[i].querySelector("[data-given]").textContent = given;
    }
    this.get("sum").textContent = this.told(sum * this.scale);
    const all = this.lines.every(({ name }) => name in this.levels);
    this.get("so-far").textContent = all ? "" : " so far";
  }

  reuse(button) {
    const words = button.querySelector("[data-words]").textContent;
    const lines = this.box.value.split("\n").filter((line) => line.trim());
    const at = lines.findIndex((line) => line.trim() === words);
    if (at < 0) lines.push(words);
    else lines.splice(at, 1);
    this.box.value = lines.join("\n");
    this.say(at < 0 ? "Comment added." : "Comment taken out.");
    this.save();
  }

  // Whether something is not saved yet.
  isOpen() {
    return JSON.stringify([this.levels, this.box.value]) !== this.lasting;
  }

  async send(where, what) {
    const headers = { "Content-Type": "application/json", "X-Marking": "1" };
    const body = JSON.stringify({ question: this.question, answer: this.number, ...what });
    const answer = await fetch(where, { method: "POST", headers, body });
    return { status: answer.status, ...(await answer.json()) };
  }

  // One after another, each with what the one before it left.
  save() {
    clearTimeout(this.pause);
    this.last = this.last.then(() => this.saveNow());
    return this.last;
  }

  async saveNow() {
    if (!this.isOpen() && !this.must) return true;
    const sent = JSON.stringify([this.levels, this.box.value]);
    const [levels, comment] = JSON.parse(sent);
    this.get("saved").textContent = "Saving …";
    let answer;
    try {
      const { seen, replace } = this;
      answer = await this.send("/save", { levels, comment, seen, replace });
    } catch {
      return this.wrong("Not saved: the page does not reach its server. Is `meaningunits classroom mark` still running? What you set stands here; try again by setting it once more.");
    }
    if (answer.status !== 200) return this.wrong(answer.error, answer.replace);
    this.must = false;
    this.lasting = sent;
    this.seen = answer.seen;
    this.state = answer.state;
    this.get("standing").textContent = answer.standing;
    this.get("standing").className = `mk-standing mk-is-${answer.state}`;
    this.get("alert").hidden = true;
    const now = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    this.get("saved").textContent = `Saved ${now}`;
    this.list(answer);
    if (["both", "parted"].includes(answer.state) && !document.querySelector(".mk-by")) this.reload();
    return true;
  }

  list({ points, state }) {
    const row = document.querySelector(".mk-list [aria-current]");
    if (!row) return;
    row.classList.toggle("mk-todo", ["open", "begun", "again"].includes(state));
    row.querySelector("i").style.width = `${points === null ? 0 : (100 * points) / this.most}%`;
    row.querySelector(".mk-p").textContent = points === null ? "" : this.told(points);
  }

  wrong(said, replace = false) {
    this.get("saved").textContent = "Not saved";
    this.get("wrong").textContent = said;
    this.get("replace").hidden = !replace;
    this.get("alert").hidden = false;
    this.get(replace ? "replace" : "again").focus();
    return false;
  }

  putMine() {
    this.replace = true;
    this.get("alert").hidden = true;
    this.get("answer").focus();
    this.save();
  }

  stands() {
    this.must = true;
    this.save().then((done) => done && this.reload());
  }

  reload() {
    this.leaving = true;
    location.reload();
  }

  // What is pressed from here on is meant for the page that comes.
  async turn(where) {
    turn.on = true;
    if (await this.save()) return goTo(where());
    turn.on = false; // it is said why, and the focus is there
    turn.keys = [];
  }

  next() {
    const line = this.oneLine ? `?line=${this.line}` : "";
    return this.turn(() => `${this.get("next").getAttribute("href")}${line}`);
  }

  back() {
    if (this.number > 1) return this.turn(() => `/${this.question}/${this.number - 1}`);
  }

  drawMode() {
    this.get("mode").setAttribute("aria-pressed", String(this.oneLine));
    document.querySelector(".mk-onward").hidden = this.oneLine;
  }

  async flag() {
    const answer = await this.send("/flag", {});
    if (answer.error) return this.wrong(answer.error);
    this.get("flag").setAttribute("aria-pressed", String(answer.flagged));
    this.say(answer.flagged ? "Flagged." : "The flag is down.");
  }

  async undo() {
    if (!(await this.save())) return;
    const answer = await this.send("/undo", {});
    if (answer.go) return this.turn(() => answer.go);
    else this.say(answer.error);
  }

  mode() {
    this.oneLine = !this.oneLine;
    if (this.oneLine) sessionStorage.setItem("mk-line", String(this.line));
    else sessionStorage.removeItem("mk-line");
    this.drawMode();
    this.say(this.oneLine ? "One line for all answers." : "All lines of an answer.");
  }
}

// Whatever page stands there now comes alive, and has the keys that were meant for it.
function begin() {
  const given = document.getElementById("mk-state");
  marking = given ? new Marking(JSON.parse(given.textContent)) : null;
  document.getElementById("mk-names").addEventListener("click", async () => {
    if (marking && !(await marking.save())) return;
    const headers = { "Content-Type": "application/json", "X-Marking": "1" };
    await fetch("/names", { method: "POST", headers, body: "{}" });
    if (marking) marking.leaving = true;
    location.reload();
  });
  turn.on = false;
  while (turn.keys.length && !turn.on) pressed(turn.keys.shift());
}

// The browser makes a page of what the server says, as it would if it went there.
function goTo(where) {
  const asked = new XMLHttpRequest();
  asked.open("GET", where);
  asked.responseType = "document";
  asked.onload = () => {
    document.title = asked.response.title;
    document.body.replaceWith(document.adoptNode(asked.response.body));
    history.pushState(null, "", asked.responseURL);
    scrollTo(0, 0);
    begin();
  };
  asked.onerror = () => {
    if (marking) marking.leaving = true;
    location.assign(where); // the browser says that nobody is there
  };
  asked.send();
}

function pressed(event) {
  if (marking) return marking.key(event);
  const on = document.getElementById("mk-next");
  if (event.key === "Enter" && on && !event.target.closest?.("a, button, summary, input")) on.click();
}

document.addEventListener("keydown", (event) => {
  if (!turn.on) return pressed(event);
  if (event.key.length > 1 && !["Enter", "Backspace", "ArrowUp", "ArrowDown"].includes(event.key)) return;
  event.preventDefault();
  turn.keys.push(event);
});
window.addEventListener("beforeunload", (event) => {
  if (marking && !marking.leaving && marking.isOpen()) event.preventDefault();
});
window.addEventListener("popstate", () => {
  if (marking) marking.leaving = true;
  location.reload();
});
begin();
