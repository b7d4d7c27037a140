/** The pages on which an activity is taken up again that had ended: a coordinator's, and that of the body that had taken it out of the plan. */
import { describe, expect, test } from 'vitest';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { sampleObligation } from '../../support/builders/sample-life.ts';
import { seededLife, seedPlanActivity } from '../../support/builders/seeded-portfolio.ts';
import { fillInAndSend } from '../../support/http/filled-form.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startPageWorld);
const link = 'Ta upp igen';

async function seeded(id: string, life: Partial<LifeState>): Promise<string> {
  await seedPlanActivity(world.db, seededLife(id, life));
  return `/aktiviteter/${id}`;
}

describe('a coordinator', () => {
  test('says of a closed activity what does not hold, and why', async () => {
    const address = await seeded('closed-wrongly', { stage: 'closed' });
    const browser = await world.browser('coordinator');
    expect((await browser.get(address)).text).toContain(link);
    const written = { undone: 'evaluation', reason: 'Fel aktivitet avslutades.' };
    const { opened, checked, sent } = await fillInAndSend(browser, `${address}/ta-upp-igen`, written);
    expect(opened.text).toContain('Godkännandet av slutrapporten');
    expect(opened.text).not.toContain('Ny sista dag');
    expect(checked.text).toContain('Fel aktivitet avslutades.');
    expect(sent).toMatchObject({ status: 303, leadsTo: address });
    expect(world.sent.at(-1)).toMatchObject({
      name: 'reopening',
      body: { undone: ['evaluation'], reason: 'Fel aktivitet avslutades.' },
      command: { input: { by: 'coordinator', undone: ['evaluation'] } },
    });
  });

  test('gives another last day where the one before has passed, and says that the lead exists no more', async () => {
    const address = await seeded('run-over', { stage: 'withdrawn', runs: { to: '2026-01-31' } });
    const browser = await world.browser('coordinator');
    const { opened } = await fillInAndSend(browser, `${address}/ta-upp-igen`, { reason: 'Fel.', runsTo: '2126-12-31', leadGone: 'yes' });
    expect(opened.text).toContain('Ny sista dag');
    expect(opened.text).not.toContain('Utvärderingen');
    expect(world.sent.at(-1)).toMatchObject({ command: { input: { by: 'coordinator', runsTo: '2126-12-31', leadGone: true } } });
  });

  test.each([
    ['in-progress-still', { stage: 'inProgress' }, 'Aktiviteten har inte tagit slut.'],
    ['taken-out', { stage: 'ended' }, 'ingen annan kan ta upp den igen'],
  ] as const)('finds it closed where it is not hers: %s', async (id, life, words) => {
    const address = await seeded(id, life);
    const browser = await world.browser('coordinator');
    expect((await browser.get(address)).text).not.toContain(link);
    const page = await browser.get(`${address}/ta-upp-igen`);
    expect(page.text).toContain(words);
    expect(page.html).not.toContain('<textarea');
  });

  test('sees what is still owed of what was taken out of the plan, and does it', async () => {
    const period = { name: 'P1', startsAt: '2026-01-01T08:00:00.000Z', endsAt: '2026-07-01T08:00:00.000Z' };
    const final = sampleObligation({ id: 'report-P1', kind: 'finalReport', period, dueAt: '2126-07-29T21:59:59.999Z' });
    const evaluation = sampleObligation({ id: 'evaluation-1', kind: 'evaluation', owedBy: { role: 'coordinator' } });
    const address = await seeded('owes-still', { stage: 'ended', obligations: { [final.id]: final, [evaluation.id]: evaluation } });
    const browser = await world.browser('coordinator');
    const { html } = await browser.get(address);
    for (const form of ['registrera-rapport', 'mer-tid', 'utvardera']) expect(html, form).toContain(`${address}/${form}"`);
    expect(html).not.toContain(`${address}/hall"`);
    await fillInAndSend(browser, `${address}/utvardera`, { summary: 'Det blev inget.' });
    expect(world.sent.at(-1)).toMatchObject({ name: 'evaluation' });
    await fillInAndSend(browser, `${address}/mer-tid?period=P1`, { outcome: 'granted', dueOn: '2126-09-30', reason: 'Sjukdom.' });
    expect(world.sent.at(-1)).toMatchObject({ name: 'extension' });
  });
});

describe('the body that had taken it out of the plan', () => {
  test.each(['secretary', 'steeringGroup'] as const)('takes it up again by its %s, with the meeting', async (who) => {
    const address = await seeded(`out-${who}`, { stage: 'ended' });
    const browser = await world.browser(who);
    expect((await browser.get(address)).html).toContain(`${address}/ta-upp-igen-beslut"`);
    const written = { reason: 'Arbetet pågår.', 'meeting.heldOn': '2026-03-02', 'meeting.paragraph': '§ 14' };
    const { sent } = await fillInAndSend(browser, `${address}/ta-upp-igen-beslut`, written);
    expect(sent).toMatchObject({ status: 303, leadsTo: address });
    expect(world.sent.at(-1)).toMatchObject({
      name: 'reopening',
      body: { reason: 'Arbetet pågår.', meeting: { heldOn: '2026-03-02', paragraph: '§ 14' } },
      command: { input: { by: 'steeringGroup', meeting: { heldOn: '2026-03-02' } } },
    });
  });

  test('a secretary names the meeting', async () => {
    const address = await seeded('without-meeting', { stage: 'ended' });
    const { status } = await world.request('secretary', 'post', '/api/v1/plan-activities/without-meeting/reopening-decision', { reason: 'Arbetet pågår.' });
    expect([address, status]).toEqual(['/aktiviteter/without-meeting', 422]);
  });

  test('its decision to end is recorded with the tick that nothing more is owed', async () => {
    const browser = await world.browser('secretary');
    const matter = (await world.db('escalations').where({ role: 'steeringGroup', state: 'open' }).first('id')) as { id: string };
    const written = { grounds: 'Inget har hänt.', final: 'yes', 'meeting.heldOn': '2026-03-02', 'meeting.paragraph': '§ 14' };
    await fillInAndSend(browser, `/arenden/${matter.id}/beslut?utfall=avfor`, written);
    expect(world.sent.at(-1)).toMatchObject({ name: 'bodyDecision', command: { input: { outcome: 'end', final: 'notOwed' } } });
  });
});
