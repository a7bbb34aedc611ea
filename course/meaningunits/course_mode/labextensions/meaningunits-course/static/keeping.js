// What is so only where the course runs in the browser itself: whether the browser keeps what one
// does and has room for it, and whether the site has a newer version. Said in the bar, never forced.

const lite = document.querySelector("script[data-jupyter-lite-root]");
/** Whether this is the course without a server. */
export const inBrowser = Boolean(lite);

const ROOT = lite && new URL(`${lite.dataset.jupyterLiteRoot}/`, location.href);
const ROOM = 20e6; // bytes: with less than that left, work is in danger
const OFTEN = 10 * 60_000; // ms between two looks for a newer version

export class Keeping {
  /** `changed` is called whenever there is something else to say. */
  constructor(changed) {
    Object.assign(this, { changed, newer: false, full: false, edition: null, looked: 0 });
    const ask = () => navigator.storage?.persist?.().catch(() => {});
    window.addEventListener("pointerdown", ask, { once: true, capture: true }); // some browsers ask only then
    window.addEventListener("unhandledrejection", ({ reason }) => {
      if (reason?.name === "QuotaExceededError") this.say("full");
    });
    document.addEventListener("visibilitychange", () => { if (!document.hidden) this.look(); });
    this.look();
  }

  async look() {
    const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {};
    if (quota && quota - usage < ROOM) this.say("full");
    if (Date.now() - this.looked < OFTEN) return;
    this.looked = Date.now();
    const told = await fetch(new URL("../site.json", ROOT), { cache: "no-store" })
      .then((answer) => (answer.ok ? answer.json() : null)).catch(() => null);
    this.edition ??= told?.edition;
    if (told && told.edition !== this.edition) this.say("newer");
  }

  say(what) {
    this[what] = true;
    this.changed();
  }

  /** What is in the way, if anything: a text, then labels and the page's methods behind them. */
  trouble(bar) {
    if (bar?.fleeting) return [bar.fleeting, "Download my work", "download"];
    if (this.full) {
      return ["The browser has hardly any room left for this site, and what you do next may not be kept. Download your work; then make room on this device, or clear data of other sites.", "Download my work", "download"];
    }
    if (this.newer) return ["There is a newer version of the course. Take it when it suits you: your work stays.", "Reload", "reload"];
    return null;
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
