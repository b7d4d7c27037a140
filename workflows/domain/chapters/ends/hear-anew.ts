/** A late report of a life that is reopened: what was said about it lies far back, so nothing is put before a body until the lead has been heard once more. */
import type { AgendaItem } from '../../agenda-item.ts';
import type { Obligation } from '../../life-state.ts';
import { itemOf } from '../../owed-items.ts';
import type { Policy } from '../../policy.ts';
import { heardAnew } from '../../time/ladder-dates.ts';
import { stepName } from '../ladder.ts';
import type { StepContext } from '../step-context.ts';
import { addAgenda, dropAgenda, dueOf } from '../step-context.ts';

/** Late stays late. Steps to come bear another dueVersion, so that a hearing that has been held can be held again. */
export function hearAnew(context: StepContext, report: Obligation): void {
  if (report.state !== 'late') return;
  const { life, at } = context;
  const { id: obligation } = report;
  const items = Object.values(life.agenda).filter((item) => item.obligation === obligation);
  dropAgenda(context, obligation);
  report.dueVersion += 1;
  const { dueVersion } = report;
  const renamed = items.map((item) => ({ ...item, ...itemOf({ obligation, dueVersion }, stepName(item)) }));
  addAgenda(context, [
    ...renamed.filter((item) => !isOfLadder(item)),
    ...heardAnew(renamed.filter(isOfLadder), { obligation, dueVersion, due: dueOf(report), life, now: at }),
  ]);
  if (report.waiting) report.waiting = withHearings(report.waiting, life.policy);
}

const isOfLadder = ({ kind }: AgendaItem): boolean => kind === 'hear' || kind === 'rung';

/** Steps that wait behind a matter: a body's rung with its hearing. */
function withHearings(waiting: readonly string[], { report }: Pick<Policy, 'report'>): string[] {
  const hearings = report.ladder.flatMap(({ role }, index) => (role !== 'coordinator' && waiting.includes(`rung-${index + 1}`) ? [`hear-${index + 1}`] : []));
  return [...new Set([...waiting, ...hearings])];
}
