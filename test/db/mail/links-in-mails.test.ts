/** Which mails lead to a page to answer on, and when the links that they carried end. */
import { beforeEach, describe, expect, test } from 'vitest';
import { databaseClock } from '../../../db/engine/connection.ts';
import { readLink } from '../../../db/links/answer-link-read-model.ts';
import { findPlanActivity } from '../../../db/lives/life-read-model.ts';
import type { CommandInputs, CommandName } from '../../../workflows/domain/commands.ts';
import type { RecordedLife } from '../../support/builders/recorded-life.ts';
import { recordedLife } from '../../support/builders/recorded-life.ts';
import { withCoordinator } from '../../support/builders/registers.ts';
import { testKeyring } from '../../support/builders/test-keyring.ts';
import { databaseForEach } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';
import { textAsItLeaves } from '../../support/mail/as-it-leaves.ts';

describe.each(engines)('in $engine', ({ empty }) => {
  const database = databaseForEach(empty, withCoordinator);
  let life: RecordedLife;
  beforeEach(() => {
    life = recordedLife(database.knex);
  });

  const take = <N extends CommandName>(name: N, input: CommandInputs[N], body?: object) => life.take(database.coordinator, name, input, body);
  const periodOf = async () => (await findPlanActivity(database.knex, life.id))?.life.period?.name ?? '';

  /** The link in the last mail of a kind, signed as it leaves; undefined when it carries none. */
  async function linkIn(kind: string): Promise<string | undefined> {
    const mail = (await database.knex('mails').where({ kind }).orderBy('asked_at', 'desc').first()) as {
      person: string;
      recipient: string;
      text: string;
      html: string;
    };
    expect(mail.text).not.toMatch(/\/svara\/[\w-]+\./);
    expect(mail.html).not.toMatch(/\/svara\/[\w-]+\./);
    return /\/svara\/([\w.-]+)/.exec(await textAsItLeaves(database.knex, testKeyring, mail, mail.text))?.[1];
  }
  const reading = async (link: string | undefined) => readLink(database.knex, testKeyring, link ?? '', await databaseClock(database.knex));
  const stateOf = async (link: string | undefined) => (await reading(link)).state;

  const contact = { name: 'Kim Berg', email: 'actor@ltu.example' };
  const begin = () => life.propose(database.coordinator, 'ltu', contact);
  const decided = { grounds: 'Skäl.', decidedBy: 'Anna Lind' };
  async function led(): Promise<void> {
    await begin();
    await take('fundingDecision', { outcome: 'noFundingNeeded', grants: [], instalments: [] }, decided);
    await take('assignment', { lead: 'ltu' }, { lead: { organisation: 'ltu', contact } });
  }

  test('what a proposal lacks is answered by a link that ends when it has come in', async () => {
    await begin();
    await take('fundingDecision', { outcome: 'sentBack', grants: [], instalments: [] }, decided);
    const link = await linkIn('completionAsked');
    expect(await reading(link)).toMatchObject({ state: 'good', link: { purpose: 'completion', organisation: 'ltu' } });
    await take('completion', {}, { comment: 'Så här.' });
    expect(await stateOf(link)).toBe('revoked');
  });

  test('a receipt, which asks nobody for anything, carries none', async () => {
    await begin();
    expect(await linkIn('receipt')).toBeUndefined();
  });

  test('the question about the lead is answered by a link that ends with the answer', async () => {
    await led();
    const link = await linkIn('assignmentAsked');
    expect(await stateOf(link)).toBe('good');
    await take('assignmentAnswer', { answer: 'accepted' });
    expect(await stateOf(link)).toBe('revoked');
  });

  test('a report is answered by a link that lives through a return, and ends when it is approved', async () => {
    await led();
    await take('assignmentAnswer', { answer: 'accepted' });
    const period = await periodOf();
    await take('report', { period, form: 'full' }, { status: 'green', done: 'Allt.' });
    await take('review', { period, outcome: 'returned' }, { comment: 'Fyll i antal.' });
    const link = await linkIn('reviewResult');
    expect(await reading(link)).toMatchObject({ state: 'good', link: { purpose: 'report', period } });
    await take('report', { period, form: 'full' }, { status: 'green', done: 'Allt, med antal.' });
    expect(await stateOf(link)).toBe('good');
    await take('review', { period, outcome: 'approved' });
    expect(await stateOf(link)).toBe('revoked');
  });

  test('a handover ends the links of the one who had the lead', async () => {
    await led();
    await take('assignmentAnswer', { answer: 'accepted' });
    const period = await periodOf();
    await take('report', { period, form: 'full' }, { status: 'green', done: 'Allt.' });
    await take('review', { period, outcome: 'returned' });
    const link = await linkIn('reviewResult');
    await take('handover', { lead: 'ltu-business' }, { lead: { organisation: 'ltu-business', contact: { email: 'annan@org.example' } } });
    expect(await stateOf(link)).toBe('good');
    await take('assignmentAnswer', { answer: 'accepted' });
    expect(await stateOf(link)).toBe('revoked');
  });

  test('all links end with the life', async () => {
    await led();
    const link = await linkIn('assignmentAsked');
    await take('withdrawal', { by: 'coordinator' });
    expect(await stateOf(link)).toBe('revoked');
  });
});
