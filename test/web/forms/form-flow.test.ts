/** What all forms have in common: errors at their fields, rows without script, sending twice, changes by others, refusals, who may. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AuditEntry } from '../../../db/lives/audit-store.ts';
import { appendAudit } from '../../../db/lives/audit-store.ts';
import { declarePartiality } from '../../../db/people/partiality-store.ts';
import { begun, now, seededLife, seedPlanActivity } from '../../support/builders/seeded-portfolio.ts';
import { fieldsOn, fillInAndSend, press } from '../../support/http/filled-form.ts';
import type { Page, TestBrowser } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startPageWorld);
let coordinator: TestBrowser;
let number = 0;
let id: string;
beforeAll(async () => {
  coordinator = await world.browser('coordinator');
});
beforeEach(async () => {
  number += 1;
  id = `flow-${number}`;
  await seedPlanActivity(world.db, seededLife(id, { stage: 'proposed', money: { requestedSek: 400000, grants: {}, instalments: {} } }));
});

const decision = () => `/aktiviteter/${id}/beslut?utfall=delvis`;
const inPart = { 'grants.0.amountSek': '300 000', grounds: 'Svarar mot målen.', decidedBy: 'Anna Lind' };
const plain = ({ text }: Page) => text.replaceAll('\u00a0', ' ');

/** Somebody, or the clock, does something else to the activity meanwhile. */
async function happens(what: AuditEntry['what'], person: string | null): Promise<void> {
  await world.db('plan_activities').where({ id }).update({ seq: 2 });
  await appendAudit(world.db, { planActivity: id, seq: 2, at: now, person, what, details: {}, stage: 'proposed' });
}

describe('errors', () => {
  test('stand on top and at their fields, in words, with what was written still there', async () => {
    const opened = await coordinator.get(decision());
    const page = await press(coordinator, decision(), opened, 'check', {
      ...inPart,
      'grants.0.amountSek': '400 000',
      decidedBy: '',
      'instalments.0.amountSek': 'mycket',
    });
    expect(page.status).toBe(422);
    expect(page.title).toMatch(/^Fel: /);
    expect(page.text).toContain('Rätta det här innan du går vidare');
    expect(page.text).toContain('Beslutat av: fyll i det här.');
    expect(page.text).toContain('Belopp, kronor (rad 1): skriv ett tal med siffror, till exempel 300 000.');
    expect(page.html).toContain('href="#f-instalments-0-amountSek"');
    expect(page.html).toContain('id="f-instalments-0-amountSek"');
    expect(fieldsOn(page)).toMatchObject({ 'instalments.0.amountSek': 'mycket', grounds: 'Svarar mot målen.' });
    expect(page.text).not.toMatch(/must|is required/);
  });

  test('of a rule that looks at the row lead to the field that can be mended', async () => {
    const page = await press(coordinator, decision(), await coordinator.get(decision()), 'check', { ...inPart, 'grants.0.amountSek': '400 000' });
    expect(plain(page)).toContain('Belopp, kronor (rad 1): ange mindre än det sökta beloppet, 400 000 kr');
  });

  test('that only the life finds are shown in the form again, and it can be mended and sent', async () => {
    const path = `/aktiviteter/${id}/pausa`;
    await world.db('plan_activities').where({ id }).update({ stage: 'inProgress' });
    world.nextOutcomes.push({
      refusal: { type: 'ValueNotAllowed', message: 'until must be a day after today', field: 'until', reason: { code: 'mustBeAfterToday', params: {} } },
    });
    const { sent } = await fillInAndSend(coordinator, path, { reason: 'Semester.', until: '2020-01-01' });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('Till och med: ange en dag efter i dag.');
    const checked = await press(coordinator, path, sent, 'check', { until: '2126-01-01' });
    expect((await press(coordinator, path, checked, 'send')).status).toBe(303);
  });

  test.each(['pausa', 'aterkalla', 'avsluta'])('of %s: the county board is asked for its reasons', async (form) => {
    const path = `/aktiviteter/${id}/${form}`;
    await world.db('plan_activities').where({ id }).update({ stage: 'inProgress' });
    const before = world.sent.length;
    for (const button of ['check', 'send']) {
      const page = await press(coordinator, path, await coordinator.get(path), button, { reason: ' ' });
      expect(page).toMatchObject({ status: 422, title: expect.stringMatching(/^Fel: /) });
      expect(page.text).toContain('Skäl: fyll i det här.');
      expect(page.html).toContain('href="#f-reason"');
    }
    expect(world.sent).toHaveLength(before);
  });

  test('are in English for who reads English', async () => {
    await world.db('people').where({ id: world.ids.coordinator }).update({ language: 'en' });
    const page = await press(coordinator, decision(), await coordinator.get(decision()), 'check', { ...inPart, grounds: '' });
    await world.db('people').where({ id: world.ids.coordinator }).update({ language: 'sv' });
    expect(page.title).toMatch(/^Error: /);
    expect(page.text).toContain('Grounds: fill this in.');
  });
});

