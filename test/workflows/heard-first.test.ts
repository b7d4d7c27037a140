/** The lead is heard before a body has its matter, on the real server, after weeks in which no worker ran. */
import { expect, test } from 'vitest';
import type { Viewer } from '../../api/authorization/access.ts';
import { planActivityFor } from '../../api/views/case-views.ts';
import { comingSteps } from '../../api/web/parts/coming-steps-shown.ts';
import { planActivityView } from '../../db/lives/plan-activity-read-model.ts';
import { addWorkingDays } from '../../workflows/domain/time/calendar.ts';
import { addDays, addMs, dayOf, instantOf } from '../../workflows/domain/time/instants.ts';
import { clockSteps, sentMails } from '../support/builders/life-course.ts';
import { outageUntil } from '../support/mail/outage.ts';
import type { Life } from '../support/server/hit-env.ts';
import { pollLimit } from '../support/server/until.ts';
import { hitForAll } from '../support/workflows/hit-for-tests.ts';

const hit = hitForAll();

const viewer = (language: Viewer['language']): Viewer => ({
  id: 'samordnare',
  name: 'Sam Ordnare',
  email: 'sam@lansstyrelsen.example',
  language,
  roles: ['coordinator'],
  organisations: [],
});

async function reportShown(life: Life, language: Viewer['language']) {
  const view = await planActivityView(hit.db, life.id);
  if (!view) throw new Error(`no life ${life.id}`);
  const report = planActivityFor(viewer(language), view).obligations.find(({ kind }) => kind === 'report');
  if (!report) throw new Error('no report is owed');
  return report;
}

test('a hearing that an outage has kept back moves the rung, the coming steps say so, and the matter is raised then', async () => {
  const life = await hit.propose({ policy: { report: { every: 'P3M' }, quiet: [], mail: { spread: 'PT0S' } } });
  await life.accept();
  const { agenda, period } = await life.state();
  const rung = Object.values(agenda).find(({ kind, role }) => kind === 'rung' && role === 'referenceGroup');
  const report = `report-${period?.name}`;
  // Nobody is there from now until two days after the reference group's rung: all reminders, the hearing and the rung itself are missed.
  const back = instantOf(addDays(dayOf(rung?.at ?? ''), 2), '13:00');
  await outageUntil(hit, life, back);
  await expect.poll(async () => (await life.steps()).some(({ kind }) => kind === 'hear'), pollLimit).toBe(true);

  const heard = (await clockSteps(hit, life)).find(({ key }) => key === `${report}/1/hear-2`);
  expect(heard?.latenessMs).toBeGreaterThan(5 * 86_400_000);
  const heardOn = dayOf(heard?.at ?? '');
  const raisedAt = instantOf(addWorkingDays(heardOn, 5), '08:00');
  expect(await hit.db('escalations').where({ plan_activity: life.id })).toEqual([]);

  const why = { sv: /framflyttad.*minst 5 arbetsdagar.*räknat från/, en: /has moved.*at least 5 working days.*counted from/ };
  for (const language of ['sv', 'en'] as const) {
    const shown = await reportShown(life, language);
    expect(shown.next.find(({ what, role }) => what === 'rung' && role === 'referenceGroup')).toMatchObject({
      at: raisedAt,
      why: expect.stringMatching(why[language]),
      reason: { from: 'heardLate', base: heardOn },
    });
    expect(
      comingSteps(shown, false, { referenceGroup: { name: 'Regionala Arbetsgruppen för Integration', abbreviation: 'RAI', english: null } }, language).find(
        (line) => line.includes('RAI, '),
      ),
    ).toMatch(why[language]);
  }
  const mails = await sentMails(hit, life);
  expect(mails.filter(({ kind }) => kind === 'hearing')).toMatchObject([{ recipient: 'actor@ltu.example', copies: 1 }]);
  // Four reminders about the report were missed, two of them of a due day to come: the last one goes.
  expect(mails.filter(({ kind, obligation }) => kind === 'reminder' && obligation === report).map(({ rung: step }) => step)).toHaveLength(1);

  await life.skip(Date.parse(addMs(raisedAt, 60_000)) - Date.parse((await life.state()).at));
  const raised = (await clockSteps(hit, life)).find(({ key }) => key === `${report}/1/rung-2`);
  expect(raised).toMatchObject({ planned: raisedAt });
  expect(await hit.db('escalations').where({ plan_activity: life.id })).toMatchObject([{ role: 'referenceGroup', raised_at: raisedAt }]);
});

test('a hearing first planned when its instant has passed comes before its rung', async () => {
  const life = await hit.propose({ policy: { report: { every: 'P1M', due: 'P5D' }, quiet: [], mail: { spread: 'PT0S' } } });
  await life.take('fundingDecision', { outcome: 'noFundingNeeded', grants: [], instalments: [] }, { grounds: 'Skäl.', decidedBy: 'Anna Lind' });
  await life.take('assignment', { lead: 'ltu' }, { lead: { organisation: 'ltu' } });
  const asked = dayOf((await life.state()).at);
  await life.skip('200 days');
  // The yes came half a year ago on paper and is entered now: the first month's ladder lies in the past.
  await life.take('assignmentAnswer', { answer: 'accepted', receivedOn: addDays(asked, 1) }, { channel: 'paper' });
  const first = Object.keys((await life.state()).obligations).find((id) => id.startsWith('report-'));
  await life.skip('30 days');
  const steps = await clockSteps(hit, life);
  const heard = steps.find(({ key }) => key === `${first}/1/hear-2`);
  const raised = steps.find(({ key }) => key === `${first}/1/rung-2`);
  expect(heard).toBeDefined();
  expect(dayOf(raised?.at ?? '')).toBe(addWorkingDays(dayOf(heard?.at ?? ''), 5));
});
