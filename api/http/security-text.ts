/** `/.well-known/security.txt` (RFC 9116): whom to tell of a weakness of this installation. */

import type { RequestHandler } from 'express';
import { dayMs } from '../../workflows/domain/durations.ts';

export const securityTextPath = '/.well-known/security.txt';

/** RFC 9116 2.5.5 wants less than a year. It is written anew at each request, so that it never runs out while the program answers. */
const goodForMs = 180 * dayMs;

/** @param contact `mailto:` or `https:` */
export function securityText({ publicUrl, contact }: { publicUrl: string; contact: string }): RequestHandler {
  return (_request, response) => {
    const fields = [
      ['Contact', contact],
      ['Expires', new Date(Date.now() + goodForMs).toISOString()],
      ['Preferred-Languages', 'sv, en'],
      ['Canonical', `${publicUrl}${securityTextPath}`],
    ];
    response.type('text/plain; charset=utf-8').send(fields.map(([name, value]) => `${name}: ${value}\n`).join(''));
  };
}
