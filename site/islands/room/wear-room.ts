import sheet from '#site/styles/room.css?inline';

let isWorn = false;

/**
 * Adds the sheet of room mode to the page. It travels with the script, so that no other page carries it; as one rule of a
 * sheet that is there already, because the policy of the server lets no other sheet in.
 */
export function wearRoom(): void {
  const [worn] = document.styleSheets;
  if (isWorn || !worn) return;
  worn.insertRule(`@media all{${sheet}}`, worn.cssRules.length);
  isWorn = true;
}
