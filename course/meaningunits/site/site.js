// What a page to read does beyond being read: a search, paper, and what to say of a page opened from a file.
(() => {
  const find = (selector) => document.querySelector(selector);
  const made = (tag, text = "", attributes = {}) => {
    const node = document.createElement(tag);
    node.textContent = text;
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    return node;
  };

  // Opened as a file the lessons cannot be worked on: a browser lets such a page keep nothing.
  if (location.protocol === "file:") {
    const told = made("p", "You have opened this as a file. It can be read that way. To work on it, it has to come from a web host, or, on this computer, from “python -m http.server” in this folder: then open localhost:8000.", { class: "trouble", role: "note" });
    find("main").prepend(told);
    document.querySelectorAll("a[href^='live/']").forEach((link) => {
      link.addEventListener("click", (event) => { event.preventDefault(); told.scrollIntoView(); });
    });
  }

  // What scrolls by itself can be reached and scrolled by keys.
  const reach = () => document.querySelectorAll(".wide, .figure, pre").forEach((node) => {
    const scrolls = node.scrollWidth > node.clientWidth || node.scrollHeight > node.clientHeight + 1;
    node.toggleAttribute("tabindex", scrolls);
    if (scrolls) node.tabIndex = 0;
  });
  reach();
  window.addEventListener("resize", reach);
  document.addEventListener("toggle", reach, true);

  // What is folded stands open on paper.
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("main details:not([open])")];
    opened.forEach((part) => { part.open = true; });
  });
  window.addEventListener("afterprint", () => opened.forEach((part) => { part.open = false; }));

  const menu = find(".menu");
  document.addEventListener("click", (event) => { if (!menu.contains(event.target)) menu.open = false; });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (menu.open) { menu.open = false; menu.querySelector("summary").focus(); }
    if (!place.hidden) { show([], ""); box.value = ""; box.focus(); }
  });

  // The search: every word must be there; a heading weighs more than a text.
  const [form, box, place] = [find(".search"), find("#search"), find("#found")];
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  let loading = null;
  const load = () => (loading ??= new Promise((done) => {
    const script = made("script", "", { src: "found.js" });
    script.onload = done;
    document.head.append(script);
  }));
  box.addEventListener("focus", load);
  box.addEventListener("input", async () => {
    const said = box.value.trim().toLowerCase();
    if (said.length < 2) return show([], said);
    await load();
    const words = said.split(/\s+/);
    const found = [];
    for (const [page, mark, label, heading, text] of window.MU_FOUND) {
      const [low, high] = [text.toLowerCase(), `${label} ${heading}`.toLowerCase()];
      if (!words.every((word) => low.includes(word) || high.includes(word))) continue;
      const weight = words.filter((word) => high.includes(word)).length * 10 + words.filter((word) => low.includes(word)).length;
      found.push({ page, mark, label, heading, text, weight });
    }
    found.sort((a, b) => b.weight - a.weight);
    show(found, said, words);
  });

  function show(found, said, words = []) {
    place.hidden = said.length < 2;
    if (place.hidden) return place.replaceChildren();
    const list = made("ol");
    for (const { page, mark, label, heading, text } of found.slice(0, 30)) {
      const item = made("li");
      item.append(made("a", heading, { href: `${page}${mark && `#${mark}`}` }), " ", made("span", label, { class: "where" }), excerpt(text, words));
      list.append(item);
    }
    const many = found.length > 30 ? `; the first 30 are shown` : "";
    place.replaceChildren(made("p", found.length ? `${found.length} ${found.length === 1 ? "place" : "places"}${many}` : `“${said}” is nowhere on these pages.`), list);
    list.addEventListener("click", (event) => { if (event.target.closest("a")) show([], ""); });
  }

  /** The words around the first place, with what was searched for marked. */
  function excerpt(text, words) {
    const low = text.toLowerCase();
    const at = Math.min(...words.map((word) => low.indexOf(word)).filter((n) => n >= 0), text.length);
    const from = at === text.length ? 0 : Math.max(0, at - 60);
    const piece = `${from ? "… " : ""}${text.slice(from, from + 180)} …`;
    const node = made("div");
    const pattern = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`, "gi");
    piece.split(pattern).forEach((part, n) => node.append(n % 2 ? made("mark", part) : part));
    return node;
  }

  // Where work is kept, as this browser has it.
  const keeping = find("#keeping");
  if (keeping && location.protocol !== "file:") {
    if (!navigator.serviceWorker || !navigator.storage) {
      keeping.textContent = "This window keeps nothing: it is a private one, or the address does not begin with https. You can read here; to work on it, use an ordinary window.";
    } else {
      navigator.storage.persisted().then((kept) => {
        keeping.textContent = kept
          ? "This browser has promised to keep what you do here."
          : "When you begin, the browser is asked to keep what you do here. It may still clear the data of sites that were not visited for long.";
      }).catch(() => {});
    }
  }
})();
