/** A matter raised by hand on the pages: put before a body, read by it, answered, and taken back; and what has gone on to the Partnership, on which RAI may still advise. */
import { describe, expect, test } from 'vitest';
import { insertReport } from '../../db/cases/report-store.ts';
import { appendAudit } from '../../db/lives/audit-store.ts';
import { insertCommand } from '../../db/lives/command-store.ts';
import { insertStep } from '../../db/lives/step-store.ts';
import { commandOf } from '../support/builders/command-content.ts';
import { sampleObligation } from '../support/builders/sample-life.ts';
import { begun, now, seededLife, seedPlanActivity } from '../support/builders/seeded-portfolio.ts';
import { escalationOf, own } from '../support/http/api-world.ts';
import { fillInAndSend } from '../support/http/filled-form.ts';
import { startPageWorld } from '../support/http/page-world.ts';
import { worldForAll } from '../support/opened-for-tests.ts';
import { askedIn, raisedIn, seedMatter } from '../support/papers/seeded-matter.ts';

const world = worldForAll(startPageWorld);

const pageFor = async (who: Parameters<typeof world.browser>[0], path: string) => (await world.browser(who)).get(path);

describe('a coordinator', () => {
  test('is led from the activity’s page to the form, which names the bodies', async () => {
    await seedPlanActivity(world.db, seededLife('raises'));
    const browser = await world.browser('coordinator');
    expect((await browser.get('/aktiviteter/raises')).html).toContain('/aktiviteter/raises/ta-upp-arende');
    const { opened, sent } = await fillInAndSend(browser, '/aktiviteter/raises/ta-upp-arende', {
      role: 'steeringGroup',
      kind: 'changeOfPlan',
      question: 'Byt område?',
    });
    for (const words of ['RAI – ger råd', 'RP – beslutar', 'Förslag till svar']) expect(opened.text).toContain(words);
    expect(sent.status, sent.text).toBe(303);
    expect(world.sent.at(-1)).toMatchObject({ name: 'matter', body: { role: 'steeringGroup', kind: 'changeOfPlan', question: 'Byt område?' } });
    expect(JSON.stringify(world.sent.at(-1)?.command)).not.toContain('Byt område');
  });

  test('is led there from a red report, from somebody who asks for help and from a note', async () => {
    const period = { name: 'P1', startsAt: begun, endsAt: '2026-02-01T08:00:00.000Z' };
    const report = sampleObligation({ id: 'report-P1', period, state: 'met', report: 'submitted', receivedAt: begun });
    await seedPlanActivity(world.db, seededLife('red', { obligations: { [report.id]: report } }));
    const content = { status: 'red', done: 'Kursen är inställd.' } as const;
    const came = { receivedAt: begun, receivedOn: null, byPerson: null, byOrganisation: 'ltu' };
    await insertReport(world.db, { id: 'red-report', planActivity: 'red', period: 'P1', form: 'short', channel: null, content, ...came });
    const note = { kind: 'call', on: '2026-03-02', text: 'Lokalen saknas.' };
    await world.request('coordinator', 'POST', '/api/v1/plan-activities/red/notes', note);
    const page = await pageFor('coordinator', '/aktiviteter/red');
    for (const kind of ['redStatus', 'question']) expect(page.html).toContain(`/aktiviteter/red/ta-upp-arende?galler=${kind}`);
    expect((await pageFor('support', '/aktiviteter/red')).html).not.toContain('ta-upp-arende');
    expect((await pageFor('coordinator', '/aktiviteter/red/ta-upp-arende?galler=redStatus')).html).toMatch(/value="redStatus"[^>]* checked/);
  });

  test('raises nothing when the life is over', async () => {
    await seedPlanActivity(world.db, seededLife('over', { stage: 'closed' }));
    expect((await pageFor('coordinator', '/aktiviteter/over')).html).not.toContain('ta-upp-arende');
    expect((await pageFor('coordinator', '/aktiviteter/over/ta-upp-arende')).text).toContain('Aktiviteten har tagit slut.');
  });

  test('sees on the activity’s page what it has raised, and takes it back', async () => {
    await seedMatter(world.db, 'taken-back');
    const browser = await world.browser('coordinator');
    const page = await browser.get('/aktiviteter/taken-back');
    for (const words of ['Ärenden hos organen', 'En fråga', askedIn.question]) expect(page.text).toContain(words);
    const address = `/arenden/${raisedIn('taken-back')}`;
    expect((await browser.get(address)).html).toContain(`${address}/ta-tillbaka`);
    const { sent } = await fillInAndSend(browser, `${address}/ta-tillbaka`, { reason: 'Frågan är löst.' });
    expect(sent, sent.text).toMatchObject({ status: 303, leadsTo: address });
    expect(world.sent.at(-1)).toMatchObject({
      name: 'matterWithdrawal',
      body: { reason: 'Frågan är löst.' },
      command: { input: { escalation: raisedIn('taken-back') } },
    });
  });

  test('finds it among the documents of the case, in plain words, and in the history', async () => {
    const [id, planActivity] = ['3a1f7f0e-5d0e-5a39-9d53-7e2f5f2f1a11', 'documented'];
    await seedPlanActivity(world.db, seededLife(planActivity));
    const input = { role: 'referenceGroup', kind: 'redStatus' } as const;
    await insertCommand(world.db, commandOf('matter', input, { ...input, ...askedIn }, { id, planActivity, person: world.ids.coordinator }));
    await insertStep(world.db, { planActivity, seq: 2, key: id, kind: 'matter', command: id, at: now, received: now, patch: {} });
    const details = { outcome: 'redStatus', role: 'referenceGroup', reason: askedIn.question };
    await appendAudit(world.db, { planActivity, seq: 2, at: now, person: world.ids.coordinator, what: 'matter', details, stage: 'inProgress' });
    const page = await pageFor('coordinator', `/aktiviteter/${planActivity}/handlingar/1`);
    for (const words of ['Ärende till ett organ', 'Aktiviteten går inte enligt planen'.toLowerCase(), 'Förslag till svar', askedIn.question, 'referensgrupp'])
      expect(page.text.toLowerCase(), words).toContain(words.toLowerCase());
    const history = (await pageFor('coordinator', `/aktiviteter/${planActivity}/historik`)).text;
    for (const words of ['Ett ärende togs upp', 'Gäller: aktiviteten går inte enligt planen', 'Till RAI', askedIn.question]) expect(history).toContain(words);
  });

  test('does not take back what a rung has raised', async () => {
    const address = `/arenden/${escalationOf(own, 'steeringGroup')}`;
    expect((await pageFor('coordinator', address)).html).not.toContain('ta-tillbaka');
    expect((await pageFor('coordinator', `${address}/ta-tillbaka`)).text).toContain('har lyfts av något annat än en samordnare');
  });
});

