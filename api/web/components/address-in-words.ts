/** An address as people write it: a domain in its own letters. */
import { domainToUnicode } from 'node:url';

/** Letters of other scripts could be taken for Latin ones: such a domain is shown as servers know it. */
const swedish = /^[a-z0-9åäöéüøæ.-]+$/;

export function addressInWords(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = domainToUnicode(address.slice(at + 1));
  return at > 0 && swedish.test(domain) ? `${address.slice(0, at)}@${domain}` : address;
}
