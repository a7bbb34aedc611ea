// Before JupyterLite starts: each opening has a desk of its own; and what a page says that cannot run.
(() => {
  // JupyterLite would open again whatever was open before, in every tab, each with a Python of its own,
  // and two tabs would write the same page. After a reload the address still names the desk.
  const address = new URL(location.href);
  if (address.searchParams.has("path") && !address.searchParams.has("workspace")) {
    address.searchParams.set("workspace", `desk-${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`);
    history.replaceState(null, "", address);
  }

  const why = () => {
    if (location.protocol === "file:") {
      return ["You have opened this as a file. A browser lets such a page run nothing and keep nothing.",
        "To work on the course, put the folder on a web host. Or, on this computer: open a terminal in the folder that holds index.html and site.json, type “python -m http.server”, and open localhost:8000 in the browser."];
    }
    if (!window.WebAssembly) {
      return ["This browser cannot run Python in a page (it has no WebAssembly, or somebody has switched it off).",
        "Use a current Firefox, Chrome, Edge or Safari."];
    }
    return null;
  };
  const root = document.currentScript.src;
  const told = why();
  if (!told) return;
  document.addEventListener("DOMContentLoaded", () => {
    const made = (tag, text, more = {}) => Object.assign(document.createElement(tag), { textContent: text }, more);
    document.documentElement.style.colorScheme = "light dark";
    const main = document.createElement("main");
    main.style.cssText = "font: 1.125rem/1.6 system-ui, sans-serif; margin: 3rem auto; max-width: 40rem; padding: 0 1rem;";
    main.append(
      made("h1", "Meaning Units"), ...told.map((text) => made("p", text)),
      made("a", "Read the lessons", { href: new URL("../index.html", root) }),
    );
    document.body.replaceChildren(main);
  });
})();
