/** A path as it may stand in a log: without what opens anything, however it is written. */

/** Longer than any id of ours; everything that signs or opens is longer. */
const longestId = 40;

/** What comes behind one of these opens something. */
const beforeKeys = ['svara', 'kalender'];

/** @param url path with or without its query, as it was asked for */
export function loggedPath(url: string): string {
  const parts = (url.split(/[?#;]/)[0] ?? '').split('/');
  const isLink = parts.findIndex((part) => beforeKeys.includes(decoded(part).toLowerCase()));
  return parts.map((part, index) => (isOpener(part) || (isLink !== -1 && index === isLink + 1) ? '…' : part)).join('/');
}

/** What is long and unbroken may be a key that was put into the wrong place. Keys of mails have slashes in them, which are sent encoded. */
const isOpener = (part: string): boolean =>
  decoded(part)
    .split('/')
    .some((piece) => piece.length > longestId || /^hit_/i.test(piece));

function decoded(part: string): string {
  try {
    const once = decodeURIComponent(part);
    return once === part ? part : decoded(once);
  } catch {
    return part;
  }
}
