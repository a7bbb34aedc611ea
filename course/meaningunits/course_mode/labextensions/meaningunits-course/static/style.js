// The looks of course mode, once for the whole page: style.css beside this.
let there = false;

export function style() {
  if (there) return;
  there = true;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("style.css", import.meta.url);
  document.head.append(link);
}
