/** Shortens a text at the end of a word. */

/** @returns the text where it has room, else as many whole words as fit with "…" after them; a first word that is longer than the room is cut */
export function shortened(text: string, room: number): string {
  if (text.length <= room) return text;
  const start = text.slice(0, room);
  const lastSpace = start.lastIndexOf(' ');
  // A character that takes two code units is never cut in two.
  const whole = lastSpace > 0 ? start.slice(0, lastSpace) : start.slice(0, -1).replace(/[\uD800-\uDBFF]$/, '');
  return `${whole.replace(/[\s,;:.–-]+$/, '')}…`;
}
