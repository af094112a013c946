/** Saves a file on the phone, as a download does; nothing leaves it. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Slow phones begin to read a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
