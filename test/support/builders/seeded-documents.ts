/** Documents in a case: a proposal, a decision, a report with a file, an answer, and a message that arrived; beside them a draft and a message that is held. */
import type { Knex } from 'knex';
import type { CommandContent } from '../../../contracts/commands/stored-command.ts';
import { storedCommand } from '../../../contracts/commands/stored-command.ts';
import { addAttachment, attachToReport } from '../../../db/cases/attachment-store.ts';
import { insertReport } from '../../../db/cases/report-store.ts';
import { insertCommand } from '../../../db/lives/command-store.ts';
import { insertStep } from '../../../db/lives/step-store.ts';
import { enqueueMail } from '../../../db/mail/mail-store.ts';
import type { CommandName } from '../../../workflows/domain/commands.ts';
import { sampleMail } from '../mail/sample-mail.ts';
import { settleMail } from '../server/settle-mail.ts';

export const secretName = 'Zaynab Qvistgård-Öhrn';
export const fileHash = 'a'.repeat(64);

export async function seedDocuments(db: Knex, planActivity: string, person: string): Promise<void> {
  const take = async (seq: number, name: CommandName, at: string, input: object, body: object) => {
    const id = `${planActivity}-${name}-${seq}`;
    const content = { name, input, body } as CommandContent;
    await insertCommand(db, storedCommand(content, { id, planActivity, person, path: '/', idempotencyKey: null, bodyHash: '' }));
    await insertStep(db, { planActivity, seq, key: id, kind: name, command: id, at, received: at, patch: {} });
    return id;
  };
  await take(
    1,
    'propose',
    '2026-01-01T09:00:00.000Z',
    { proposer: 'ostra-skolan' },
    {
      title: 'Korta vägen',
      description: `Kontakta ${secretName} om\nlokalerna.\n\nAndra stycket.`,
      proposedBy: { organisation: 'ostra-skolan', contact: { name: secretName, email: 'zaynab@ostra.example' } },
      budget: { requestedSek: 400000 },
    },
  );
  await take(
    2,
    'fundingDecision',
    '2026-01-10T09:00:00.000Z',
    { outcome: 'approved' },
    { outcome: 'approved', grounds: 'Stämmer med planen.', decidedBy: 'Chefen' },
  );
  const report = await take(
    3,
    'report',
    '2026-02-01T09:00:00.000Z',
    { period: 'P1', form: 'short', receivedOn: '2026-01-30' },
    {
      status: 'green',
      done: `Vi träffade ${secretName.toUpperCase()} två gånger.`,
      receivedOn: '2026-01-30',
      channel: 'paper',
      attachments: [{ id: 'file-1', name: 'zaynab-intyg.pdf' }],
    },
  );
  await insertReport(db, {
    id: report,
    planActivity,
    period: 'P1',
    form: 'short',
    channel: 'paper',
    content: { status: 'green', done: 'Klart.' },
    receivedAt: '2026-01-30T09:00:00.000Z',
    receivedOn: '2026-01-30',
    byPerson: person,
    byOrganisation: 'ltu',
  });
  for (const [id, name] of [
    ['file-1', 'zaynab-intyg.pdf'],
    ['file-2', 'utkast.pdf'],
  ] as const)
    await addAttachment(db, { planActivity, period: 'P1', owner: 'ltu' }, { id, hash: fileHash, name, type: 'application/pdf', sizeBytes: 12 });
  await attachToReport(db, planActivity, ['file-1'], report);
  await db('drafts').insert({
    plan_activity: planActivity,
    period: 'P2',
    owner: 'ltu',
    content: '{"done":"hemligt utkast"}',
    saved_at: '2026-02-02T09:00:00.000Z',
  });
  for (const key of ['sent', 'waiting'])
    await enqueueMail(
      db,
      sampleMail(`${planActivity}-${key}`, {
        planActivity,
        kind: 'reportReceived',
        person,
        recipientName: 'Kim Berg',
        subject: 'Rapporten har kommit in',
        text: 'Tack!\n\nhttps://hit.example/svara/3f2a-hemlig\n',
        html: '',
        askedAt: '2026-02-01T09:01:00.000Z',
      }),
    );
  await settleMail(db, `${planActivity}-sent`, { outcome: 'accepted', answer: null, tried: true }, '2026-02-01T09:02:00.000Z');
}
