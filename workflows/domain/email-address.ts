/** One rule for e-mail addresses everywhere: plain local part, no quotes, no groups, no lists, at most 254 characters. */

const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const label = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/** True for exactly one plain address with a dotted ASCII domain (RFC 5321's dot-string, nothing more). */
export function isEmailAddress(text: string): boolean {
  if (text.length > 254) return false;
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const labels = text.slice(at + 1).split('.');
  return at > 0 && local.length <= 64 && localPart.test(local) && labels.length > 1 && labels.every((part) => label.test(part));
}
