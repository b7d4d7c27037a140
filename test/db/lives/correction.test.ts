/** A correction: what is named takes the place of what stood, and both stand in the record; another proposer ends the former one's part in the case. */
import { beforeEach, describe, expect, test } from 'vitest';
import { recordingOfStep } from '../../../activities/recording/recorded-step.ts';
import { databaseClock } from '../../../db/engine/connection.ts';
import { readLink } from '../../../db/links/answer-link-read-model.ts';
import { listHistory } from '../../../db/lives/history-read-model.ts';
import { findPlanActivity } from '../../../db/lives/life-read-model.ts';
import { planActivityView } from '../../../db/lives/plan-activity-read-model.ts';
import type { CommandInputs } from '../../../workflows/domain/commands.ts';
import { defaultPolicy } from '../../../workflows/domain/policy.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { RecordedLife } from '../../support/builders/recorded-life.ts';
import { recordedLife } from '../../support/builders/recorded-life.ts';
import { withCoordinator } from '../../support/builders/registers.ts';
import { testKeyring } from '../../support/builders/test-keyring.ts';
import { databaseForEach } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';
import { textAsItLeaves } from '../../support/mail/as-it-leaves.ts';

const own = 'lansstyrelsen-norrbotten';
const budget = { requestedSek: 400_000, ownSek: 100_000, inKind: [{ organisation: 'ltu', what: 'handledning', hours: 200 }] };
const proposed = {
  title: 'Korta vägn',
  description: 'Snabbspår.',
  developmentArea: 'kompetens',
  focusArea: 'kompetens-arbete',
  proposedBy: { organisation: 'ltu', contact: { name: 'Kim Åström', email: 'actor@ltu.example' } },
  targetGroups: ['nyanlanda-i-etablering'],
  priority: 'hög',
  budget,
  indicators: [{ name: 'deltagare', target: 40 }],
};
const input = { policy: defaultPolicy, runs: {}, yearly: false, proposer: 'ltu', ownFunder: own, requestedSek: budget.requestedSek };
const sentBack = { outcome: 'sentBack' as const, grants: [], instalments: [] };
const decided = { grounds: 'Skäl.', decidedBy: 'Anna Lind' };

