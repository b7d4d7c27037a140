/** Whether a mail waits to be gathered with others, and until when. */
import type { DigestItem } from '../../../db/mail/digests/digest-item.ts';
import type { NewMail } from '../../../db/mail/mail-row-read-model.ts';
import type { MailPace } from '../../../db/people/mail-pace-read-model.ts';
import type { Policy } from '../../../workflows/domain/policy.ts';
import { isInSeconds } from '../../../workflows/domain/policy.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { digestInstant } from '../../../workflows/domain/time/digest-instants.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import type { Matter } from '../../mail-templates/digest/as-matter.ts';

export interface Gathering {
  /** Undefined: a mail of its own at once. */
  section: DigestItem['section'] | undefined;
  /** Whose it is; null for somebody who is in no register. */
  person: string | null;
  /** What the person has chosen; undefined where it has chosen nothing. */
  pace: MailPace | undefined;
  policy: Pick<Policy, 'mail' | 'report'>;
  at: Instant;
  /** How long it would wait as a mail of its own. */
  waitMs: number;
  matter: Matter;
  dueAt: Instant | null;
}

/** The person's choice goes before the activity's rules; rules in seconds gather nothing, for a digest would come after all that it speaks of. */
export function gatheredOf({ section, person, pace, policy, at, waitMs, matter, dueAt }: Gathering): Pick<NewMail, 'carrier' | 'gathered'> {
  const isGathered = section !== undefined && person !== null && !isInSeconds(policy) && (pace ?? paceOf(policy.mail)) !== 'atOnce';
  if (!isGathered) return { carrier: 'dispatch' };
  const rhythm = section === 'toKnow' && pace === 'weekly' ? 'weekly' : 'daily';
  return { carrier: 'digest', gathered: { item: { section, ...matter, dueAt }, from: digestInstant(addMs(at, waitMs), person, policy.mail, rhythm) } };
}

/** How those get their mails who have chosen nothing. */
export const paceOf = ({ digest }: Pick<Policy['mail'], 'digest'>): MailPace => (digest === 'daily' ? 'daily' : 'atOnce');
