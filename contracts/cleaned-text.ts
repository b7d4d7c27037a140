/** Cleans what people type and paste, at the border: what is only another way to write the same is written one way, and what cannot be seen and says nothing is gone. */

/** The ends of lines that systems write, and those of Unicode. */
const lineEnds = /\r\n?|[\u0085\u2028\u2029]/g;
/** Blanks of other widths; what word processors put between a number and its unit. */
const blanks = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Soft hyphens, zero-width blanks and joiners of words, byte order marks. Those between letters that shape scripts (U+200C, U+200D) say something, and stay. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/g;

/** The same text in one way of writing (NFC). What is harmful and not harmless, as signs that turn the direction of text, is left for who refuses it. */
export const cleanedText = (text: string): string => text.replace(lineEnds, '\n').replace(blanks, ' ').replace(unseen, '').normalize('NFC');

/** An address whose domain is written in other letters than ASCII, as servers know it: "kim@xn--vertorne-h0a5n.se". What is no domain stays as it is. */
export function withAsciiDomain(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  // Only letters: the parser of addresses would take a port, a path or a percent sign too.
  if (at < 1 || !/[^\0-\x7f]/.test(domain) || !/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return address;
  const host = `http://${domain}`;
  return URL.canParse(host) ? `${address.slice(0, at)}@${new URL(host).hostname}` : address;
}
