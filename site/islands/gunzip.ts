import { gunzipSync, strFromU8 } from 'fflate';

/** A text that was compressed, for browsers that have no DecompressionStream. */
export function gunzip(packed: Uint8Array): string {
  return strFromU8(gunzipSync(packed));
}
