/** Marks what a step wrote as taken back, and puts what it changed beside the life as it was. Needs the life's lock. */
import type { Knex } from 'knex';
import type { CommandName } from '../../../workflows/domain/commands.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { giveBackCaseNumber } from '../../cases/case-number-store.ts';
import { reviveLinks } from '../../links/answer-link-store.ts';
import type { CommandRow } from '../command-read-model.ts';
import { replacePartners } from '../life-store.ts';
import type { StepRow } from '../step-store.ts';

interface Marking {
  step: Pick<StepRow, 'planActivity' | 'seq' | 'key' | 'writtenOver'>;
  /** The command of the step. */
  command: CommandRow;
  /** Id of the command that takes it back. */
  by: string;
  at: Instant;
}

/** The table in which a command of this name leaves a row under its own id. */
const tableOf: Partial<Record<CommandName, string>> = {
  report: 'reports',
  reply: 'replies',
  review: 'reviews',
  fundingDecision: 'decisions',
  payment: 'payments',
  evaluation: 'evaluations',
  advice: 'body_words',
};

export async function markTakenBack(trx: Knex.Transaction, marking: Marking): Promise<void> {
  const { step, command, by } = marking;
  await trx('steps').where({ plan_activity: step.planActivity, seq: step.seq }).update({ taken_back_by: by });
  const table = tableOf[command.name];
  if (table !== undefined) await trx(table).where({ id: command.id }).update({ taken_back_by: by });
  // It may itself have taken reviews or an evaluation back.
  if (command.name === 'review' || command.name === 'evaluation')
    await trx(`${command.name}s`).where({ taken_back_by: command.id }).update({ taken_back_by: null });
  if (command.name === 'fundingDecision') await giveBackCaseNumber(trx, command.body.caseNumber, step.planActivity);
  await putBack(trx, marking);
  await markContacts(trx, marking);
  await markTasks(trx, marking);
  await reviveLinks(trx, step.planActivity, step.seq);
}

/** What the step wrote over, beside the row of the plan activity itself. */
async function putBack(trx: Knex, { step: { planActivity, writtenOver } }: Marking): Promise<void> {
  if (writtenOver?.partners) await replacePartners(trx, planActivity, writtenOver.partners);
  for (const { funder, source, reference } of writtenOver?.grants ?? [])
    await trx('grants').where({ plan_activity: planActivity, funder }).update({ source, reference });
}

/** Whom the step made contact is none; whose time it ended goes on. The register of people stays as it is. */
async function markContacts(trx: Knex, { step: { planActivity, seq, key }, by }: Marking): Promise<void> {
  const own = { plan_activity: planActivity };
  await trx('contacts')
    .where({ ...own, begun_step: seq })
    .update({ taken_back_by: by, to_at: trx.ref('from_at') });
  await trx('contacts')
    .where({ ...own, ended_step: seq })
    .update({ to_at: null, ended_step: null });
  await trx('named_contacts')
    .where({ ...own, id: key, state: 'waiting' })
    .update({ state: 'ended', taken_back_by: by });
  await trx('named_contacts')
    .where({ ...own, ended_step: seq })
    .update({ state: 'waiting', ended_step: null });
}

/** The tasks that the step opened are over, under a name of their own, so that the same step taken once more opens them again; those it ended are open. */
async function markTasks(trx: Knex, { step: { planActivity, seq }, by, at }: Marking): Promise<void> {
  const own = { plan_activity: planActivity };
  await trx('unaddressed_mails')
    .where({ ...own, step: seq })
    .delete();
  const over = { taken_back_by: by, done_at: trx.raw('coalesce(done_at, ?)', [at]) };
  const opened = () => trx('tasks').where({ ...own, opened_step: seq });
  // One task tells of all mails to a party, in whatever case: it is over once none waits.
  const waiting = trx('unaddressed_mails').select('task');
  await opened().where({ kind: 'noContact' }).whereNotIn('id', waiting).update(over);
  await opened()
    .whereNot({ kind: 'noContact' })
    .update({ ...over, id: trx.raw('id || ?', [`/${by}`]) });
  await trx('tasks')
    .where({ ...own, done_step: seq })
    .update({ done_at: null, done_by: null, note: null, done_step: null });
}

/** Rows of what the life no longer has in its state: nothing of it came about. */
export async function removeUnborn(trx: Knex, { id, escalations, obligations, money }: LifeState, after: LifeState): Promise<void> {
  const gone = (before: Record<string, unknown>, now: Record<string, unknown>) => Object.keys(before).filter((key) => !Object.hasOwn(now, key));
  const matters = gone(escalations, after.escalations);
  // Only what a coordinator asks in a matter may go with it: what a body has said is never taken back with the matter.
  if (matters.length > 0) await trx('body_words').whereIn('escalation', matters).where({ kind: 'raised' }).delete();
  const lost: [table: string, column: string, keys: (string | number)[]][] = [
    ['escalations', 'id', matters],
    ['obligations', 'id', gone(obligations, after.obligations)],
    ['grants', 'funder', gone(money.grants, after.money.grants)],
    ['instalments', 'number', gone(money.instalments, after.money.instalments).map(Number)],
  ];
  for (const [table, column, keys] of lost) if (keys.length > 0) await trx(table).where({ plan_activity: id }).whereIn(column, keys).delete();
}
