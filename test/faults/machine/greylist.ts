/** A server that does not take mail from whom it does not know: the first try of each sender, address and recipient is put off for some minutes. */
import { answer } from '../../support/mail/smtp-server.ts';
import type { Rule } from './post-office.ts';

export interface Greylist {
  /** What the server says to whoever names a recipient; null where it goes on. */
  rule: Rule;
  /** When each recipient was named, by the clock of delivery, and whether they were let through. */
  tries: { recipient: string; at: number; isPutOff: boolean }[];
}

/** @param now ms since 1970, by the clock of delivery @param waitMs how long a triple that is new has to wait */
export function createGreylist({ now, waitMs }: { now: () => number; waitMs: () => number }): Greylist {
  const known = new Map<string, number>();
  const tries: Greylist['tries'] = [];
  return {
    tries,
    rule({ recipient, sender, from }) {
      const triple = JSON.stringify([from, sender, recipient]);
      const at = now();
      const letInAt = known.get(triple) ?? at + waitMs();
      known.set(triple, letInAt);
      tries.push({ recipient, at, isPutOff: at < letInAt });
      return at < letInAt ? answer(451, '4.7.1 greylisted, come again later') : null;
    },
  };
}
