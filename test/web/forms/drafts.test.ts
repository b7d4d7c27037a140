/** Drafts of forms: offered when the form is opened again, thrown away, gone once sent or too old, nobody else's, and enciphered. Rows that come and go keep their reader's place. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { formDraftDays } from '../../../db/people/form-drafts/form-draft-read-model.ts';
import { forgetOldFormDrafts, maxFormDrafts, saveFormDraft } from '../../../db/people/form-drafts/form-draft-store.ts';
import { seededLife, seedPlanActivity } from '../../support/builders/seeded-portfolio.ts';
import { testKeyring } from '../../support/builders/test-keyring.ts';
import { fieldsOn, fillInAndSend, press } from '../../support/http/filled-form.ts';
import type { TestBrowser } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startPageWorld);
let coordinator: TestBrowser;
let number = 0;
let path: string;
beforeAll(async () => {
  coordinator = await world.browser('coordinator');
});
beforeEach(async () => {
  number += 1;
  await seedPlanActivity(world.db, seededLife(`draft-${number}`));
  await world.db('form_drafts').del();
  path = `/aktiviteter/draft-${number}/pausa`;
});

const written = { reason: 'Semester i juli.', until: '2126-08-01' };
const saved = async () => press(coordinator, path, await coordinator.get(path), 'draft', written);
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

describe('a draft', () => {
  test('is offered when the form is opened again, beside the form as it begins; and goes on where it was', async () => {
    expect((await saved()).leadsTo).toBe(`${path}?utkast=1`);
    const opened = await coordinator.get(path);
    expect(opened.text).toContain('Du har ett utkast som sparades');
    expect(fieldsOn(opened)['reason']).toBe('');
    const goneOn = await coordinator.get(`${path}?utkast=1`);
    expect(goneOn.text).toContain('Det här är ditt utkast');
    expect(fieldsOn(goneOn)).toMatchObject(written);
  });

  test('is kept by itself each time the form is checked, whatever is wrong in it', async () => {
    await press(coordinator, path, await coordinator.get(path), 'check', { reason: '', until: '2126-08-01' });
    expect(fieldsOn(await coordinator.get(`${path}?utkast=1`))).toMatchObject({ until: '2126-08-01' });
  });

  test('of nothing is not kept', async () => {
    await press(coordinator, path, await coordinator.get(path), 'check');
    expect(await world.db('form_drafts').select()).toEqual([]);
  });

  test('is gone once the form is sent', async () => {
    const { sent } = await fillInAndSend(coordinator, path, written);
    expect(sent.status, sent.text).toBe(303);
    expect(await world.db('form_drafts').select()).toEqual([]);
  });

  test('is thrown away by a button', async () => {
    await saved();
    const page = await coordinator.post(path, { _do: 'discard' });
    expect(page.leadsTo).toBe(path);
    expect((await coordinator.get(path)).text).not.toContain('utkast som sparades');
  });

  test('is of its form alone: another case, another decision', async () => {
    await saved();
    await seedPlanActivity(world.db, seededLife(`other-${number}`));
    expect((await coordinator.get(`/aktiviteter/other-${number}/pausa`)).text).not.toContain('utkast som sparades');
  });

  test('is nobody else’s, and a copy of the database does not tell what it says or what it is about', async () => {
    await saved();
    const other = await world.browser('everything');
    expect((await other.get(`${path}?utkast=1`)).text).not.toContain('Semester i juli.');
    const stored = JSON.stringify(await world.db('form_drafts').select());
    for (const words of ['Semester', `draft-${number}`, 'pausa']) expect(stored).not.toContain(words);
    await world.db('form_drafts').update({ person: world.ids.everything });
    expect((await other.get(`${path}?utkast=1`)).status).toBe(200);
  });

  test('is kept for so many days', async () => {
    await saved();
    await world.db('form_drafts').update({ saved_at: daysAgo(formDraftDays - 1) });
    expect((await coordinator.get(path)).text).toContain('utkast som sparades');
    await world.db('form_drafts').update({ saved_at: daysAgo(formDraftDays) });
    expect((await coordinator.get(path)).text).not.toContain('utkast som sparades');
    await forgetOldFormDrafts(world.db);
    expect(await world.db('form_drafts').select()).toEqual([]);
  });

  test('takes the place of the oldest where somebody has too many', async () => {
    const person = world.ids.coordinator;
    for (let index = 0; index <= maxFormDrafts; index += 1)
      await saveFormDraft(world.db, testKeyring, { person, address: `/aktiviteter/many-${index}/pausa` }, { writer: 'page', fields: { reason: 'x' } });
    expect(await world.db('form_drafts').where({ person })).toHaveLength(maxFormDrafts);
  });

  test('tells that somebody else has changed the activity since it was begun', async () => {
    await saved();
    await world
      .db('plan_activities')
      .where({ id: `draft-${number}` })
      .update({ seq: 2 });
    const goneOn = await coordinator.get(`${path}?utkast=1`);
    expect(fieldsOn(goneOn)['_version']).toBe('"v1"');
  });
});

describe('a row', () => {
  test('that comes has the focus in its first field, without script; where one goes, the button that gives another has it', async () => {
    await seedPlanActivity(world.db, seededLife(`rows-${number}`, { stage: 'proposed', money: { requestedSek: 400000, grants: {}, instalments: {} } }));
    const rows = `/aktiviteter/rows-${number}/beslut?utfall=delvis`;
    const focused = (html: string) => [...html.matchAll(/<(?:input|textarea|select|button)\b[^>]*\sautofocus[^>]*>/gi)].map(([tag]) => tag);
    const opened = await coordinator.get(rows);
    expect(focused(opened.html)).toEqual([]);
    const more = await press(coordinator, rows, opened, 'add:conditions');
    expect(focused(more.html)).toHaveLength(1);
    expect(focused(more.html)[0]).toContain('id="f-conditions-0"');
    const fewer = await press(coordinator, rows, more, 'remove:conditions.0');
    expect(focused(fewer.html)[0]).toContain('value="add:conditions"');
  });
});
