// Tells the kernel when the browser could not read or write a file. JupyterLite itself says nothing
// then, and a kernel that waits for an answer waits for ever.

/** Answer for JupyterLite's service worker manager where it fails, and tell how writing went. */
export function answers(manager, tell) {
  // No public way leads there; the site is built with one version of JupyterLite only, and tried.
  const { _driveContentsProcessor: files, _broadcastChannel: channel, browsingContextId } = manager;
  const processed = files.processDriveRequest.bind(files);
  files.processDriveRequest = async (request) => {
    try {
      const answer = await processed(request);
      if (request.method === "put") tell(null);
      return answer;
    } catch (problem) {
      // The site's service worker makes an error of it, for the kernel (site/live.py).
      channel.postMessage({ response: null, failed: true, browsingContextId, requestId: request.requestId });
      tell(problem);
      throw problem;
    }
  };
}
