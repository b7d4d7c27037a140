/** Own tasks on pages: added from Att göra and from an activity, shown in both, moved and ticked off. */
import { describe, expect, test } from 'vitest';
import { own } from '../../support/http/api-world.ts';
import { fillInAndSend } from '../../support/http/filled-form.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startPageWorld);
const activity = `/aktiviteter/${own}`;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a task of one’s own', () => {
  test('is added on the activity, stands there and in Att göra with its day and whoever does it, and is not shown to the lead', async () => {
    const browser = await world.browser('coordinator');
    const { opened, sent } = await fillInAndSend(browser, `${activity}/uppgift`, {
      text: 'Fråga om lokalerna.',
      dueOn: '2126-04-01',
      assignee: world.ids.support,
    });
    expect(opened.text).toContain('Alla samordnare');
    expect(sent.leadsTo).toBe(activity);
    for (const path of [activity, '/att-gora']) {
      const page = plain((await browser.get(path)).text);
      expect(page, path).toContain('Fråga om lokalerna.');
      expect(page).toContain('1 april 2126');
      expect(page).toContain('Person support');
    }
    for (const who of ['lead', 'secretary'] as const) expect((await (await world.browser(who)).get(activity)).text).not.toContain('Fråga om lokalerna.');
  });

  test('is added in no case, moved, and ticked off', async () => {
    const browser = await world.browser('coordinator');
    expect((await browser.get('/att-gora')).html).toContain('href="/att-gora/ny"');
    await fillInAndSend(browser, '/att-gora/ny', { text: 'Boka sal.', dueOn: '2126-04-01', assignee: '' });
    const { id } = (await world.db('tasks').where('details', 'like', '%Boka sal%').first('id')) as { id: string };
    const moved = await fillInAndSend(browser, `/att-gora/${id}/andra`, { dueOn: '2126-05-09' });
    expect(moved.opened.text).toContain('Boka sal.');
    expect(moved.sent.leadsTo).toBe('/att-gora');
    expect(plain((await browser.get('/att-gora')).text)).toContain('9 maj 2126');
    const done = await fillInAndSend(browser, `/att-gora/${id}/klar`, { note: 'Sal A.' });
    expect(done.opened.text).toContain('Boka sal.');
    expect((await browser.get('/att-gora')).text).not.toContain('Boka sal.');
    expect((await browser.get(`/att-gora/${id}/andra`)).text).toContain('Uppgiften är redan klar.');
  });

  test('that somebody else has moved meanwhile is not moved unseen', async () => {
    const browser = await world.browser('coordinator');
    await fillInAndSend(browser, '/att-gora/ny', { text: 'Ring revisorn.', dueOn: '2126-04-01', assignee: '' });
    const { id } = (await world.db('tasks').where('details', 'like', '%Ring revisorn%').first('id')) as { id: string };
    const path = `/att-gora/${id}/andra`;
    const opened = await browser.get(path);
    await fillInAndSend(await world.browser('everything'), path, { dueOn: '2126-06-01' });
    const version = /name="_version" value="([^"]*)"/.exec(opened.html)?.[1]?.replaceAll('&quot;', '"') ?? '';
    const checked = await browser.post(path, { _version: version, dueOn: '2126-07-01', assignee: '', _do: 'check' });
    expect(checked.text).toContain('Någon annan har ändrat uppgiften');
  });
});