describe.each(engines)('a correction in $engine', ({ empty }) => {
  const database = databaseForEach(empty, withCoordinator);
  let life: RecordedLife;
  beforeEach(async () => {
    life = recordedLife(database.knex);
    await life.take(database.coordinator, 'propose', input, proposed);
  });

  const correct = (body: object, judged: Partial<CommandInputs['correction']> = {}) =>
    life.take(database.coordinator, 'correction', { by: 'coordinator', ...judged }, { reason: 'Stavfel.', notify: true, ...body });
  async function refusal(body: object) {
    const command = await life.store(database.coordinator, 'correction', { by: 'coordinator' }, { reason: 'Stavfel.', notify: true, ...body });
    return life.record(command);
  }
  async function view() {
    const found = await planActivityView(database.knex, life.id);
    if (!found) throw new Error('no view');
    return found;
  }
  const recorded = async () => (await listHistory(database.knex, life.id, { page: 1, limit: 50 })).items.filter(({ what }) => what === 'correction');
  const mailsOf = async (kind: string) =>
    (await database.knex('mails').where({ kind }).orderBy('recipient')) as { recipient: string; subject: string; text: string; html: string; person: string }[];

  test('changes what it names and nothing else, takes away what is null, and keeps what was and what is with the reason', async () => {
    const before = await view();
    await correct({ title: 'Korta vägen', priority: null, targetGroups: ['asylsokande'], ownReference: 'P-14', unit: 'ToI', supportingUnits: ['SHS'] });
    const { version: _, ...after } = await view();
    const { version: __, ...stood } = before;
    const anew = { title: 'Korta vägen', priority: null, targetGroups: ['asylsokande'], ownReference: 'P-14', unit: 'ToI', supportingUnits: ['SHS'] };
    expect(after).toEqual({ ...stood, ...anew });
    expect(await recorded()).toMatchObject([
      {
        by: database.coordinator,
        details: {
          reason: 'Stavfel.',
          changes: {
            title: { from: 'Korta vägn', to: 'Korta vägen' },
            priority: { from: 'hög', to: null },
            targetGroups: { from: ['nyanlanda-i-etablering'], to: ['asylsokande'] },
            ownReference: { from: null, to: 'P-14' },
            unit: { from: null, to: 'ToI' },
            supportingUnits: { from: [], to: ['SHS'] },
          },
        },
      },
    ]);
    expect(await database.knex('plan_activities').where('search', 'like', '%p-14%').pluck('id')).toEqual([life.id]);
    await correct({ ownReference: null, supportingUnits: null, unit: null });
    expect(await view()).not.toHaveProperty('ownReference');
    expect(await view()).not.toHaveProperty('supportingUnits');
    expect((await view()).unit).toBeNull();
  });

  test('of one amount leaves the rest of the budget, and keeps only that amount as changed', async () => {
    await correct({ budget: { requestedSek: 350_000 } }, { budget: true, requestedSek: 350_000 });
    expect(await view()).toMatchObject({ budget: { ...budget, requestedSek: 350_000 }, requestedSek: 350_000 });
    expect(await recorded()).toMatchObject([{ details: { changes: { budget: { from: { requestedSek: 400_000 }, to: { requestedSek: 350_000 } } } } }]);
  });

  test('replaces the partners, and can take them all away', async () => {
    await correct({ partners: [{ organisation: 'arbetsformedlingen', role: 'genomförare' }] }, { partners: ['arbetsformedlingen'] });
    expect((await view()).partners).toEqual([{ organisation: 'arbetsformedlingen', role: 'genomförare' }]);
    await correct({ partners: [{ organisation: 'ltu-business' }] }, { partners: ['ltu-business'] });
    expect((await view()).partners).toEqual([{ organisation: 'ltu-business', role: null }]);
    await correct({ partners: null });
    expect((await view()).partners).toEqual([]);
    expect((await recorded()).at(-1)?.details['changes']).toEqual({ partners: { from: [{ organisation: 'ltu-business', role: null }], to: [] } });
  });

  test('that changes nothing is refused, and nothing is written', async () => {
    const rows = async () => [await database.knex('steps').count(), await database.knex('mails').count(), await database.knex('audit').count()];
    const before = await rows();
    const same = {
      title: proposed.title,
      targetGroups: proposed.targetGroups,
      indicators: [{ target: 40, name: 'deltagare' }],
      budget,
      partners: [],
      unit: null,
    };
    expect(await refusal(same)).toMatchObject({ refused: { type: 'NothingToCorrect' } });
    expect(await refusal({ proposedBy: { organisation: 'ltu', contact: { email: 'annan@ltu.example' } } })).toMatchObject({
      refused: { type: 'NothingToCorrect' },
    });
    expect(await rows()).toEqual(before);
  });

  test('is mailed with what was, what is and why; silently to nobody', async () => {
    await correct({ title: 'Korta vägen', proposedBy: undefined });
    const [mail] = await mailsOf('corrected');
    expect(mail).toMatchObject({ recipient: 'actor@ltu.example', subject: expect.stringMatching(/^Rättade uppgifter: Korta vägen/) });
    expect(mail?.text).toContain('Namn: Korta vägn ändrades till Korta vägen');
    expect(mail?.text).toContain('Stavfel.');
    await correct({ title: 'Korta vägen nu', notify: false }, { silent: true });
    expect(await mailsOf('corrected')).toHaveLength(1);
  });

  test('is told in the same words by a mail that is written later', async () => {
    await correct({ title: 'Korta vägen' });
    const row = await findPlanActivity(database.knex, life.id);
    if (!row) throw new Error('no row');
    const later = await database.knex.transaction((trx) => recordingOfStep(trx, row, row.seq, []));
    expect(later.changes).toEqual({ title: { from: 'Korta vägn', to: 'Korta vägen' } });
  });

  describe('of the proposer', () => {
    const another = { proposedBy: { organisation: 'ltu-business', contact: { name: 'Ny Kraft', email: 'ny@ltu-business.example' } } };

    test('names the new one with its contact, ends the contacts of the former one, and tells both by mail', async () => {
      await correct(another, { proposer: 'ltu-business' });
      const { proposedBy, contacts } = await view();
      expect(proposedBy).toBe('ltu-business');
      const now = await databaseClock(database.knex);
      expect(contacts.filter(({ to }) => to === null).map(({ email }) => email)).toEqual(['ny@ltu-business.example']);
      expect(contacts.find(({ email }) => email === 'actor@ltu.example')?.to).toBe(dayOf(now));
      expect((await mailsOf('proposerChanged')).map(({ recipient }) => recipient)).toEqual(['actor@ltu.example', 'ny@ltu-business.example']);
      expect(await mailsOf('corrected')).toEqual([]);
      const row = await database.knex('plan_activities').where({ id: life.id }).first('proposed_contact');
      expect(row.proposed_contact).toBe((await database.knex('people').where({ email: 'ny@ltu-business.example' }).first('id')).id);
      const [former] = await mailsOf('proposerChanged');
      expect(former?.text.replaceAll(/\s+/g, ' ')).toContain('LTU Business står nu för förslaget i stället för Luleå tekniska universitet.');
      expect(await recorded()).toMatchObject([{ details: { changes: { proposedBy: { from: 'ltu', to: 'ltu-business' } } } }]);
    });

    test('ends the link by which the former one was to complete its proposal, and gives one to the new', async () => {
      await life.take(database.coordinator, 'fundingDecision', sentBack, decided);
      const linkIn = async (kind: string, recipient: string) => {
        const mail = (await mailsOf(kind)).find((each) => each.recipient === recipient);
        if (!mail) throw new Error(`no mail to ${recipient}`);
        return /\/svara\/([\w.-]+)/.exec(await textAsItLeaves(database.knex, testKeyring, mail, mail.text))?.[1];
      };
      const reading = async (link: string | undefined) => readLink(database.knex, testKeyring, link ?? '', await databaseClock(database.knex));
      const former = await linkIn('completionAsked', 'actor@ltu.example');
      expect(await reading(former)).toMatchObject({ state: 'good' });
      await correct(another, { proposer: 'ltu-business' });
      expect(await reading(former)).toMatchObject({ state: 'revoked' });
      expect(await linkIn('proposerChanged', 'actor@ltu.example')).toBeUndefined();
      expect(await reading(await linkIn('proposerChanged', 'ny@ltu-business.example'))).toMatchObject({
        state: 'good',
        link: { purpose: 'completion', organisation: 'ltu-business' },
      });
      const owed = await database.knex('obligations').where({ plan_activity: life.id, kind: 'completion' }).first('owed_organisation');
      expect(owed.owed_organisation).toBe('ltu-business');
    });

    test('leaves to an organisation that leads what it has as the lead', async () => {
      await life.take(database.coordinator, 'fundingDecision', { outcome: 'noFundingNeeded', grants: [], instalments: [] }, decided);
      await life.take(database.coordinator, 'assignment', { lead: 'ltu' }, { lead: { organisation: 'ltu' }, partners: [] });
      const version = async () => (await database.knex('answer_links').where({ organisation: 'ltu', purpose: 'assignment' }).first('version')).version;
      const before = await version();
      await correct(another, { proposer: 'ltu-business' });
      expect(await version()).toBe(before);
      expect((await view()).contacts.filter(({ to }) => to === null).map(({ organisation }) => organisation)).toEqual(['ltu', 'ltu-business']);
    });
  });
});
