// Bytes that Python sends, handed to the browser as a file: no server needs to know of it.

/** Let the browser save bytes under a name, as if a link to them had been clicked. */
function handOver(name, bytes) {
  const address = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}
