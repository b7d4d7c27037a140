/** A reminder to whoever owes. After an outage nobody is reminded twice of one thing, nor of a day to come that has passed. */

import { isMissed } from '../agenda.ts';
import type { AgendaItem } from '../agenda-item.ts';
import type { CommandInputs } from '../commands.ts';
import type { Obligation } from '../life-state.ts';
import { dayOf } from '../time/instants.ts';
import { DateRuleViolation } from './date-rule-violation.ts';
import type { StepContext } from './step-context.ts';

export function remind(context: StepContext, item: AgendaItem, obligation: Obligation): void {
  if (isMissed(item, context.at) && (isOvertaken(context, item, obligation) || isFollowed(context, obligation))) return;
  context.mails.push({ kind: 'reminder', to: obligation.owedBy, obligation: obligation.id, whileOwed: true, about: { ...(item.side && { side: item.side }) } });
}

/** A reminder of a coming due day whose due day has passed. */
const isOvertaken = ({ at }: StepContext, { side }: AgendaItem, { dueAt }: Obligation): boolean => side === 'before' && dueAt < at;

/** A later reminder about the same obligation is due as well: only the last one is sent. */
const isFollowed = ({ life, at }: StepContext, { id }: Obligation): boolean =>
  Object.values(life.agenda).some((item) => item.kind === 'remind' && item.obligation === id && item.at <= at);

/**
 * A coordinator reminds whoever owes, now. Nothing of the clock's moves by it.
 * @throws DateRuleViolation for a second one of the same thing on the same day: two coordinators who look at one list are one sender
 */
export function remindByHand({ life, at, mails }: StepContext, { obligation: id }: CommandInputs['reminder']): void {
  const obligation = life.obligations[id];
  if (!obligation) return;
  const today = dayOf(at);
  if (obligation.remindedOn === today) throw new DateRuleViolation('obligation', { code: 'remindedToday', params: {} });
  obligation.remindedOn = today;
  const side = obligation.state === 'late' ? 'after' : 'before';
  mails.push({ kind: 'reminder', to: obligation.owedBy, obligation: id, whileOwed: true, about: { side } });
}