describe('the body', () => {
  test('reads what is asked and what is proposed, and of no report that is late', async () => {
    await seedMatter(world.db, 'read');
    const page = await pageFor('referenceGroup', `/arenden/${raisedIn('read')}`);
    for (const words of ['En fråga'.toLowerCase(), askedIn.question, askedIn.proposedAnswer, 'Ingen rapport är försenad']) expect(page.text).toContain(words);
    for (const words of ['Vad som saknas', 'Svar från den ansvariga', 'Vad står i vägen']) expect(page.text).not.toContain(words);
    expect((await pageFor('referenceGroup', '/arendelista')).text).toContain('En fråga');
    for (const words of [askedIn.proposedAnswer, 'Svar på frågan'])
      expect((await pageFor('referenceGroup', `/arenden/${raisedIn('read')}/rad`)).text).toContain(words);
    expect((await pageFor('steeringGroup', `/arenden/${raisedIn('read')}/beslut`)).text).toContain('Frågan är inte längre öppen');
  });

  test('that decides is not offered a new date, for no report is late', async () => {
    await seedMatter(world.db, 'decided', 'steeringGroup');
    const form = await pageFor('steeringGroup', `/arenden/${raisedIn('decided', 'steeringGroup')}/beslut`);
    expect(form.html).not.toContain('utfall=ny-dag');
    expect(form.html).toContain('utfall=till-handlingarna');
    expect((await pageFor('steeringGroup', `/arenden/${raisedIn('decided', 'steeringGroup')}/beslut?utfall=ny-dag`)).text).toContain('Vilket beslut?');
    expect((await pageFor('steeringGroup', `/arenden/${escalationOf(own, 'steeringGroup')}/beslut`)).html).toContain('utfall=ny-dag');
  });

  test('is shown as having advised where its advice was asked by hand', async () => {
    await seedMatter(world.db, 'answered');
    await world
      .db('escalations')
      .where({ id: raisedIn('answered') })
      .update({ state: 'decided' });
    const page = await pageFor('referenceGroup', '/arendelista');
    expect(page.text).toContain('Råd har getts');
  });
});

describe('what has gone on to the Partnership', () => {
  const address = `/arenden/${escalationOf(own, 'referenceGroup')}`;

  test('stays on RAI’s list as such, and advice on it is taken', async () => {
    const list = await pageFor('referenceGroup', '/arendelista');
    expect(list.text).toContain('Har gått vidare till beslut, råd tas emot');
    const browser = await world.browser('secretary');
    expect((await browser.get(address)).html).toContain(`${address}/rad`);
    const written = { kind: 'proposal', text: 'Ge dem tid.', 'meeting.heldOn': '2026-03-01', 'meeting.paragraph': '§ 3' };
    const { opened, sent } = await fillInAndSend(browser, `${address}/rad`, written);
    expect(opened.text).toContain('som ännu inte har beslutat');
    expect(sent.status, sent.text).toBe(303);
    expect(world.sent.at(-1)).toMatchObject({ name: 'advice', body: { kind: 'proposal' } });
  });

  test('is shown with RAI’s advice in the Partnership’s matter', async () => {
    await world.db('body_words').insert({
      id: 'late-advice',
      escalation: escalationOf(own, 'referenceGroup'),
      kind: 'advice',
      outcome: 'proposal',
      text: 'Ge dem en månad till.',
      meeting: null,
      by_person: null,
      recorded_at: '2026-03-02T08:00:00.000Z',
      details: '{}',
    });
    expect((await pageFor('steeringGroup', `/arenden/${escalationOf(own, 'steeringGroup')}`)).text).toContain('Ge dem en månad till.');
  });

  test('takes no advice any more when the Partnership has decided', async () => {
    await world
      .db('escalations')
      .where({ id: escalationOf(own, 'steeringGroup') })
      .update({ state: 'decided' });
    expect((await pageFor('secretary', address)).html).not.toContain(`${address}/rad`);
    expect((await pageFor('secretary', `${address}/rad`)).text).toContain('Frågan är inte längre öppen');
  });
});