describe('a number', () => {
  test.each(['300.000', '300,000', '300 000 kr', '300000:-', '300.000,00'])(
    '%s in a field of money is three hundred thousand, and so it is shown before it is sent',
    async (amount) => {
      const { checked, sent } = await fillInAndSend(coordinator, decision(), { ...inPart, 'grants.0.amountSek': amount });
      expect(plain(checked)).toContain('300 000 kr');
      expect(plain(checked)).not.toContain('300 kr');
      expect(sent.status).toBe(303);
      expect(world.sent.at(-1)?.body).toMatchObject({ grants: [{ amountSek: 300000 }] });
    },
  );

  test('of kronor with öre is not taken: nothing is rounded', async () => {
    const page = await press(coordinator, decision(), await coordinator.get(decision()), 'check', { ...inPart, 'grants.0.amountSek': '300,50' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Belopp, kronor (rad 1): skriv ett heltal med siffror');
  });

  test('that can be read in two ways is asked about, on the way to the check and when it is sent; what is checked is what is stored', async () => {
    const path = '/aktiviteter/ny';
    const written = {
      title: 'Språkcafé',
      developmentArea: 'kompetens',
      focusArea: 'kompetens-arbete',
      'proposedBy.organisation': 'ltu',
      'budget.inKind.0.organisation': 'ltu',
      'budget.inKind.0.what': 'handledning',
      'budget.inKind.0.hours': '1.234',
    };
    const before = world.sent.length;
    const opened = await coordinator.get(path);
    for (const button of ['check', 'send']) {
      const asked = await press(coordinator, path, opened, button, written);
      expect(asked.status).toBe(422);
      expect(plain(asked)).toContain('(rad 1): menar du 1 234 eller 1,234? Skriv det utan punkt, som 1234 eller 1,234.');
      expect(fieldsOn(asked)).toMatchObject({ 'budget.inKind.0.hours': '1.234' });
    }
    expect(world.sent).toHaveLength(before);
    for (const [hours, shown, stored] of [
      ['1234', '1 234', 1234],
      ['1,234', '1,234', 1.234],
    ] as const) {
      const { checked } = await fillInAndSend(coordinator, path, { ...written, 'budget.inKind.0.hours': hours });
      expect(plain(checked)).toContain(`handledning ${shown}`);
      expect(world.sent.at(-1)?.body).toMatchObject({ budget: { inKind: [{ hours: stored }] } });
    }
  });

  test('with a comma before three digits is asked about too of who reads English', async () => {
    await world.db('people').where({ id: world.ids.coordinator }).update({ language: 'en' });
    const path = '/aktiviteter/ny';
    const opened = await coordinator.get(path);
    const asked = await press(coordinator, path, opened, 'check', { title: 'Café', 'indicators.0.name': 'participants', 'indicators.0.target': '1,234' });
    await world.db('people').where({ id: world.ids.coordinator }).update({ language: 'sv' });
    expect(plain(asked)).toContain('do you mean 1,234 or 1.234? Write 1234, or the decimals with one more zero: 1.2340.');
  });
});

test('what is pasted is cleaned once, and shown as it is stored', async () => {
  const decidedBy = 'A\u030Asa\u00a0O\u0308st\u00ad\u200b';
  const { checked } = await fillInAndSend(coordinator, decision(), { ...inPart, decidedBy, grounds: 'Ett\r\ntv\u00adå' });
  expect(checked.text).toContain('Åsa Öst');
  expect(fieldsOn(checked)).toMatchObject({ decidedBy: 'Åsa Öst' });
  expect(world.sent.at(-1)?.body).toMatchObject({ decidedBy: 'Åsa Öst', grounds: 'Ett\ntvå' });
});

describe('rows', () => {
  test('are added and removed by posting the form, and nothing else is lost or checked', async () => {
    const opened = await coordinator.get(decision());
    const two = await press(coordinator, decision(), opened, 'add:grants', { grounds: 'Halvskrivet' });
    expect(two.status).toBe(200);
    expect(fieldsOn(two)).toMatchObject({ 'grants.1.funder': '', grounds: 'Halvskrivet' });
    const written = { 'grants.1.funder': 'arbetsformedlingen', 'grants.1.outcome': 'pending', 'grants.1.amountSek': '50000' };
    const one = await press(coordinator, decision(), two, 'remove:grants.0', written);
    expect(fieldsOn(one)).toMatchObject({ 'grants.0.funder': 'arbetsformedlingen', 'grants.0.amountSek': '50000', grounds: 'Halvskrivet' });
    expect(fieldsOn(one)).not.toHaveProperty('grants.1.funder');
  });

  test('left empty are not sent', async () => {
    const opened = await press(coordinator, decision(), await coordinator.get(decision()), 'add:conditions');
    const checked = await press(coordinator, decision(), await press(coordinator, decision(), opened, 'add:conditions'), 'check', {
      ...inPart,
      'conditions.1': 'Under 2026.',
    });
    await press(coordinator, decision(), checked, 'send');
    expect(world.sent.at(-1)).toMatchObject({ body: { conditions: ['Under 2026.'] } });
  });

  test('of an unknown list, or a row that is not there, change nothing', async () => {
    const opened = await coordinator.get(decision());
    for (const button of ['add:__proto__', 'remove:grants.77', 'remove:grants', 'add:', 'nonsense'])
      expect((await press(coordinator, decision(), opened, button)).status).toBeLessThan(500);
  });
});

describe('what was checked', () => {
  test('can be changed', async () => {
    const checked = await press(coordinator, decision(), await coordinator.get(decision()), 'check', inPart);
    const again = await press(coordinator, decision(), checked, 'back');
    expect(fieldsOn(again)).toMatchObject(inPart);
  });

  test('sent twice is one command with one answer', async () => {
    const before = world.sent.length;
    const checked = await press(coordinator, decision(), await coordinator.get(decision()), 'check', inPart);
    expect((await press(coordinator, decision(), checked, 'send')).status).toBe(303);
    // By now the activity has moved on by the very decision.
    await world.db('plan_activities').where({ id }).update({ stage: 'awaitingAssignment', seq: 2 });
    expect((await press(coordinator, decision(), checked, 'send')).status).toBe(303);
    expect(world.sent).toHaveLength(before + 1);
  });

  test('sent, changed and sent again from the same showing says that it has been sent', async () => {
    const checked = await press(coordinator, decision(), await coordinator.get(decision()), 'check', inPart);
    await press(coordinator, decision(), checked, 'send');
    const page = await press(coordinator, decision(), checked, 'send', { grounds: 'Något annat.' });
    expect(page.status).toBe(409);
    expect(page.text).toContain('Formuläret är redan skickat');
    expect(page.text).toContain('Något annat.');
  });
});

describe('when somebody else has changed the activity', () => {
  test.each(['check', 'send'])('at %s both versions are shown, and one can go on', async (button) => {
    const opened = await coordinator.get(decision());
    const checked = await press(coordinator, decision(), opened, 'check', inPart);
    await happens('completion', world.ids.proposer);
    if (button === 'send') world.nextOutcomes.push({ refusal: { type: 'VersionMismatch', message: 'the plan activity is at version 2, not 1' } });
    const page = await press(coordinator, decision(), button === 'check' ? opened : checked, button, inPart);
    expect(page.status).toBe(412);
    expect(page.title).toContain('Någon annan har ändrat aktiviteten');
    expect(page.text).toContain('Förslaget kompletterades Person proposer');
    expect(page.text).toContain('Motivering Svarar mot målen.');
    const again = await press(coordinator, decision(), page, 'check');
    expect(again.title).toContain('Kontrollera innan du skickar');
    expect((await press(coordinator, decision(), again, 'send')).status).toBe(303);
    expect(world.sent.at(-1)).toMatchObject({ command: { ifVersion: 2 } });
  });

  test('what only the clock did stops nobody', async () => {
    const opened = await coordinator.get(decision());
    const checked = await press(coordinator, decision(), opened, 'check', inPart);
    await happens('remind', null);
    expect((await press(coordinator, decision(), opened, 'check', inPart)).title).toContain('Kontrollera innan du skickar');
    world.nextOutcomes.push({ refusal: { type: 'VersionMismatch', message: 'the plan activity is at version 2, not 1' } });
    expect((await press(coordinator, decision(), checked, 'send')).status).toBe(303);
    expect(world.sent.at(-1)).toMatchObject({ command: { ifVersion: 2 } });
  });

  test('what only the clock did stops nobody either when it does so between the reading of the activity and the sending', async () => {
    const checked = await press(coordinator, decision(), await coordinator.get(decision()), 'check', inPart);
    world.nextOutcomes.push(async () => {
      await happens('remind', null);
      return { refusal: { type: 'VersionMismatch', message: 'the plan activity is at version 2, not 1' } };
    });
    expect((await press(coordinator, decision(), checked, 'send')).status).toBe(303);
    expect(world.sent.at(-1)).toMatchObject({ command: { ifVersion: 2 } });
  });

  test('the life itself finds it out when the rows are behind', async () => {
    const checked = await press(coordinator, decision(), await coordinator.get(decision()), 'check', inPart);
    world.nextOutcomes.push({ refusal: { type: 'VersionMismatch', message: 'the plan activity is at version 2, not 1' } });
    expect((await press(coordinator, decision(), checked, 'send')).status).toBe(412);
  });
});

describe('what is refused', () => {
  test('by the life is said in words, with what was written', async () => {
    const checked = await press(coordinator, decision(), await coordinator.get(decision()), 'check', inPart);
    world.nextOutcomes.push({ refusal: { type: 'WrongStage', message: 'a funding decision cannot be taken in the stage closed' } });
    const page = await press(coordinator, decision(), checked, 'send');
    expect(page.status).toBe(409);
    expect(page.text).toContain('Aktiviteten är i ett skede där det här inte går.');
    expect(page.text).toContain('Svarar mot målen.');
  });

  test('because the engine is away can be tried again as the same command', async () => {
    const checked = await press(coordinator, decision(), await coordinator.get(decision()), 'check', inPart);
    world.nextOutcomes.push({ unavailable: true });
    const page = await press(coordinator, decision(), checked, 'send');
    expect(page.status).toBe(503);
    expect(fieldsOn(page)['_key']).toBe(fieldsOn(checked)['_key']);
  });

  test('for jäv is said before anything is written', async () => {
    await declarePartiality(world.db, { planActivity: id, person: world.ids.coordinator, reason: 'Släkt', at: begun });
    const page = await coordinator.get(decision());
    expect(page.status).toBe(403);
    expect(page.text).toContain('Du är jävig i det här ärendet');
    expect(page.text).toContain('Du har själv anmält jäv i ärendet.');
  });
});

describe('who may', () => {
  test.each(['support', 'secretary', 'referenceGroup', 'steeringGroup', 'administrator', 'nobody'] as const)('%s is shown no decision form', async (who) => {
    expect((await (await world.browser(who)).get(decision())).status).toBe(403);
  });

  test('nobody is asked to sign in, and comes back to the form', async () => {
    expect((await (await world.browser()).get(decision())).leadsTo).toBe(`/logga-in?till=${encodeURIComponent(decision())}`);
  });

  test('the proposer withdraws its own, without owing reasons, and nobody else’s', async () => {
    await seedPlanActivity(world.db, seededLife(`${id}-own`, { stage: 'proposed', proposer: 'ostra-skolan' }));
    const proposer = await world.browser('proposer');
    const { sent } = await fillInAndSend(proposer, `/aktiviteter/${id}-own/aterkalla`, {});
    expect(sent.status).toBe(303);
    expect((await proposer.get(`/aktiviteter/${id}/aterkalla`)).status).toBe(404);
    expect((await proposer.get('/aktiviteter/finns-inte/aterkalla')).status).toBe(404);
  });
});

describe('the period that releases an instalment', () => {
  test('is chosen among those that will come, by their names in words', async () => {
    const page = await press(coordinator, decision(), await coordinator.get(decision()), 'add:instalments');
    const choices = /<select[^>]*name="instalments\.0\.release\.period"[^>]*>(.*?)<\/select>/s.exec(page.html)?.[1] ?? '';
    const named = [...choices.matchAll(/<option value="([^"]+)"[^>]*>([^<]+)</g)].map(([, value, label]) => `${value}: ${label}`);
    expect(named.length).toBeGreaterThan(3);
    expect(
      named.every((each) => /^\d{4}-H1: Första halvåret|^\d{4}-H2: Andra halvåret|^\d{4}-Q|^\d{4}: År|^P\d/.test(each)),
      named.join(),
    ).toBe(true);
  });
});
