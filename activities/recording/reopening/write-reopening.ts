/** What a reopening writes beside the life: what is taken back counts no more, what only the end asked for is over, and what it had closed is open again. */
import { takeBackLastEvaluation } from '../../../db/cases/evaluation-store.ts';
import { takeBackReview } from '../../../db/cases/report-store.ts';
import type { CommandRow } from '../../../db/lives/command-read-model.ts';
import { closeTasks, reopenTasks } from '../../../db/lives/task-store.ts';
import type { Obligation } from '../../../workflows/domain/life-state.ts';
import { isOwed } from '../../../workflows/domain/life-state.ts';
import type { TaskKind } from '../../../workflows/domain/notices.ts';
import type { Recording } from '../recording.ts';

const tasksOfEnds: TaskKind[] = ['accountsToSettle', 'paidToEnded', 'grantOfEnded', 'finalReportOverdue'];

export async function writeReopening(recording: Recording, { id, command }: CommandRow<'reopening'>): Promise<void> {
  const { trx, at, advanced, endOfLife } = recording;
  const { life } = advanced;
  await closeTasks(trx, life.id, tasksOfEnds, { at, step: life.seq });
  const owed = Object.values(life.obligations).filter(isOwed);
  if (endOfLife) await reopenTasks(trx, life.id, { doneBy: endOfLife.step, about: owed.map((obligation) => obligation.id) });
  if (command.input.undone?.includes('evaluation')) await takeBackLastEvaluation(trx, life.id, id);
  for (const period of periodsReviewedAnew(recording)) await takeBackReview(trx, { planActivity: life.id, period, by: id });
}

/** Periods whose report is in, and to be reviewed once more. */
function periodsReviewedAnew({ before, advanced: { life } }: Recording): string[] {
  return Object.values(life.obligations).flatMap((report) => {
    const then = before?.obligations[report.id];
    return report.period && then && isReviewed(then) && !isReviewed(report) && report.report ? [report.period.name] : [];
  });
}

const isReviewed = ({ report }: Obligation): boolean => report === 'approved' || report === 'noted';
