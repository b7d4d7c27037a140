/** What the clock sends in the morning is told in one mail to each person, and only what is still owed then. */
import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { databaseClock } from '../../../db/engine/connection.ts';
import { digestKind } from '../../../db/mail/digests/digest-read-model.ts';
import { nextDue } from '../../../workflows/domain/agenda.ts';
import type { AgendaItem } from '../../../workflows/domain/agenda-item.ts';
import type { PolicyChange } from '../../../workflows/domain/policy.ts';
import { addMs, msBetween } from '../../../workflows/domain/time/instants.ts';
import { useMailWorld } from '../../support/mail/mail-world.ts';
import type { Life } from '../../support/server/hit-env.ts';
import { pollLimit } from '../../support/server/until.ts';

const { hit, proposed, mailsOf, reports } = useMailWorld();

const lead = 'actor@ltu.example';

/** All lives here begin on one day: those with other reminders are reminded on another morning, and a morning has one digest. */
const remindedBefore = (span: string): PolicyChange => ({
  report: { every: 'P1M', due: 'P10D', remindBefore: [span], remindAfter: ['P3D'], hearBefore: 'P2D', ladder: [{ after: 'P20D', role: 'referenceGroup' }] },
  quiet: [],
  mail: { workingDaysOnly: false, spread: 'PT0S', digest: 'daily' },
});

/** Skips past the instant at which the first report is first reminded of. */
async function toFirstReminder(life: Life): Promise<void> {
  const next = async () => nextDue(await life.state()) as AgendaItem;
  while ((await next()).kind !== 'remind') await life.skipTo((await next()).at);
  await life.skipTo(addMs((await next()).at, 1_000));
}

/** Lets the clock of delivery come to when the last of a life's mails is gathered, past the hour until which lives that are behind it are waited for. */
async function toItsDigest(life: Life): Promise<void> {
  const row = await hit().db('mails').where({ plan_activity: life.id, carrier: 'digest' }).max({ at: 'next_try_at' }).first();
  const now = await databaseClock(hit().db, hit().deliveryClock);
  hit().passDeliveryTime(msBetween(now, row?.['at'] as string) + 3 * 3_600_000);
}

const reminders = async (life: Life) => (await mailsOf(life, 'reminder')).filter(({ recipient }) => recipient === lead);
const digestsTo = (recipient: string) => hit().db('mails').where({ kind: digestKind, recipient }).select('outcome');

describe('reminders of a morning', () => {
  test('of two activities come in one mail, with a link to each, and are accepted with it', async () => {
    const lives = [(await proposed({ policy: remindedBefore('P3D') })).life, (await proposed({ policy: remindedBefore('P3D') })).life] as const;
    for (const life of lives) await life.accept();
    await toFirstReminder(lives[0]);
    await lives[1].skipTo(await lives[0].now());
    for (const life of lives) expect(await reminders(life)).toMatchObject([{ carrier: 'digest', outcome: 'queued' }]);
    await toItsDigest(lives[0]);
    for (const life of lives) await expect.poll(async () => (await reminders(life)).map(({ outcome }) => outcome), pollLimit).toEqual(['accepted']);
    expect(await digestsTo(lead)).toEqual([{ outcome: 'accepted' }]);
    const sent = (await Promise.all(hit().smtp.taken.map((raw) => simpleParser(raw)))).filter(
      ({ to, subject }) => [to].flat()[0]?.text.includes(lead) && subject?.startsWith('Gör det'),
    );
    expect(sent.map(({ subject }) => subject)).toEqual([expect.stringContaining('2 saker')]);
    expect(sent[0]?.text?.match(/https:\/\/hit\.example\/svara\/\S+/g)).toHaveLength(2);
  });

  test('of what is handed in before they are gathered is not told', async () => {
    const { life } = await proposed({ policy: remindedBefore('P1D') });
    await life.accept();
    await toFirstReminder(life);
    const sentUntilNow = hit().smtp.taken.length;
    const [report] = await reports(life);
    await life.take('report', { period: report?.period?.name ?? '', form: 'short' }, { status: 'green', done: 'Klart.' });
    await toItsDigest(life);
    await expect.poll(async () => (await reminders(life)).map(({ outcome }) => outcome), pollLimit).toEqual(['superseded']);
    const subjects = await Promise.all(
      hit()
        .smtp.taken.slice(sentUntilNow)
        .map(async (raw) => (await simpleParser(raw)).subject),
    );
    expect(subjects.filter((subject) => /lägesrapport/i.test(subject ?? ''))).toEqual([]);
  });
});
