/** Changing terms on their page: what holds is filled in, only what is changed is sent, and what waits is shown. */
import { beforeEach, expect, test } from 'vitest';
import { changeInWords } from '../../../api/web/form-engine/what-happens/change-words.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { defaultPolicy, mergePolicy } from '../../../workflows/domain/policy.ts';
import { seededLife, seedPlanActivity } from '../../support/builders/seeded-portfolio.ts';
import { fieldsOn, fillInAndSend } from '../../support/http/filled-form.ts';
import type { FormFields } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startPageWorld);
let number = 0;
let id: string;
beforeEach(() => {
  id = `terms-of-${++number}`;
});

const seed = (life: Partial<LifeState> = {}) =>
  seedPlanActivity(world.db, seededLife(id, { stage: 'inProgress', lead: 'ltu', policy: defaultPolicy, ...life }));
const address = () => `/aktiviteter/${id}/villkor`;
async function send(written: FormFields) {
  const { sent, checked } = await fillInAndSend(await world.browser('coordinator'), address(), { reason: 'Förlängs.', from: 'atOnce', ...written });
  expect(sent.status, checked.text).toBe(303);
  return world.sent.at(-1);
}

test('what holds stands there, and only what is changed is sent', async () => {
  await seed({ runs: { from: '2026-01-01', to: '2026-12-31' } });
  const opened = await (await world.browser('coordinator')).get(address());
  expect(fieldsOn(opened)).toMatchObject({
    'runs.to': '2026-12-31',
    yearly: 'no',
    'policy.report.every': 'P6M',
    'policy.report.due.workingDays': '20',
    'policy.report.remindBefore.0.workingDays': '10',
    'policy.report.ladder.2.after.workingDays': '40',
    'policy.report.ladder.2.role': 'steeringGroup',
    'policy.quiet.0.from': '06-20',
    from: 'nextPeriod',
  });
  expect(await send({ 'policy.report.every': 'P3M' })).toMatchObject({
    name: 'changeTerms',
    body: { policy: { report: { every: 'P3M' } }, from: 'atOnce', reason: 'Förlängs.' },
    command: { input: { from: 'atOnce', policy: { report: { every: 'P3M' } } } },
  });
  expect(Object.keys(world.sent.at(-1)?.body ?? {}).sort()).toEqual(['from', 'policy', 'reason']);
});

test('an end is taken away, lists are emptied, and a round is one no more', async () => {
  await seed({ runs: { to: '2026-12-31' }, yearly: true, policy: mergePolicy(defaultPolicy, { report: { every: 'P1Y' } }) });
  const emptied = { 'policy.quiet.0.from': '', 'policy.quiet.0.to': '', 'policy.quiet.1.from': '', 'policy.quiet.1.to': '' };
  expect(await send({ 'runs.to': '', yearly: 'no', form: 'byMoney', ...emptied, 'policy.report.remindAfter.1.workingDays': '' })).toMatchObject({
    body: { runs: null, yearly: false, form: null, policy: { quiet: [], report: { remindAfter: [{ workingDays: 3 }] } } },
  });
});

test('an instalment that waits is pointed elsewhere', async () => {
  const grants = { 'lansstyrelsen-norrbotten': { outcome: 'approved' as const, amountSek: 100, paidSek: 0 } };
  await seed({ money: { grants, instalments: { 1: { amountSek: 100, release: { period: '2127-H1' }, paidSek: 0 } } } });
  expect((await (await world.browser('coordinator')).get(address())).text).toContain('Delutbetalningar vars period inte längre kommer');
  expect(await send({ 'policy.report.every': 'P1Y', 'releases.0.instalment': '1', 'releases.0.release.period': '2127' })).toMatchObject({
    body: { policy: { report: { every: 'P1Y' } }, releases: [{ instalment: 1, release: { period: '2127' } }] },
  });
});

test('what waits already is shown, and the form is among what may be done until the end', async () => {
  const policy = mergePolicy(defaultPolicy, { report: { every: 'P3M' } });
  await seed({ termsToCome: { atNextPeriod: { policy, runs: {}, yearly: false } } });
  const browser = await world.browser('coordinator');
  expect((await browser.get(`/aktiviteter/${id}`)).html).toContain(`href="${address()}"`);
  expect((await browser.get(address())).text).toContain('Det här är redan ändrat och gäller från nästa period');
  for (const path of ['', '/regler'])
    expect((await browser.get(`/aktiviteter/${id}${path}`)).text).toMatch(/En lägesrapport gäller en period av: 3 månader \(nu: 6 månader\)/);
  id = `terms-of-${++number}`;
  await seed({ stage: 'closed' });
  expect((await browser.get(`/aktiviteter/${id}`)).html).not.toContain(`href="${address()}"`);
});

test('nobody but a coordinator has it', async () => {
  await seed();
  expect((await (await world.browser('lead')).get(address())).status).toBe(403);
});

test('a reason is asked for', async () => {
  await seed();
  const { checked } = await fillInAndSend(await world.browser('coordinator'), address(), { 'policy.report.every': 'P3M' });
  expect(checked.text).toContain('Skäl till ändringen: fyll i det här.');
});

test('money of ours is decided on for what came in with the plan, on its own page', async () => {
  await seed({ stage: 'inProgress' });
  await world.db('plan_activities').where({ id }).update({ plan_ref: 'a-1' });
  const browser = await world.browser('coordinator');
  expect((await browser.get(`/aktiviteter/${id}`)).text).toContain('För in ett beslut om våra pengar');
  const written = { 'grants.0.amountSek': '300 000', grounds: 'Medel har tillkommit.', decidedBy: 'Anna Lind' };
  const { sent, checked } = await fillInAndSend(browser, `/aktiviteter/${id}/beslut?utfall=bifall`, written);
  expect(sent.status, checked.text).toBe(303);
  expect(world.sent.at(-1)).toMatchObject({
    name: 'fundingDecision',
    body: { outcome: 'approved', grants: [{ funder: 'lansstyrelsen-norrbotten', amountSek: 300000 }] },
  });
});

test.each([
  ['report.every', 'P6M', 'P3M', 'En lägesrapport gäller en period av', '6 månader', '3 månader'],
  ['report.due.workingDays', 20, 30, 'Rapporten lämnas, från periodens slut', 'inom 20 arbetsdagar', 'inom 30 arbetsdagar'],
  ['nextPeriod.report.every', null, 'P3M', 'Från nästa period: En lägesrapport gäller en period av', '–', '3 månader'],
  ['report.remindAfter', '[{"workingDays":3}]', '[]', 'Efter sista dagen', 'efter 3 arbetsdagar', 'inga'],
  ['money.ceilingSek', null, 500_000, 'Mer än så beviljas aktiviteten bara med ett skäl', '–', '500 000 kr'],
])('the rule %s is foretold in plain words', (subject, before, after, what, was, is) => {
  const said = changeInWords({ kind: 'rule', subject, before, after, why: null }, new Map(), 'sv');
  expect([said.what, said.before, said.after].map((text) => text.replace(/\s/g, ' '))).toEqual([what, was, is]);
});
