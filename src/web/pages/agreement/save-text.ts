/** Gives the person a text to keep as a file. */
export function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun once the click has run; the bytes may go after it.
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
