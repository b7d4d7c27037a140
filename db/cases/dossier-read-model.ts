/** The papers of one matter before a body (beslutsunderlag): what is owed, what was tried, what the actor says, what was decided before. */
import type { Knex } from 'knex';
import type { PlanActivityView } from '../../contracts/views/plan-activity-view.ts';
import type { Dossier, EscalationView } from '../../contracts/views/report-view.ts';
import { inSnapshot } from '../engine/connection.ts';
import { wholeHistory } from '../lives/history-read-model.ts';
import { planActivityView } from '../lives/plan-activity-read-model.ts';
import { mailsAbout } from '../mail/mail-read-model.ts';
import { earlierEscalations, escalationView, lastQuestion } from './escalation-read-model.ts';
import { listReports } from './report-read-model.ts';

/** The dossier of an escalation, whole; what a role may not see is taken away by the API. Undefined when there is no such escalation. */
export async function dossier(knex: Knex, id: string): Promise<Dossier | undefined> {
  return inSnapshot(knex, async (trx) => {
    const escalation = await escalationView(trx, id);
    const plan = escalation && (await planActivityView(trx, escalation.planActivity));
    return plan && dossierOf(trx, escalation, plan);
  });
}

/** The same, from rows that have been read already. */
export async function dossierOf(knex: Knex, escalation: EscalationView, plan: PlanActivityView): Promise<Dossier | undefined> {
  return inSnapshot(knex, async (trx) => {
    const reports = await listReports(trx, escalation.planActivity);
    const report = reports.find(({ obligation }) => obligation === escalation.obligation);
    if (!report) return undefined;
    return {
      ...escalation,
      question: await lastQuestion(trx, escalation),
      report,
      reports,
      mails: await mailsAbout(trx, escalation.planActivity, escalation.obligation),
      statements: report.replies.filter(({ kind }) => kind === 'statement').map(({ text, receivedAt, by }) => ({ text, receivedAt, by })),
      earlier: await earlierEscalations(trx, escalation),
      plan,
      history: await wholeHistory(trx, escalation.planActivity),
    };
  });
}
