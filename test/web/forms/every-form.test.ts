/** Every form end to end: opened, filled in, checked, sent as the very command that the API would have sent. */
import { describe, expect, test } from 'vitest';
import { sampleObligation } from '../../support/builders/sample-life.ts';
import { seededLife, seedPlanActivity } from '../../support/builders/seeded-portfolio.ts';
import { fillInAndSend } from '../../support/http/filled-form.ts';
import { formCases } from '../../support/http/form-cases.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startPageWorld);

describe('a coordinator', () => {
  test.each(formCases.map((each, index) => ({ ...each, id: `form-${index}` })))(
    '$form: $sends.0',
    async ({ id, form, life, written, sends: [name, body], shows }) => {
      await seedPlanActivity(world.db, seededLife(id, life));
      const browser = await world.browser('coordinator');
      const { opened, checked, sent } = await fillInAndSend(browser, `/aktiviteter/${id}/${form}`, written);
      expect(opened.status, opened.text).toBe(200);
      expect(checked.title).toMatch(/^Kontrollera innan du skickar/);
      for (const words of shows) expect(checked.text.replaceAll('\u00a0', ' ')).toContain(words);
      expect(sent, sent.text).toMatchObject({ status: 303, leadsTo: `/aktiviteter/${id}` });
      expect(world.sent.at(-1)).toMatchObject({ name, planActivity: id, body, command: { ifVersion: 1 } });
      expect((await browser.get(`/aktiviteter/${id}`)).status).toBe(200);
    },
  );

  test('nothing is sent before it has been checked', async () => {
    const before = world.sent.length;
    await seedPlanActivity(world.db, seededLife('unchecked'));
    const browser = await world.browser('coordinator');
    await browser.get('/aktiviteter/unchecked/pausa');
    await browser.post('/aktiviteter/unchecked/pausa', { reason: 'Skäl.', _do: 'check' });
    expect(world.sent).toHaveLength(before);
  });

  test('ticks a task off, and the note is kept with it', async () => {
    const { opened, checked, sent } = await fillInAndSend(await world.browser('coordinator'), '/att-gora/case-own-callLead/klar', {
      note: 'Ringde; rapporten kommer på fredag.',
    });
    expect(opened.text).toContain('Ring den ansvariga organisationen');
    expect(checked.text).toContain('Ringde; rapporten kommer på fredag.');
    expect(sent.leadsTo).toBe('/att-gora');
    expect(world.sent.at(-1)).toMatchObject({ name: 'taskDone', body: { note: 'Ringde; rapporten kommer på fredag.' } });
  });

  test('a form in a stage where it cannot be sent says so instead of being shown', async () => {
    await seedPlanActivity(world.db, seededLife('ended', { stage: 'closed' }));
    const page = await (await world.browser('coordinator')).get('/aktiviteter/ended/pausa');
    expect(page.text).toContain('Det här går inte nu: aktivitetens skede är ”avslutad”.');
    expect(page.html).not.toContain('<textarea');
  });
});

describe('a proposal', () => {
  const written = {
    title: 'Språkcafé i Älvsbyn',
    developmentArea: 'kompetens',
    focusArea: 'kompetens-arbete',
    targetGroups: ['nyanlanda-i-etablering'],
    'runs.from': '2026-01-01',
    'budget.requestedSek': '400 000',
    'budget.coFunding.0.organisation': 'arbetsformedlingen',
    'budget.coFunding.0.amountSek': '50000',
    'indicators.0.name': 'deltagare',
    'indicators.0.target': '40',
  };
  const body = {
    title: 'Språkcafé i Älvsbyn',
    targetGroups: ['nyanlanda-i-etablering'],
    budget: { requestedSek: 400000, coFunding: [{ organisation: 'arbetsformedlingen', amountSek: 50000 }] },
    indicators: [{ name: 'deltagare', target: 40 }],
  };

  test('by a coordinator may say how often it is reported', async () => {
    const path = '/aktiviteter/ny';
    const { sent } = await fillInAndSend(await world.browser('coordinator'), path, {
      ...written,
      'proposedBy.organisation': 'ltu',
      'policy.report.every': 'P3M',
      recurs: 'yes',
    });
    expect(sent.leadsTo).toMatch(/^\/aktiviteter\/[\w-]+\/mottaget$/);
    expect(world.sent.at(-1)).toMatchObject({
      name: 'propose',
      body: { ...body, recurs: 'yearly', policy: { report: { every: 'P3M' } }, proposedBy: { organisation: 'ltu' } },
    });
  });

  test('by an actor is for its own organisation, with itself as contact, and without rules of its own', async () => {
    const browser = await world.browser('lead');
    const { opened, sent } = await fillInAndSend(browser, '/aktiviteter/ny', written);
    expect(opened.text).not.toContain('Hur ofta det rapporteras');
    expect(opened.text).not.toContain('Östra skolan');
    expect(sent.status, sent.text).toBe(303);
    expect(world.sent.at(-1)).toMatchObject({
      name: 'propose',
      body: { ...body, proposedBy: { organisation: 'ltu', contact: { email: 'lead@people.example' } } },
    });
  });

  test('is confirmed with its number and what happens now', async () => {
    await seedPlanActivity(world.db, seededLife('new', { stage: 'proposed' }), { caseNumber: '608-1234-2026' });
    const page = await (await world.browser('coordinator')).get('/aktiviteter/new/mottaget');
    expect(page.text).toContain('Förslaget är mottaget');
    expect(page.text).toContain('608-1234-2026');
  });
});

describe('an answer that came in during a handover', () => {
  test('is about the lead, or by another link about a report', async () => {
    const answer = { organisation: 'alvsbyn', obligation: 'answer-1', handover: true };
    const owes = formCases.find(({ form }) => form === 'hall')?.life ?? {};
    await seedPlanActivity(world.db, seededLife('handover', { ...owes, candidate: answer }));
    const browser = await world.browser('coordinator');
    const path = '/aktiviteter/handover/registrera-svar';
    expect((await browser.get(path)).leadsTo).toBe(`${path}?om=ansvar`);
    expect((await browser.get(`${path}?om=ansvar`)).html).toContain(`href="${path}?om=rapport"`);
    expect((await browser.get(`${path}?om=rapport`)).leadsTo).toBe(`${path}?period=2026-H1`);
  });
});

describe('a period', () => {
  const period = (name: string) => ({ name, startsAt: '2026-01-01T08:00:00.000Z', endsAt: '2126-07-01T08:00:00.000Z' });
  const report = (name: string) => sampleObligation({ id: `report-${name}`, period: period(name), dueAt: '2126-07-29T21:59:59.999Z' });

  test('is chosen where several reports are open, and a form about none says so', async () => {
    await seedPlanActivity(world.db, seededLife('two', { obligations: { a: report('2026-Q1'), b: report('2026-Q2') } }));
    const browser = await world.browser('coordinator');
    const choice = await browser.get('/aktiviteter/two/hall');
    expect(choice.text).toContain('Vilken period gäller det?');
    expect(choice.html).toContain('/aktiviteter/two/hall?period=2026-Q2');
    expect((await browser.get('/aktiviteter/two/granska')).text).toContain('Det finns ingen rapport som det gäller just nu.');
    expect((await browser.get('/aktiviteter/two/hall?period=nonsens')).text).toContain('Vilken period gäller det?');
  });
});
