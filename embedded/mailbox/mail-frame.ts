/** A mail's HTML part in its frame: nothing of it runs or loads, but its links open, each in a window of its own. */

/** What the frame may do: open the window that a person presses for, which is then as any other. Neither scripts nor the origin of the mailbox. */
export const frameMay = 'allow-popups allow-popups-to-escape-sandbox';

const doctype = /^\s*<!doctype[^>]*>/i;

/** The part with its links leading out of the frame. The doctype stays first: what comes before it would change how the mail looks. */
export function withLinksOut(html: string): string {
  const first = doctype.exec(html)?.[0] ?? '';
  return `${first}<base target="_blank">${html.slice(first.length)}`;
}
