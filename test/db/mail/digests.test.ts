/** What is to be gathered, for whom and by which digest, on both engines and with several processes at once. */
import { describe, expect, test } from 'vitest';
import { beginDigests } from '../../../activities/mail-dispatch/digests/begin-digests.ts';
import type { MailSettings } from '../../../activities/mail-facts/mail-settings.ts';
import { digestKind, mailsToGather, peopleToGatherFor } from '../../../db/mail/digests/digest-read-model.ts';
import { leaveOut, takeIn } from '../../../db/mail/digests/digest-store.ts';
import { writeAccepted } from '../../../db/mail/mail-lease-store.ts';
import { findMailView } from '../../../db/mail/mail-read-model.ts';
import { enqueueMail } from '../../../db/mail/mail-store.ts';
import { mailPaceOf } from '../../../db/people/mail-pace-read-model.ts';
import { chooseMailPace } from '../../../db/people/mail-pace-store.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import { withCases } from '../../support/builders/seeded-portfolio.ts';
import { testMailSettings } from '../../support/builders/test-mail-settings.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';
import { sampleMail } from '../../support/mail/sample-mail.ts';

const morning = '2026-03-02T08:05:00.000Z';
/** Nothing is complained of. */
const fails = (error: unknown): never => {
  throw error;
};
const item = { section: 'toDo', act: 'Lämna lägesrapporten', activity: 'Språk', when: '', dueAt: null, link: null } as const;

describe.each(engines)('digests on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withCases('case-1'));
  const waits = (key: string, person: string) =>
    enqueueMail(database.knex, sampleMail(key, { person, carrier: 'digest', gathered: { item, from: '2026-03-02T08:00:00.000Z' } }));
  const begin = (now = morning) => beginDigests(database.knex, testMailSettings, now, fails);
  const digests = async (): Promise<string[]> => (await database.knex('mails').where({ kind: digestKind }).orderBy('key').pluck('key')) as string[];
  const owned = (key: string, owner: string) =>
    database
      .knex('mails')
      .where({ key })
      .update({ lease: owner, lease_until: addMs(new Date().toISOString(), 60_000) });

  test('begin once each morning for each person, however many look, and not before the clock has taken what was due that morning', async () => {
    const { coordinator, actor: lead } = database.people;
    const before = await database.knex('plan_activities').where({ id: 'case-1' }).first('next_due_at');
    await database.knex('plan_activities').where({ id: 'case-1' }).update({ next_due_at: '2026-03-02T07:00:00.000Z' });
    await waits('a', coordinator);
    await waits('b', coordinator);
    await waits('c', lead);
    expect(await peopleToGatherFor(database.knex, '2026-03-02T07:59:59.000Z')).toEqual([]);
    await begin();
    expect(await digests()).toEqual([]);
    await database.knex('plan_activities').where({ id: 'case-1' }).update(before);
    await Promise.all([begin(), begin(), begin()]);
    expect(await digests()).toEqual([`${digestKind}/${coordinator}/2026-03-02`, `${digestKind}/${lead}/2026-03-02`].sort());
    expect(await peopleToGatherFor(database.knex, morning)).toEqual([]);
  });

  test('take a mail in once, of two at the same time', async () => {
    const { coordinator } = database.people;
    const [mine, theirs] = [`${digestKind}/${coordinator}/2026-03-02`, 'another digest'];
    await enqueueMail(database.knex, sampleMail(theirs, { kind: digestKind, person: coordinator }));
    await owned(mine, 'me');
    await owned(theirs, 'they');
    const keys = (await mailsToGather(database.knex, coordinator, morning)).map(({ key }) => key);
    expect(keys).toEqual(['a', 'b']);
    const taken = await Promise.all([
      database.knex.transaction((trx) => takeIn(trx, mine, 'me', keys)),
      database.knex.transaction((trx) => takeIn(trx, theirs, 'they', keys)),
    ]);
    expect(taken.flatMap((each) => [...each]).sort()).toEqual(['a', 'b']);
    expect(await mailsToGather(database.knex, coordinator, morning)).toEqual([]);
    for (const key of [mine, theirs]) await writeAccepted(database.knex, key, { answer: '250 taken', at: morning });
    expect(await findMailView(database.knex, 'a')).toMatchObject({ outcome: 'accepted', isGathered: true, acceptedAt: morning, digest: expect.any(String) });
  });

  test('never take in what was left out, also where an earlier try had it', async () => {
    const { actor: lead } = database.people;
    const digest = `${digestKind}/${lead}/2026-03-02`;
    await owned(digest, 'me');
    expect(await takeIn(database.knex, digest, 'me', ['c'])).toEqual(new Set(['c']));
    await leaveOut(database.knex, 'c', { step: null, at: morning });
    expect(await takeIn(database.knex, digest, 'me', ['c'])).toEqual(new Set());
    await writeAccepted(database.knex, digest, { answer: '250 taken', at: morning });
    expect(await findMailView(database.knex, 'c')).toMatchObject({ outcome: 'superseded', digest: null });
  });

  test('tell of the week on its first working day whoever coordinates or is secretary, and does not want each matter by itself', async () => {
    const { coordinator, secretary } = database.people;
    const gathering = { ...testMailSettings, digest: 'daily' } as const;
    const [monday, early, tuesday] = ['2026-03-16T08:20:00.000Z', '2026-03-16T07:55:00.000Z', '2026-03-17T08:20:00.000Z'];
    const tellAt = async (at: string, settings: MailSettings = gathering) => {
      await beginDigests(database.knex, settings, at, fails);
      return (await digests()).filter((key) => key.endsWith(at.slice(0, 10)));
    };
    expect(await tellAt(early)).toEqual([]);
    expect(await tellAt(tuesday)).toEqual([]);
    expect(await tellAt(monday, testMailSettings)).toEqual([]);
    await database.knex('mails').where({ kind: digestKind }).update({ outcome: 'accepted' });
    await chooseMailPace(database.knex, secretary, 'atOnce');
    expect(await tellAt(monday)).toEqual([`${digestKind}/${coordinator}/2026-03-16`]);
    await chooseMailPace(database.knex, secretary, null);
    expect(await tellAt(monday)).toEqual([coordinator, secretary].map((id) => `${digestKind}/${id}/2026-03-16`).sort());
  });

  test('come as a person chooses, which can be taken back', async () => {
    const { actor: lead } = database.people;
    expect(await mailPaceOf(database.knex, lead)).toBeUndefined();
    expect(await chooseMailPace(database.knex, lead, 'weekly')).toBe(true);
    expect(await chooseMailPace(database.knex, lead, 'weekly')).toBe(false);
    expect(await mailPaceOf(database.knex, lead)).toBe('weekly');
    expect(await chooseMailPace(database.knex, lead, null)).toBe(true);
    expect(await mailPaceOf(database.knex, lead)).toBeUndefined();
  });
});
