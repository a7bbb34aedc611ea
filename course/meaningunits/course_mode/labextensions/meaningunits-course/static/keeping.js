// What is so only where the course runs in the browser itself: whether the browser keeps what one
// does and has room for it, and whether the site has a newer version. Said in the bar, never forced.

const lite = document.querySelector("script[data-jupyter-lite-root]");
/** Whether this is the course without a server. */
export const inBrowser = Boolean(lite);

const ROOT = lite && new URL(`${lite.dataset.jupyterLiteRoot}/`, location.href);
const ROOM = 20e6; // bytes: with less than that left, work is in danger
const OFTEN = 10 * 60_000; // ms between two looks for a newer version
const HANDS = ["click", "keyup"]; // not before: what is said then moves the page under the hand
/** Under this name the browser keeps that somebody has read how work is kept. */
const TOLD = "Meaning Units: told";

const remembered = () => { try { return localStorage.getItem(TOLD) !== null; } catch { return false; } };
const remember = () => { try { localStorage.setItem(TOLD, "yes"); } catch { /* it is told again */ } };

export class Keeping {
  /** `changed` is called whenever there is something else to say. */
  constructor(changed) {
    Object.assign(this, { changed, newer: false, full: false, asking: false, asked: false, edition: null, looked: 0 });
    this.promised = null; // whether the browser has promised to keep the work; not asked yet
    this.told = remembered();
    navigator.storage?.persisted?.().then((kept) => { if (kept) this.say("promised", true); }).catch(() => {});
    // Some browsers promise only once somebody has done something here, and one asks that person.
    const ask = () => {
      HANDS.forEach((hand) => window.removeEventListener(hand, ask, true));
      this.say("asking", true); // Firefox asks the person, who may not answer
      navigator.storage?.persist?.().then((kept) => this.say("promised", kept)).catch(() => {});
    };
    HANDS.forEach((hand) => window.addEventListener(hand, ask, true));
    document.addEventListener("visibilitychange", () => { if (!document.hidden) this.look(); });
    this.look();
  }

  async look() {
    await this.room();
    if (Date.now() - this.looked < OFTEN) return;
    this.looked = Date.now();
    const told = await fetch(new URL("../site.json", ROOT), { cache: "no-store" })
      .then((answer) => (answer.ok ? answer.json() : null)).catch(() => null);
    this.edition ??= told?.edition;
    if (told && told.edition !== this.edition) this.say("newer", true);
  }

  async room() {
    const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {};
    if (quota) this.say("full", quota - usage < ROOM);
  }

  /** How writing a file went: a problem, or null. */
  wrote(problem) {
    if (problem instanceof DOMException) this.say("full", true);
    else if (!problem && this.full) this.room();
  }

  say(what, is) {
    if (this[what] === is) return;
    this[what] = is;
    this.changed();
  }

  /** What was told of keeping needs not be told again; or somebody wants to read it once more. */
  tell(again) {
    if (!again) remember();
    Object.assign(this, { asked: again, told: !again });
    this.changed();
  }

  /** Where work is kept, in two words for the bar; nothing before the browser was asked. */
  word(bar) {
    if (bar?.fleeting) return "Not kept";
    if (this.promised === null && !this.asking) return "";
    return this.promised ? "Kept here" : "Kept for now";
  }

  /** What is in the way, if anything: a text, then labels and the page's methods behind them. */
  trouble(bar) {
    if (bar?.fleeting) return [bar.fleeting, "Download my work", "download"];
    if (this.full) {
      return ["The browser has hardly any room left for this site, and what you do next may not be kept. Download your work; then make room on this device, or clear data of other sites.", "Download my work", "download"];
    }
    if (this.newer) return ["There is a newer version of the course. Take it when it suits you: your work stays.", "Reload", "reload"];
    if (this.told || (!this.asked && this.promised !== false)) return null;
    return [
      this.promised
        ? "What you do is kept in this browser, on this device, and the browser has promised to keep it. Clearing its data for this site deletes it: download your work now and then."
        : "What you do is kept in this browser, on this device, but the browser has not promised to keep it: it may clear it when it needs room, and a private window forgets it when it is closed. Download your work before you leave.",
      "Download my work", "download", "I know", "known",
    ];
  }
}

/** A page as this version of the site has it. */
export async function delivered(name) {
  const answer = await fetch(new URL(`files/${name}`, ROOT), { cache: "no-store" });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.json();
}

/** A newer page with what somebody wrote into the older one: the cells that are theirs to write in. */
export function joined(fresh, old) {
  const own = new Map(old.cells.filter((cell) => cell.metadata?.nbgrader?.solution).map((cell) => [cell.id, cell.source]));
  for (const cell of fresh.cells) {
    if (cell.metadata?.nbgrader?.solution && own.has(cell.id)) cell.source = own.get(cell.id);
  }
  return fresh;
}

/** Have the browser save a file. */
export function save({ name, bytes }) {
  const raw = Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([raw], { type: "application/zip" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
