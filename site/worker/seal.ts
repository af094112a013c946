import { type PackedList, type Seal, signedText } from './list.ts';

// Every browser with service workers knows this kind of key; Ed25519 came to Chrome only in 2025.
const kind = { name: 'ECDSA', namedCurve: 'P-256' };

/**
 * Whether whoever built the site has sealed this list.
 * @param publicKey SPKI, base64
 */
export async function isSealed(list: PackedList, publicKey: string): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('spki', fromBase64(publicKey), kind, false, ['verify']);
    const { signature } = list.seal as Seal;
    const text = new TextEncoder().encode(signedText(list));
    return await crypto.subtle.verify({ ...kind, hash: 'SHA-256' }, key, fromBase64(signature), text);
  } catch {
    // No seal, or nothing that could be one.
    return false;
  }
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
