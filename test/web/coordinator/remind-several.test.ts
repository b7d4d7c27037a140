/** Marking several in a list: reminding whoever owes, moving tasks of one's own, and what is told of each. */
import { beforeAll, describe, expect, test } from 'vitest';
import { previewCommand } from '../../../activities/preview/preview-command.ts';
import type { Previewer } from '../../../api/ports/previewer.ts';
import { openTask } from '../../../db/lives/task-store.ts';
import { moveToUnit } from '../../../db/people/person-unit-store.ts';
import { listOwed } from '../../../db/pictures/owed-read-model.ts';
import { addDays, dayOf, endOfDay } from '../../../workflows/domain/time/instants.ts';
import { recordedLife } from '../../support/builders/recorded-life.ts';
import { writeTestMails } from '../../support/builders/test-mail-settings.ts';
import { own } from '../../support/http/api-world.ts';
import { fieldsOn } from '../../support/http/filled-form.ts';
import type { TestBrowser } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const previewer: Previewer = { preview: (command, look) => previewCommand(world.db, { writeMails: writeTestMails }, command, look) };
const world = worldForAll(() => startPageWorld({ previewer }));
const now = new Date().toISOString();
const today = dayOf(now);
let word: string;
beforeAll(async () => {
  const by = world.ids.coordinator;
  const life = recordedLife(world.db);
  await life.propose(by, 'ostra-skolan');
  await life.take(by, 'matter', { role: 'referenceGroup', kind: 'question' }, { role: 'referenceGroup', kind: 'question', question: 'Vad nu?' });
  const row = await world.db('obligations').where({ plan_activity: life.id, kind: 'bodyDecision' }).first('id');
  word = `${life.id}/${row.id}`;
  const task = { obligation: null, period: null, organisation: null, kind: 'ownTask', planActivity: null, details: { text: 'Boka salen.' } };
  await openTask(world.db, { ...task, id: 'ownTask-sal', openedAt: now, dueAt: endOfDay(addDays(today, 2)) });
});
const coordinator = () => world.browser('coordinator');
const report = `${own}/report-P1`;
const send = async (browser: TestBrowser, path: string, fields: object) => browser.post(path, { ...fieldsOn(await browser.get(path)), ...fields } as never);

describe('a list', () => {
  test('has a box in each row of a group’s own page, and a button for each thing that can be done', async () => {
    const browser = await coordinator();
    const late = await browser.get('/att-gora?grupp=late');
    expect(late.html).toContain(`form="marked" name="marked" value="${report}"`);
    expect(late.html).toMatch(/formaction="\/flera\/paminn"[^>]*>Påminn nu/);
    expect(late.html).toMatch(/formaction="\/flera\/mer-tid"[^>]*>Flytta dagen/);
    const bodies = await browser.get('/att-gora?grupp=bodies');
    expect(bodies.html).toContain('formaction="/flera/paminn"');
    expect(bodies.html).not.toContain('formaction="/flera/mer-tid"');
    expect((await browser.get('/att-gora?grupp=other')).html).toMatch(/formaction="\/flera\/fordela\?grupp=other"[^>]*>Fördela/);
    const start = await browser.get('/att-gora');
    expect(start.html).not.toContain('name="marked"');
    expect(start.text).toContain('Markera flera');
  });

  test('has none for who only reads it', async () => {
    const { html } = await (await world.browser('support')).get('/att-gora?grupp=late');
    expect(html).not.toContain('name="marked"');
  });
});

