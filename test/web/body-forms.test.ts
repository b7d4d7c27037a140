import { describe, expect, test } from 'vitest';
import { escalationOf, own } from '../support/http/api-world.ts';
import { fieldsOn, fillInAndSend, press } from '../support/http/filled-form.ts';
import { startPageWorld } from '../support/http/page-world.ts';
import { worldForAll } from '../support/opened-for-tests.ts';

const world = worldForAll(startPageWorld);

const rai = `/arenden/${escalationOf(own, 'referenceGroup')}`;
const rp = `/arenden/${escalationOf(own, 'steeringGroup')}`;
const meeting = { 'meeting.heldOn': '2026-03-01', 'meeting.paragraph': '§ 12' };

describe('RAI', () => {
  test('a secretary records the advice with its meeting', async () => {
    await world
      .db('escalations')
      .where({ id: escalationOf(own, 'referenceGroup') })
      .update({ state: 'open' });
    const written = { kind: 'support', text: 'Erbjud stöd med rapporten.', ...meeting };
    const { checked, sent } = await fillInAndSend(await world.browser('secretary'), `${rai}/rad`, written);
    expect(checked.text).toContain('Erbjud stöd med rapporten.');
    expect(sent.status, sent.text).toBe(303);
    expect(world.sent.at(-1)).toMatchObject({ name: 'advice', body: { kind: 'support', meeting: { heldOn: '2026-03-01', paragraph: '§ 12' } } });
  });

  test('gives advice although the activity has gone on since it opened the form: what that does now it sees, and nobody is said to have changed anything', async () => {
    await world
      .db('escalations')
      .where({ id: escalationOf(own, 'referenceGroup') })
      .update({ state: 'open' });
    const browser = await world.browser('referenceGroup');
    const path = `${rai}/rad`;
    const opened = await browser.get(path);
    const goOn = () => world.db('plan_activities').where({ id: own }).increment('seq', 1);
    await goOn();
    const checked = await press(browser, path, opened, 'check', { kind: 'support', text: 'Erbjud stöd.' });
    expect(checked).toMatchObject({ status: 200 });
    await goOn();
    const sent = await browser.post(path, { ...fieldsOn(checked), _effekt: 'as it was seen', _do: 'send' });
    expect(sent.status, sent.text).toBe(303);
  });

  test('may not decide for the Regional Partnership', async () => {
    expect((await (await world.browser('referenceGroup')).get(`${rp}/beslut`)).status).toBe(403);
  });
});

describe('the Regional Partnership', () => {
  test.each([
    ['a new date', { outcome: 'newDate', dueOn: '2126-09-30' }, { outcome: 'newDate', dueOn: '2126-09-30' }],
    ['put off to the next meeting', { outcome: 'deferred', deferTo: '2126-05-04' }, { outcome: 'deferred', to: '2126-05-04' }],
    [
      'sent back with a question',
      { outcome: 'referredBack', referTo: 'referenceGroup', question: 'Vilket stöd?' },
      { outcome: 'referredBack', to: 'referenceGroup' },
    ],
    ['another lead', { outcome: 'reassign', lead: 'alvsbyn' }, { outcome: 'reassign', lead: { organisation: 'alvsbyn' } }],
    ['taken out of the plan', { outcome: 'end' }, { outcome: 'end' }],
  ])('decides: %s', async (_what, fields, body) => {
    const { sent } = await fillInAndSend(await world.browser('steeringGroup'), `${rp}/beslut`, { grounds: 'Skäl.', ...fields });
    expect(sent.status, sent.text).toBe(303);
    expect(world.sent.at(-1)).toMatchObject({ name: 'bodyDecision', body: { grounds: 'Skäl.', ...body } });
  });

  test('is told in plain words what is missing', async () => {
    const browser = await world.browser('steeringGroup');
    await browser.get(`${rp}/beslut`);
    const page = await browser.post(`${rp}/beslut`, { outcome: 'newDate' });
    expect(page.title.startsWith('Fel')).toBe(true);
    expect(page.text).toContain('Motivering');
  });
});
