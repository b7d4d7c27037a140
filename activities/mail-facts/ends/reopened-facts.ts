/** What the mail about a reopening says: all that the reader's organisation, or body, owes by now, the soonest first. */
import type { MailFacts } from '../../../words/mail-facts.ts';
import type { Party } from '../../../workflows/domain/life-state.ts';
import { isOwed } from '../../../workflows/domain/life-state.ts';
import type { MailContext } from '../mail-context.ts';
import { obligationFacts } from '../obligation-facts.ts';

export function reopenedFacts({ recording, names, notice, to }: MailContext): NonNullable<MailFacts['reopened']> {
  const { stage, obligations } = recording.advanced.life;
  const own = Object.values(obligations).filter((obligation) => isOwed(obligation) && isSame(obligation.owedBy, notice.to));
  own.sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  return { stage, owed: own.map((obligation) => obligationFacts(obligation, names, to)) };
}

const isSame = (one: Party, other: Party): boolean =>
  'organisation' in one ? 'organisation' in other && one.organisation === other.organisation : 'role' in other && one.role === other.role;
