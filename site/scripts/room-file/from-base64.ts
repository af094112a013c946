/** Bytes that stand in a document as text. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
}
