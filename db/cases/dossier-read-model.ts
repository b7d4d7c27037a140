/** The papers of one matter before a body (beslutsunderlag): what is owed, what was tried, what the actor says, what was decided before. */
import type { Knex } from 'knex';
import type { Dossier } from '../../contracts/views/report-view.ts';
import { batchSelect } from '../engine/batch-select.ts';
import { inSnapshot } from '../engine/connection.ts';
import type { HistoryRow } from '../lives/history-read-model.ts';
import { historyList, toHistoryItem } from '../lives/history-read-model.ts';
import type { PlanActivityRows } from '../lives/plan-activity-read-model.ts';
import { planActivityLists, wholeIn } from '../lives/plan-activity-read-model.ts';
import { stepsIn } from '../mail/mail-course-read-model.ts';
import type { MailsAboutRows } from '../mail/mail-read-model.ts';
import { mailsAboutLists, mailViewsIn } from '../mail/mail-read-model.ts';
import type { EscalationRows } from './escalation-read-model.ts';
import { escalationLists, lastQuestion, viewsIn } from './escalation-read-model.ts';
import type { ReportRows } from './report-read-model.ts';
import { reportLists, reportsIn } from './report-read-model.ts';

type DossierRows = PlanActivityRows & EscalationRows & ReportRows & MailsAboutRows & { history: HistoryRow };

/** The dossier of an escalation, whole, by one statement; what a role may not see is taken away by the API. Undefined when there is no such escalation. */
export async function dossier(knex: Knex, id: string): Promise<Dossier | undefined> {
  return inSnapshot(knex, async (trx) => {
    const matter = (column: string) => trx('escalations').where({ id }).select(column);
    const found = await batchSelect<DossierRows>(trx, {
      ...planActivityLists(trx, matter('plan_activity')),
      ...escalationLists(
        trx,
        trx('escalations')
          .where({ plan_activity: matter('plan_activity') })
          .select('id'),
      ),
      ...reportLists(trx, matter('plan_activity')),
      ...mailsAboutLists(trx, matter('plan_activity'), matter('obligation')),
      history: historyList(trx, matter('plan_activity')),
    });
    const [matters, reports, plan] = [viewsIn(found), reportsIn(found), wholeIn(found)];
    const escalation = matters.find((each) => each.id === id);
    const report = reports.find(({ obligation }) => obligation === escalation?.obligation);
    // A matter raised by hand is about no report.
    if (!escalation || !plan || (!report && escalation.period !== null)) return undefined;
    const steps = found.history.flatMap(({ seq, ...row }) => (seq === null ? [] : [{ ...row, seq, plan_activity: plan.id }]));
    return {
      ...escalation,
      question: lastQuestion(found, escalation.obligation),
      report: report ?? null,
      reports,
      mails: mailViewsIn(found, stepsIn(steps)),
      statements: (report?.replies ?? []).filter(({ kind }) => kind === 'statement').map(({ text, receivedAt, by }) => ({ text, receivedAt, by })),
      earlier: matters.filter((each) => each.id !== id && each.raisedAt <= escalation.raisedAt),
      plan,
      history: found.history.map(toHistoryItem),
    };
  });
}
