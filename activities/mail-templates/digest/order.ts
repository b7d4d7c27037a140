/** In which order the matters of a digest stand. */
import type { DigestItem } from '../../../db/mail/digests/digest-item.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';

interface Gathered {
  item: DigestItem;
  askedAt: Instant;
}

/** First what is to be done, by the day it is owed by, what has no day last; then what there is to know, as it came. */
export const inOrder = <Mail extends Gathered>(mails: readonly Mail[]): Mail[] => [...mails].sort(byUrgency);

function byUrgency(one: Gathered, other: Gathered): number {
  if (one.item.section !== other.item.section) return one.item.section === 'toDo' ? -1 : 1;
  if (one.item.section === 'toDo' && one.item.dueAt !== other.item.dueAt) return (one.item.dueAt ?? last) < (other.item.dueAt ?? last) ? -1 : 1;
  return one.askedAt < other.askedAt ? -1 : Number(one.askedAt > other.askedAt);
}

/** After every instant that is written in digits. */
const last = '~';
