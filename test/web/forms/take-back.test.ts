/** The page on which the last step is taken back: it says which, sends its number, and is closed where nothing can be taken back. */
import { expect, test } from 'vitest';
import { minuteMs } from '../../../workflows/domain/durations.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import { seededLife, seedPlanActivity } from '../../support/builders/seeded-portfolio.ts';
import { fillInAndSend } from '../../support/http/filled-form.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';
import { seedLastStep } from '../../support/visits/last-step.ts';

const world = worldForAll(startPageWorld);
const link = 'Ta tillbaka det senaste steget';

async function seeded(id: string, by: 'coordinator' | 'lead' | null, minutesAgo = 1): Promise<string> {
  await seedPlanActivity(world.db, seededLife(id, { stage: 'paused' }));
  const at = addMs(new Date().toISOString(), -minutesAgo * minuteMs);
  await seedLastStep(world.db, id, { seq: 1, person: by && world.ids[by], at });
  return `/aktiviteter/${id}`;
}

test('the activity leads to it, it says what is taken back, and sends the step’s number with the reason', async () => {
  const address = await seeded('just-paused', 'lead');
  const browser = await world.browser('coordinator');
  expect((await browser.get(address)).text).toContain(link);
  const { opened, checked, sent } = await fillInAndSend(browser, `${address}/ta-tillbaka`, { reason: 'Fel aktivitet pausades.' });
  expect(opened.text).toContain('Aktiviteten pausades');
  expect(opened.text).toContain('Person lead');
  expect(checked.text).toContain('Fel aktivitet pausades.');
  expect(sent).toMatchObject({ status: 303, leadsTo: address });
  expect(world.sent.at(-1)).toMatchObject({
    name: 'takeBack',
    body: { step: 1, reason: 'Fel aktivitet pausades.' },
    command: { input: { step: 1 }, ifVersion: 1 },
  });
});

test.each([
  ['a quarter of an hour later', 'too-late', 'coordinator', 16, 'Det har gått mer än en kvart.'],
  ['after a step of the clock', 'by-clock', null, 1, 'Ett sådant steg kan inte tas tillbaka.'],
] as const)('it is closed %s, and nothing leads to it', async (_, id, by, minutesAgo, words) => {
  const address = await seeded(id, by, minutesAgo);
  const browser = await world.browser('coordinator');
  expect((await browser.get(address)).text).not.toContain(link);
  const page = await browser.get(`${address}/ta-tillbaka`);
  expect(page.text).toContain(words);
  expect(page.html).not.toContain('<textarea');
});

test('an actor takes back its own step, and not a coordinator’s', async () => {
  const own = await seeded('own-step', 'lead');
  const others = await seeded('step-of-another', 'coordinator');
  const browser = await world.browser('lead');
  expect((await fillInAndSend(browser, `${own}/ta-tillbaka`, { reason: 'Fel knapp.' })).sent.status).toBe(303);
  expect((await browser.get(`${others}/ta-tillbaka`)).text).toContain('Steget togs av någon annan.');
  const { status, body } = await world.request('lead', 'post', '/api/v1/plan-activities/step-of-another/take-back', { step: 1, reason: 'Fel.' });
  expect([status, body]).toMatchObject([409, { type: expect.stringMatching(/StepOfAnother$/) }]);
});
