/** Hands bytes to the browser as a download. */
export const saveBytes = (name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void => saveBlob(name, new Blob([bytes], { type }));

export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // a large file is still being read when the click is over
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
