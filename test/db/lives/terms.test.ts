/** Changed terms in the record: old and new stand there, the lead is told of both and of the days that move, and a step that is taken back leaves none of it. */
import { beforeEach, describe, expect, test } from 'vitest';
import { recordingOfStep } from '../../../activities/recording/recorded-step.ts';
import { databaseClock } from '../../../db/engine/connection.ts';
import { listHistory } from '../../../db/lives/history-read-model.ts';
import { findPlanActivity } from '../../../db/lives/life-read-model.ts';
import { planActivityView } from '../../../db/lives/plan-activity-read-model.ts';
import { changesInWords } from '../../../words/history-changes.ts';
import type { CommandInputs } from '../../../workflows/domain/commands.ts';
import { defaultPolicy } from '../../../workflows/domain/policy.ts';
import { addDays, dayOf } from '../../../workflows/domain/time/instants.ts';
import type { RecordedLife } from '../../support/builders/recorded-life.ts';
import { recordedLife } from '../../support/builders/recorded-life.ts';
import { withCoordinator } from '../../support/builders/registers.ts';
import { databaseForEach } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

const contact = { name: 'Kim Åström', email: 'actor@ltu.example' };
const names = { organisation: (id: string) => id, body: (role: string) => role, term: (_: string, id: string) => id };

describe.each(engines)('changed terms in $engine', ({ empty }) => {
  const database = databaseForEach(empty, withCoordinator);
  let life: RecordedLife;
  beforeEach(async () => {
    life = recordedLife(database.knex);
    await life.propose(database.coordinator, 'ltu', contact);
    await life.take(
      database.coordinator,
      'fundingDecision',
      { outcome: 'noFundingNeeded', grants: [], instalments: [] },
      { grounds: 'Skäl.', decidedBy: 'Anna Lind' },
    );
    await life.take(database.coordinator, 'assignment', { lead: 'ltu' }, { lead: { organisation: 'ltu', contact } });
    await life.take(database.coordinator, 'assignmentAnswer', { answer: 'accepted' });
  });

  const change = (input: CommandInputs['changeTerms']) => life.take(database.coordinator, 'changeTerms', input, { ...input, reason: 'Ny rytm.' });
  async function told() {
    const [mail] = (await database.knex('mails').where({ kind: 'termsChanged' })) as {
      recipient: string;
      subject: string;
      text: string;
      organisation: string;
    }[];
    return mail;
  }
  async function said(what: string) {
    const { items } = await listHistory(database.knex, life.id, { page: 1, limit: 50 });
    return items.filter((item) => item.what === what).flatMap((item) => changesInWords(item, item.stage, names, 'sv'));
  }
  const view = async () => {
    const found = await planActivityView(database.knex, life.id);
    if (!found) throw new Error('no view');
    return found;
  };

  test('stand in the history in plain words, with the days that moved', async () => {
    const { obligations } = await view();
    const due = obligations.find(({ kind }) => kind === 'report');
    await change({ from: 'atOnce', policy: { report: { due: { workingDays: 60 } } }, runs: { to: addDays(due?.dueOn ?? '', 900) } });
    const lines = await said('changeTerms');
    expect(lines).toEqual([
      expect.stringMatching(/^Aktivitetens sista dag: .+ fördes in$/),
      'Rapporten lämnas, från periodens slut: inom 20 arbetsdagar ändrades till inom 60 arbetsdagar',
      expect.stringMatching(/^Rapporten för .+ lämnas senast: .+ ändrades till .+$/),
      expect.stringContaining('Gäller på en gång'),
    ]);
  });

  test('are told to the lead with reason, old and new', async () => {
    await change({ from: 'nextPeriod', policy: { report: { every: 'P3M' } } });
    const mail = await told();
    expect(mail).toMatchObject({ recipient: 'actor@ltu.example' });
    expect(mail?.subject).toContain('Ändrade villkor');
    expect(mail?.text).toContain('Ny rytm.');
    expect(mail?.text).toContain('De nya villkoren gäller från nästa period, som börjar');
    expect(mail?.text).toMatch(/En lägesrapport gäller en period av:\s+6\s+månader\s+ändrades\s+till\s+3\s+månader/);
    expect((await view()).termsToCome).toMatchObject([{ from: 'nextPeriod', policy: { report: { every: 'P3M' } } }]);
  });

  test('that end the run say so, and so does the mail about what is left', async () => {
    const today = dayOf(await databaseClock(database.knex));
    await change({ from: 'atOnce', runs: { to: addDays(today, -3) } });
    const mail = await told();
    expect(mail?.text).toMatch(/den\s+börjar\s+nu\s+avslutas/);
    expect(mail?.text).not.toContain('Ingen dag har flyttats närmare');
    await change({ from: 'atOnce', runs: { to: addDays(today, 400) } });
    const mails = (await database.knex('mails').where({ kind: 'termsChanged' }).pluck('text')) as string[];
    expect(mails.some((text) => /fortsätter,\s+med\s+rapporter\s+som\s+förut/.test(text))).toBe(true);
  });

  test('are told the same when the mail is written later', async () => {
    await change({ from: 'atOnce', form: 'full' });
    const row = await findPlanActivity(database.knex, life.id);
    if (!row) throw new Error('no row');
    const again = await recordingOfStep(database.knex as never, row, row.life.seq, []);
    expect(again.changes).toEqual({ reportForm: { from: null, to: 'full' } });
  });

  test('are gone when the step is taken back', async () => {
    const before = await view();
    await change({ from: 'atOnce', policy: { report: { due: { workingDays: 60 } } } });
    const { seq } = (await findPlanActivity(database.knex, life.id)) ?? { seq: 0 };
    await life.take(database.coordinator, 'takeBack', { step: seq }, { reason: 'Fel aktivitet.' });
    const { version: _, ...after } = await view();
    const { version: __, ...stood } = before;
    expect(after).toEqual(stood);
  });

  test('that stand so already are refused, and nothing is recorded', async () => {
    const command = await life.store(
      database.coordinator,
      'changeTerms',
      { from: 'atOnce', policy: { review: defaultPolicy.review } },
      { from: 'atOnce', reason: 'x' },
    );
    expect(await life.record(command)).toMatchObject({ refused: { type: 'NothingToCorrect' } });
    expect(await said('changeTerms')).toEqual([]);
  });
});
