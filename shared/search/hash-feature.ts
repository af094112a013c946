/**
 * In which of `count` drawers a feature lies (FNV-1a). So a table of weights needs no list of what they weigh; two
 * features may share a drawer, which costs little when most drawers are empty.
 */
export function hashFeature(feature: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % count;
}
