/** One thing done with several at once: one check page, an act of its own for each, and what one is refused for holds none of the others up. */
import { beforeAll, describe, expect, test } from 'vitest';
import { previewCommand } from '../../../activities/preview/preview-command.ts';
import type { Previewer } from '../../../api/ports/previewer.ts';
import { recordedLife } from '../../support/builders/recorded-life.ts';
import { writeTestMails } from '../../support/builders/test-mail-settings.ts';
import { fieldsOn } from '../../support/http/filled-form.ts';
import type { TestBrowser } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const previewer: Previewer = { preview: (command, look) => previewCommand(world.db, { writeMails: writeTestMails }, command, look) };
const world = worldForAll(() => startPageWorld({ previewer }));
const path = '/flera/mer-tid';
const written = { dueOn: '2099-05-04', reason: 'Vårt fel.' };
const reports: string[] = [];
beforeAll(async () => {
  const by = world.ids.coordinator;
  for (let place = 0; place < 3; place += 1) {
    const life = recordedLife(world.db);
    await life.propose(by, 'ostra-skolan');
    await life.accept(by);
    reports.push(`${life.id}/${await reportOf(life.id)}`);
  }
});

async function reportOf(id: string): Promise<string> {
  const row = await world.db('obligations').where({ plan_activity: id, kind: 'report' }).first('id');
  return row.id;
}

async function send(browser: TestBrowser, fields: Record<string, string | string[]>) {
  return browser.post(path, { ...fieldsOn(await browser.get(path)), ...fields } as never);
}
const check = (browser: TestBrowser, chosen: string[], fields = {}) => send(browser, { marked: chosen, ...written, ...fields, _do: 'check' });

describe('several reports', () => {
  test('are chosen among all that organisations owe', async () => {
    const browser = await world.browser('coordinator');
    const { html, text } = await browser.get(path);
    expect(html.match(/type="checkbox"/g)).toHaveLength(reports.length + 2);
    expect(text).toContain('Titel: Lämna lägesrapporten, ');
    expect((await browser.get('/att-gora')).text).toContain('Flytta sista dagen för flera');
  });

  test('are checked on one page that shows what happens in each, and each is sent with its own key and effect', async () => {
    const browser = await world.browser('coordinator');
    const [one = '', two = ''] = reports;
    const checked = await check(browser, [one, two]);
    expect(checked.status).toBe(200);
    expect(checked.html.match(/id="what-happens-/g)).toHaveLength(2);
    expect(checked.text).toContain('Flytta dagen för 2');
    const before = world.sent.length;
    const sent = await browser.post(path, { ...fieldsOn(checked), _do: 'send' });
    expect(sent.text).toContain('Den nya dagen gäller.');
    const commands = world.sent.slice(before);
    expect(new Set(commands.map(({ planActivity }) => planActivity))).toEqual(new Set([one, two].map((value) => value.split('/')[0])));
    expect(new Set(commands.map(({ id }) => id)).size).toBe(2);
    for (const { command } of commands) expect(command).toMatchObject({ name: 'extension', ifEffect: expect.stringMatching(/^[0-9a-f]{10}-/) });
  });

  test('sent twice are one act each', async () => {
    const browser = await world.browser('coordinator');
    const checked = await check(browser, reports.slice(0, 2));
    const fields = { ...fieldsOn(checked), _do: 'send' };
    await browser.post(path, fields);
    const before = world.sent.length;
    await browser.post(path, fields);
    expect(world.sent.length).toBe(before);
  });

  test('of which one has changed meanwhile are sent all the same, and that one is said and offered again', async () => {
    const browser = await world.browser('coordinator');
    const checked = await check(browser, reports.slice(0, 2));
    world.nextOutcomes.push({ refusal: { type: 'EffectChanged', message: 'the command would do something else' } });
    const sent = await browser.post(path, { ...fieldsOn(checked), _do: 'send' });
    expect(sent.text).toContain('Något har ändrats sedan du kontrollerade.');
    expect(sent.text).toContain('Den nya dagen gäller.');
    expect(sent.text).toContain('Försök igen med dem som inte gick');
  });

  test('with a day that has passed, or none chosen, are asked for again with what was written', async () => {
    const browser = await world.browser('coordinator');
    const passed = await check(browser, reports, { dueOn: '2020-01-01' });
    expect(passed).toMatchObject({ status: 422 });
    expect(passed.text).toContain('Vårt fel.');
    expect(await check(browser, [])).toMatchObject({ status: 422 });
  });

  test('are a coordinator’s', async () => {
    expect((await (await world.browser('lead')).get(path)).status).toBe(403);
  });
});
