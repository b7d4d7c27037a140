/** Putting facts right on its page: what stands is filled in, and only what has been changed is sent. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { seededLife, seedPlanActivity } from '../../support/builders/seeded-portfolio.ts';
import type { Who } from '../../support/http/api-world.ts';
import { fieldsOn, fillInAndSend } from '../../support/http/filled-form.ts';
import type { FormFields } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startPageWorld);
let number = 0;
let id: string;
beforeEach(() => {
  id = `to-correct-${++number}`;
});

const seed = (life: Partial<LifeState> = {}) => seedPlanActivity(world.db, seededLife(id, { stage: 'proposed', proposer: 'ostra-skolan', ...life }));
const address = () => `/aktiviteter/${id}/ratta`;
async function send(who: Who, written: FormFields) {
  const { sent, checked } = await fillInAndSend(await world.browser(who), address(), { reason: 'Stavfel.', ...written });
  expect(sent.status, checked.text).toBe(303);
  return world.sent.at(-1);
}

describe('a coordinator', () => {
  test('finds what stands there, and sends only what it changes', async () => {
    await seed({ stage: 'inProgress', lead: 'ltu' });
    const opened = await (await world.browser('coordinator')).get(address());
    expect(fieldsOn(opened)).toMatchObject({ title: `Titel ${id}`, focusArea: 'kompetens-arbete', 'proposedBy.organisation': 'ostra-skolan', notify: 'yes' });
    expect(opened.text).not.toContain('Sökt belopp');
    const sent = await send('coordinator', { title: 'Rättad titel' });
    expect(sent).toMatchObject({
      name: 'correction',
      body: { title: 'Rättad titel', reason: 'Stavfel.', notify: true },
      command: { input: { by: 'coordinator' } },
    });
    expect(Object.keys(sent?.body ?? {}).sort()).toEqual(['notify', 'reason', 'title']);
  });

  test('empties what may be empty, corrects the sum asked for before the decision, and tells nobody', async () => {
    await seed();
    await world.db('plan_activities').where({ id }).update({ unit: 'ToI', description: 'Snabbspår.' });
    expect(await send('coordinator', { description: '', unit: '', 'budget.requestedSek': '350 000', notify: 'no' })).toMatchObject({
      body: { description: null, unit: null, budget: { requestedSek: 350_000 }, notify: false },
      command: { input: { by: 'coordinator', budget: true, requestedSek: 350_000, silent: true } },
    });
  });

  test('names another proposer with its contact', async () => {
    await seed();
    const contact = { 'proposedBy.contact.name': 'Ny Kraft', 'proposedBy.contact.email': 'ny@arbetsformedlingen.example' };
    expect(await send('coordinator', { 'proposedBy.organisation': 'arbetsformedlingen', ...contact })).toMatchObject({
      body: { proposedBy: { organisation: 'arbetsformedlingen', contact: { name: 'Ny Kraft', email: 'ny@arbetsformedlingen.example' } } },
      command: { input: { proposer: 'arbetsformedlingen' } },
    });
  });

  test('is asked for a reason, for something that is corrected, and for a title', async () => {
    await seed();
    const browser = await world.browser('coordinator');
    const faults = async (written: FormFields) => (await fillInAndSend(browser, address(), written)).checked;
    expect((await faults({ title: 'Annan' })).text).toContain('Skäl till rättelsen: fyll i det här.');
    expect((await faults({ reason: 'Stavfel.' })).text).toContain('Skäl till rättelsen: ändra något som ska rättas.');
    expect((await faults({ reason: 'Stavfel.', title: '' })).text).toContain('Aktivitetens namn: fyll i det här.');
    const silent = await faults({ reason: 'Stavfel.', 'proposedBy.organisation': 'arbetsformedlingen', notify: 'no' });
    expect([silent.status, silent.text]).toEqual([422, expect.stringContaining('Mejl om rättelsen:')]);
  });

  test('finds the form among what may be done, also when the activity has ended', async () => {
    for (const stage of ['inProgress', 'closed'] as const) {
      id = `to-correct-${++number}`;
      await seed({ stage });
      expect((await (await world.browser('coordinator')).get(`/aktiviteter/${id}`)).html).toContain(`href="${address()}"`);
      expect((await (await world.browser('coordinator')).get(address())).html).toContain('<textarea');
    }
  });
});

describe('the proposer', () => {
  test('corrects what it proposed, and is not asked what is the county board’s to say', async () => {
    await seed();
    const browser = await world.browser('proposer');
    const opened = await browser.get(address());
    for (const name of ['proposedBy.organisation', 'unit', 'notify']) expect(fieldsOn(opened)).not.toHaveProperty([name]);
    expect(await send('proposer', { title: 'Vår titel' })).toMatchObject({ body: { title: 'Vår titel' }, command: { input: { by: 'proposer' } } });
    expect((await browser.get(`/aktiviteter/${id}`)).html).toContain(`href="${address()}"`);
  });

  test('is told that it is too late once the proposal has been taken up', async () => {
    await seed({ stage: 'sentBack' });
    const page = await (await world.browser('proposer')).get(address());
    expect(page.text).toContain('Det här går inte nu: aktivitetens skede är');
    expect((await (await world.browser('proposer')).get(`/aktiviteter/${id}`)).html).not.toContain(`href="${address()}"`);
  });
});

test('the history says in words what each fact was and has become', async () => {
  await seed();
  await world.db('audit').insert({
    plan_activity: id,
    seq: 2,
    at: '2026-03-03T10:00:00.000Z',
    person: world.ids.coordinator,
    what: 'correction',
    details: JSON.stringify({
      reason: 'Stavfel.',
      changes: {
        title: { from: 'Kort väg', to: 'Korta vägen' },
        priority: { from: 'hög', to: null },
        partners: { from: [], to: [{ organisation: 'ltu', role: 'värd' }] },
        budget: { from: { requestedSek: 400_000 }, to: { requestedSek: 350_000 } },
      },
    }),
    stage: 'proposed',
  });
  const page = (await (await world.browser('coordinator')).get(`/aktiviteter/${id}/historik`)).text.replaceAll('\u00a0', ' ');
  for (const said of [
    'Uppgifter rättades',
    'Namn: Kort väg ändrades till Korta vägen',
    'Prioritet: hög togs bort',
    'Sökt belopp: 400 000 kr ändrades till 350 000 kr',
  ])
    expect(page).toContain(said);
  expect(page).toMatch(/Medverkande: Luleå tekniska universitet \(värd\) fördes in/);
});
