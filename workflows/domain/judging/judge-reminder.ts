/** Who may be reminded by hand: others than the coordinators, of what they still owe. In a pause nobody is asked for a report. */
import type { CommandInputs } from '../commands.ts';
import { entryOf } from '../entry-of.ts';
import type { LifeState } from '../life-state.ts';
import { isOwed } from '../life-state.ts';
import type { Why } from './why.ts';
import { wrongStage } from './why.ts';

export function judgeReminder(life: LifeState, { obligation: id }: CommandInputs['reminder']): Why {
  const obligation = entryOf(life.obligations, id);
  if (!obligation || !isOwed(obligation)) return ['NothingToRemindOf', `${id} is not owed, or is owed no more`];
  if ('role' in obligation.owedBy && obligation.owedBy.role === 'coordinator') return ['NothingToRemindOf', `${id} is owed by the coordinators themselves`];
  const isReport = obligation.kind === 'report' || obligation.kind === 'finalReport';
  return isReport && life.stage === 'paused' ? wrongStage(life, 'a reminder of a report') : undefined;
}
