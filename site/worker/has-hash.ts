/** Whether the SHA-256 begins with these hex digits. */
export async function hasHash(body: BufferSource, hash: string): Promise<boolean> {
  const digest = await crypto.subtle.digest('SHA-256', body);
  const digits = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hash.length >= 16 && digits.startsWith(hash);
}
