// The browser's Back and Forward: Lab writes an address for each page it shows, and does not go back.

const AT = /\/(?:lab|doc)(?:\/workspaces\/[^/]+)?\/tree\/(.+)$/;

/** The path of the file that an address shows, or null. */
const pathOf = ({ pathname }) => {
  const [, path] = AT.exec(pathname) ?? [];
  try { return path ? decodeURIComponent(path) : null; } catch { return null; }
};

/** Go to what the address names after Back or Forward, where `isOurs()` says that it is ours to do. */
export function goesBack(app, router, isOurs) {
  const navigate = router?.navigate.bind(router);
  if (navigate) {
    router.navigate = (path, options) => {
      // What Back has brought is shown by Lab as something new: another Back would lead nowhere.
      const whole = path.startsWith(router.base) ? path : router.base + path.replace(/^\//, "");
      const same = new URL(whole, location.href).pathname === location.pathname;
      if (!(same && options?.skipRouting && !options.hard)) navigate(path, options);
    };
  }
  window.addEventListener("popstate", () => {
    const path = pathOf(location);
    const { currentWidget } = app.shell;
    if (!path || currentWidget?.context?.path === path || !isOurs()) return;
    const open = [...app.shell.widgets("main")].find(({ context }) => context?.path === path);
    if (open) app.shell.activateById(open.id);
    else app.commands.execute("docmanager:open", { path }).catch(() => {});
  });
}
