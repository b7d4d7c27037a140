/** Reports, replies and reviews, in rows. */
import { attachToReport } from '../../db/cases/attachment-store.ts';
import { insertReply, insertReport, insertReview, takeBackReview } from '../../db/cases/report-store.ts';
import type { CommandRow } from '../../db/lives/command-read-model.ts';
import { instantReceived } from '../../workflows/domain/chapters/received.ts';
import type { Recording } from './recording.ts';

export async function writeReport({ trx, advanced }: Recording, stored: CommandRow<'report'>): Promise<void> {
  const { period, form } = stored.command.input;
  const { receivedOn, channel, onBehalfOf, ...content } = stored.body;
  const obligation = advanced.life.obligations[`report-${period}`];
  const owner = obligation && 'organisation' in obligation.owedBy ? obligation.owedBy.organisation : null;
  await insertReport(trx, {
    id: stored.id,
    planActivity: advanced.life.id,
    period,
    form,
    channel: channel ?? null,
    content,
    receivedAt: obligation?.receivedAt ?? stored.receivedAt,
    receivedOn: receivedOn ?? null,
    byPerson: stored.person,
    byOrganisation: onBehalfOf ?? owner,
  });
  const files = 'attachments' in content ? (content.attachments ?? []).map(({ id }) => id) : [];
  if (files.length > 0) await attachToReport(trx, advanced.life.id, files, stored.id);
}

export async function writeReply({ trx, received, advanced }: Recording, { id, person, body, command }: CommandRow<'reply'>): Promise<void> {
  const { period, kind, dueOn, receivedOn } = command.input;
  await insertReply(trx, {
    id,
    planActivity: advanced.life.id,
    period,
    kind,
    text: body.text ?? null,
    dueOn: dueOn ?? null,
    receivedAt: instantReceived(received, receivedOn),
    byPerson: person,
  });
}

export async function writeReview({ trx, at, advanced }: Recording, { id, person, body, command }: CommandRow<'review'>): Promise<void> {
  const { period, outcome } = command.input;
  if (outcome === 'reopened') return takeBackReview(trx, { planActivity: advanced.life.id, period, by: id });
  await insertReview(trx, {
    id,
    planActivity: advanced.life.id,
    period,
    outcome,
    comment: body.comment ?? null,
    reviewedAt: at,
    byPerson: person,
  });
}

/** A short report that the clock has noted: a review by nobody. */
export async function noteByItself({ trx, at, before, advanced, stepKey }: Recording): Promise<void> {
  for (const report of Object.values(advanced.life.obligations)) {
    const noted = report.report === 'noted' && before?.obligations[report.id]?.report !== 'noted';
    if (noted && report.period)
      await insertReview(trx, {
        id: `${advanced.life.id}/${stepKey}`,
        planActivity: advanced.life.id,
        period: report.period.name,
        outcome: 'noted',
        comment: null,
        reviewedAt: at,
        byPerson: null,
      });
  }
}
