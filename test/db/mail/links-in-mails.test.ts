/** Which mails lead to a page to answer on, and when the links that they carried end. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recordStep } from '../../../activities/recording/record-step.ts';
import { databaseClock } from '../../../db/engine/connection.ts';
import { readLink } from '../../../db/links/answer-link-read-model.ts';
import { withSignedLinks } from '../../../db/links/answer-link-store.ts';
import { insertCommand } from '../../../db/lives/command-store.ts';
import { findPlanActivity } from '../../../db/lives/life-read-model.ts';
import type { CommandInputs, CommandName } from '../../../workflows/domain/commands.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { defaultPolicy } from '../../../workflows/domain/policy.ts';
import { commandOf } from '../../support/builders/command-content.ts';
import { seedRegisters } from '../../support/builders/registers.ts';
import { testKeyring } from '../../support/builders/test-keyring.ts';
import type { TestDatabase } from '../../support/db/databases.ts';
import { engines, migrated } from '../../support/db/databases.ts';

const mailSettings = { senderName: 'HIT', replyTo: 'svar@hit.example', hostname: 'hit.example', publicUrl: 'https://hit.example' };

describe.each(engines)('in $engine', ({ empty }) => {
  let database: TestDatabase;
  let coordinator: string;
  let at: string;
  const id = randomUUID();
  beforeEach(async () => {
    database = await migrated(empty);
    coordinator = await seedRegisters(database.knex);
    at = await databaseClock(database.knex);
  });
  afterEach(() => database.remove());

  const life = async (): Promise<LifeState | null> => (await findPlanActivity(database.knex, id))?.life ?? null;

  async function take<N extends CommandName>(name: N, input: CommandInputs[N], body: object = {}): Promise<void> {
    const stored = commandOf(name, input, body, { id: randomUUID(), planActivity: id, person: coordinator });
    const { command } = stored;
    await insertCommand(database.knex, stored);
    const before = await life();
    const result = await recordStep(database.knex, mailSettings, {
      planActivity: id,
      seq: (before?.seq ?? 0) + 1,
      step: { key: command.id, command },
      at,
      preferWaitingReport: false,
    });
    expect(result).toHaveProperty('recorded');
  }

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
    return /\/svara\/([\w.-]+)/.exec(await withSignedLinks(database.knex, testKeyring, mail, mail.text))?.[1];
  }
  const stateOf = async (link: string | undefined) => (await readLink(database.knex, testKeyring, link ?? '', at)).state;

  const contact = { name: 'Kim Berg', email: 'actor@ltu.example' };
  async function begin(): Promise<void> {
    const input = { policy: defaultPolicy, runs: {}, yearly: false, proposer: 'ltu', ownFunder: 'lansstyrelsen-norrbotten' };
    await take('propose', input, {
      title: 'Titel',
      developmentArea: 'kompetens',
      focusArea: 'kompetens-arbete',
      proposedBy: { organisation: 'ltu', contact },
    });
  }
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
    expect(await readLink(database.knex, testKeyring, link ?? '', at)).toMatchObject({ state: 'good', link: { purpose: 'completion', organisation: 'ltu' } });
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
    const period = (await life())?.period?.name ?? '';
    await take('report', { period, form: 'full' }, { status: 'green', done: 'Allt.' });
    await take('review', { period, outcome: 'returned' }, { comment: 'Fyll i antal.' });
    const link = await linkIn('reviewResult');
    expect(await readLink(database.knex, testKeyring, link ?? '', at)).toMatchObject({ state: 'good', link: { purpose: 'report', period } });
    await take('report', { period, form: 'full' }, { status: 'green', done: 'Allt, med antal.' });
    expect(await stateOf(link)).toBe('good');
    await take('review', { period, outcome: 'approved' });
    expect(await stateOf(link)).toBe('revoked');
  });

  test('a handover ends the links of the one who had the lead', async () => {
    await led();
    await take('assignmentAnswer', { answer: 'accepted' });
    const period = (await life())?.period?.name ?? '';
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
