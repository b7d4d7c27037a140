/** What can be undone is offered on the activity's page where the life would take it, and nowhere else. */
import { describe, expect, test } from 'vitest';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { sampleObligation } from '../../support/builders/sample-life.ts';
import { seededLife, seedPlanActivity } from '../../support/builders/seeded-portfolio.ts';
import { fillInAndSend } from '../../support/http/filled-form.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startPageWorld);
const period = { name: '2026-H1', startsAt: '2026-01-01T08:00:00.000Z', endsAt: '2126-07-01T08:00:00.000Z' };
const report = sampleObligation({ id: 'report-2026-H1', period, dueAt: '2126-07-29T21:59:59.999Z' });
const forms = ['svaret-fel', 'korta-tiden', 'slapp-steget', 'befria', 'begar-anda', 'pausens-slut', 'aterta-avslut', 'aterta-utvardering'];
const closing = { finalReport: false, evaluation: false, final: true };

async function offered(id: string, life: Partial<LifeState>): Promise<string[]> {
  await seedPlanActivity(world.db, seededLife(id, life));
  const { html } = await (await world.browser('coordinator')).get(`/aktiviteter/${id}`);
  return forms.filter((form) => html.includes(`/aktiviteter/${id}/${form}"`));
}

describe('on the activity’s page', () => {
  test.each<[string, Partial<LifeState>, string[]]>([
    ['nothing while it is proposed', { stage: 'proposed' }, []],
    ['an excuse where a report is owed', { obligations: { [report.id]: report } }, ['befria']],
    ['less time where more was given', { obligations: { [report.id]: { ...report, why: { ...report.why, from: 'extension' } } } }, ['korta-tiden', 'befria']],
    ['a report after all', { obligations: { [report.id]: { ...report, state: 'excused', waived: true } } }, ['begar-anda']],
    ['a pause’s end', { stage: 'paused', pausedAt: '2026-02-01T08:00:00.000Z' }, ['pausens-slut']],
    ['a closing', { stage: 'closing', closing }, ['aterta-avslut']],
    ['an evaluation', { stage: 'closing', closing: { ...closing, evaluation: true } }, ['aterta-utvardering']],
    ['an answer', { stage: 'inProgress', answered: { organisation: 'ltu', answer: 'accepted', handover: false, step: 1 } }, ['svaret-fel']],
    ['no answer once it has reported', { answered: { organisation: 'ltu', answer: 'accepted', handover: false, step: 1, reported: true } }, []],
    ['nothing once it is closed', { stage: 'closed', closing }, []],
  ])('%s', async (name, life, expected) => {
    expect(await offered(`offers-${name.replaceAll(/\P{L}/gu, '-')}`, life)).toEqual(expected);
  });

  test('not to who is no coordinator', async () => {
    await seedPlanActivity(world.db, seededLife('offers-support', { stage: 'closing', closing }));
    for (const who of ['support', 'lead'] as const) {
      const page = await (await world.browser(who)).get('/aktiviteter/offers-support/aterta-avslut');
      expect(page.status, who).toBe(403);
    }
  });
});

describe('a form that takes time back', () => {
  test('offers the day before only where the life knows it', async () => {
    await seedPlanActivity(
      world.db,
      seededLife('known', { obligations: { [report.id]: { ...report, extendedFrom: { at: '2126-06-28T21:59:59.999Z', why: report.why } } } }),
    );
    await seedPlanActivity(world.db, seededLife('unknown', { obligations: { [report.id]: { ...report, why: { ...report.why, from: 'extension' } } } }));
    const browser = await world.browser('coordinator');
    const known = await browser.get('/aktiviteter/known/korta-tiden?period=2026-H1');
    expect(known.text.replaceAll('\u00a0', ' ')).toContain('28 juni 2126');
    expect(known.html).toContain('value="revoked"');
    expect((await browser.get('/aktiviteter/unknown/korta-tiden?period=2026-H1')).html).not.toContain('value="revoked"');
  });

  test('sends no day where it goes back to the one before', async () => {
    const { sent } = await fillInAndSend(await world.browser('coordinator'), '/aktiviteter/known/korta-tiden?period=2026-H1', {
      outcome: 'revoked',
      reason: 'Fel period.',
    });
    expect(sent.status).toBe(303);
    expect(world.sent.at(-1)).toMatchObject({ name: 'extension', command: { input: { period: '2026-H1', outcome: 'revoked' } } });
  });
});

test('a report that is not the final one is excused without a word about that', async () => {
  await seedPlanActivity(world.db, seededLife('plain', { obligations: { [report.id]: report } }));
  const browser = await world.browser('coordinator');
  const page = await browser.get('/aktiviteter/plain/befria?period=2026-H1');
  expect(page.html).not.toContain('withoutFinalReport');
  const { sent } = await fillInAndSend(browser, '/aktiviteter/plain/befria?period=2026-H1', { reason: 'Låg nere.' });
  expect(sent.leadsTo).toBe('/aktiviteter/plain');
  expect(world.sent.at(-1)).toMatchObject({ name: 'excuse', command: { input: { period: '2026-H1', outcome: 'excused' } } });
});

test('a pause without a day is open-ended', async () => {
  const resume = { key: 'pause-1/1/resume', kind: 'resume' as const, at: '2126-03-01T07:00:00.000Z', rank: 3 };
  await seedPlanActivity(world.db, seededLife('open-ended', { stage: 'paused', pausedAt: '2026-02-01T08:00:00.000Z', agenda: { [resume.key]: resume } }));
  const browser = await world.browser('coordinator');
  expect((await browser.get('/aktiviteter/open-ended/pausens-slut')).html).toContain('value="2126-03-01"');
  await fillInAndSend(browser, '/aktiviteter/open-ended/pausens-slut', { until: '', reason: 'Ingen vet.' });
  expect(world.sent.at(-1)?.command.input).toEqual({ outcome: 'endChanged' });
});