describe('reminders', () => {
  test('are checked on one page that names who gets a mail, and each is a command of its own', async () => {
    const browser = await coordinator();
    const checked = await send(browser, '/flera/paminn', { marked: [report, word], _do: 'check' });
    expect(checked.status).toBe(200);
    expect(checked.html.match(/id="what-happens-/g)).toHaveLength(2);
    expect(checked.text).toContain('Meddelanden som skickas');
    expect(checked.text).toContain('Skicka 2 påminnelser');
    const fields = { ...fieldsOn(checked), _do: 'send' };
    const before = world.sent.length;
    expect((await browser.post('/flera/paminn', fields)).text).toContain('Påminnelsen är på väg.');
    const commands = world.sent.slice(before);
    expect(commands.map(({ command }) => command)).toMatchObject([
      { name: 'reminder', input: { obligation: 'report-P1' }, ifEffect: expect.any(String) },
      { name: 'reminder', input: { obligation: word.split('/')[1] }, ifEffect: expect.any(String) },
    ]);
    await browser.post('/flera/paminn', fields);
    expect(world.sent).toHaveLength(before + 2);
  });

  test('of what is not owed are said not to be sent, and hold none of the others up', async () => {
    const browser = await coordinator();
    const checked = await send(browser, '/flera/paminn', { marked: [report, `${own}/finns-inte`, 'ownTask-sal'], _do: 'check' });
    expect(checked.text).toContain('Något som inte finns kvar');
    expect(checked.text.match(/Det finns inte kvar i listan\./g)).toHaveLength(2);
    expect(checked.text).toContain('Skicka 1 påminnelse');
  });

  test('that somebody else was first with are told, each for itself', async () => {
    const browser = await coordinator();
    const checked = await send(browser, '/flera/paminn', { marked: [report, word], _do: 'check' });
    const reason = { code: 'remindedToday' as const, params: {} };
    world.nextOutcomes.push({ refusal: { type: 'ValueNotAllowed', field: 'obligation', message: 'reminded today', reason } });
    const sent = await browser.post('/flera/paminn', { ...fieldsOn(checked), _do: 'send' });
    expect(sent.text).toContain('En påminnelse har redan skickats i dag.');
    expect(sent.text).toContain('Påminnelsen är på väg.');
    expect(sent.text).toContain('Försök igen med dem som inte gick');
  });

  test('are asked for with something marked, by a coordinator', async () => {
    expect(await send(await coordinator(), '/flera/paminn', { marked: [], _do: 'check' })).toMatchObject({ status: 422 });
    expect((await (await world.browser('secretary')).get('/flera/paminn')).status).toBe(403);
  });
});

describe('another day', () => {
  test('is given to reports and tasks of one’s own in one go; what has no day to choose says so', async () => {
    const browser = await coordinator();
    const written = { dueOn: addDays(today, 30), reason: 'Vårt fel.' };
    const form = await browser.post('/flera/mer-tid', {
      ...fieldsOn(await browser.get('/att-gora?grupp=late')),
      marked: ['ownTask-sal', report],
      _do: 'back',
    } as never);
    expect(form.html.match(/value="(ownTask-sal|case-own\/report-P1)" checked/g)).toHaveLength(2);
    const checked = await send(browser, '/flera/mer-tid', { marked: ['ownTask-sal', word], ...written, _do: 'check' });
    expect(checked.text).toContain('Den egna uppgiften flyttas från');
    expect(checked.text).toContain('Dagen följer av reglerna och flyttas inte här.');
    const sent = await browser.post('/flera/mer-tid', { ...fieldsOn(checked), _do: 'send' });
    expect(sent.text).toContain('Den nya dagen gäller.');
    expect(await world.db('tasks').where({ id: 'ownTask-sal' }).first('due_at')).toEqual({ due_at: endOfDay(written.dueOn) });
  });

  test('lies ahead', async () => {
    const passed = await send(await coordinator(), '/flera/mer-tid', { marked: ['ownTask-sal'], dueOn: today, reason: 'Fel.', _do: 'check' });
    expect(passed).toMatchObject({ status: 422 });
  });
});

describe('what others owe', () => {
  test('is a choice beside whose it is, and all that organisations owe a page of its own', async () => {
    const browser = await coordinator();
    const start = await browser.get('/att-gora');
    for (const way of ['grupp=organisations', 'grupp=bodies', 'vantar=samordnare']) expect(start.html).toContain(way);
    expect((await browser.get('/att-gora?grupp=organisations')).text).toContain('Väntar på organisationerna (');
    const ours = await browser.get('/att-gora?vantar=samordnare');
    expect(ours.html).not.toContain('id="late"');
    expect(start.html).toContain('id="late"');
  });

  test('is narrowed to the cases of a unit', async () => {
    await world.db('plan_activities').where({ id: own }).update({ unit: 'Integration' });
    const { items } = await listOwed(world.db, { owedBy: 'organisations', late: false, unit: 'Integration' }, { page: 1, limit: 20 });
    expect(new Set(items.map(({ planActivity }) => planActivity))).toEqual(new Set([own]));
    await world.db.transaction((trx) => moveToUnit(trx, world.ids.coordinator, 'Integration', now));
    const { text } = await (await coordinator()).get('/att-gora?vems=enhet');
    expect(text).toContain('Försenat hos aktörerna');
    expect(text).not.toContain('Fallet case-others');
  });
});
