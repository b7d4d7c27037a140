/** A short report that is red, or says what is needed, is read by somebody: on the real server, weeks after it came in. */
import { expect, test } from 'vitest';
import { hitForAll } from '../support/workflows/hit-for-tests.ts';

const hit = hitForAll();

test('it waits for a coordinator, who has a task and a mail; another is noted by itself', async () => {
  const life = await hit.propose({ policy: { report: { every: 'P3M' } } });
  await life.accept();
  const period = (await life.state()).period?.name ?? '';
  const said = { status: 'red', done: 'Kursen är inställd.', needs: 'Hjälp att hitta en lokal.' };
  await life.take('report', { period, form: 'short', signals: ['red', 'needs'] }, said);
  expect(await hit.db('tasks').where({ plan_activity: life.id, done_at: null })).toMatchObject([{ kind: 'troubledReport', organisation: 'ltu', period }]);
  const [mail] = await hit.db('mails').where({ plan_activity: life.id, kind: 'task' }).whereLike('obligation', 'review-%');
  expect(mail.text).toContain('Hjälp att hitta en lokal.');

  await life.skip('60 days');
  expect((await life.state()).obligations[`report-${period}`]).toMatchObject({ report: 'submitted', signals: ['red', 'needs'] });
  await life.take('review', { period, outcome: 'noted' });
  expect(await hit.db('tasks').where({ plan_activity: life.id, done_at: null })).toEqual([]);

  const other = await hit.propose({ policy: { report: { every: 'P3M' } } });
  await other.accept();
  const unread = (await other.state()).period?.name ?? '';
  await other.take('report', { period: unread, form: 'short' }, { status: 'green', done: 'Klart.' });
  await other.skip('60 days');
  expect((await other.state()).obligations[`report-${unread}`]).toMatchObject({ report: 'noted' });
});
