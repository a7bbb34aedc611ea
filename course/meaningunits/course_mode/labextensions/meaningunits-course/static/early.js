// In the browser's own edition nothing takes as long as its kernel: it begins while Lab still draws.

/** Begin the kernel of the notebook that the address names; its panel finds it running. */
export async function early({ serviceManager: { sessions } }) {
  const path = new URLSearchParams(location.search).get("path");
  if (!path?.endsWith(".ipynb")) return;
  await sessions.ready;
  if ([...sessions.running()].some((one) => one.path === path)) return;
  const asked = { path, name: path.split("/").pop(), type: "notebook", kernel: { name: "python" } };
  // The panel's own line hears the widgets; this one only begins the kernel.
  const session = await sessions.startNew(asked, { kernelConnectionOptions: { handleComms: false } });
  session.dispose();
}
