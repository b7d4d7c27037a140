/** "Det här händer" on the page where a form is checked: what the recording itself says, and a form that would do something else by then is not sent. */
import { beforeAll, describe, expect, test } from 'vitest';
import { previewCommand } from '../../../activities/preview/preview-command.ts';
import type { Previewer } from '../../../api/ports/previewer.ts';
import { changeInWords } from '../../../api/web/form-engine/what-happens/change-words.ts';
import { previewChangeKinds } from '../../../contracts/views/preview/preview-view.ts';
import { recordedLife } from '../../support/builders/recorded-life.ts';
import { writeTestMails } from '../../support/builders/test-mail-settings.ts';
import { fieldsOn, fillInAndSend, press } from '../../support/http/filled-form.ts';
import type { TestBrowser } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

let fails = false;
const previewer: Previewer = {
  preview(command, look) {
    if (fails) throw new Error('no preview');
    return previewCommand(world.db, { writeMails: writeTestMails }, command, look);
  },
};
const world = worldForAll(() => startPageWorld({ previewer }));
let activity = '';
beforeAll(async () => {
  const life = recordedLife(world.db);
  activity = life.id;
  const by = world.ids.coordinator;
  await life.propose(by, 'ostra-skolan');
  await life.accept(by);
});

const pause = () => `/aktiviteter/${activity}/pausa`;
const checkedForm = async (browser: TestBrowser) => ({ check: await press(browser, pause(), await browser.get(pause()), 'check', written) });
const written = { until: '2099-05-01', reason: 'Sjukdom.' };

describe('the page where a form is checked', () => {
  test('shows what changes, who is written to, what everybody sees, and what may still change', async () => {
    const browser = await world.browser('coordinator');
    const { check } = await checkedForm(browser);
    expect(check.text).toContain('Det här händer');
    expect(check.text).toContain('Skede pågår pausad');
    expect(check.text).toContain('Pausen slutar – fredag 1 maj 2099');
    expect(check.text).toContain('Ölwin Aktör <actor@ltu.example>: Pausad till 1 maj 2099: Titel');
    expect(check.text).toContain('Det här blir synligt för alla');
    expect(world.sent).toEqual([]);
  });

  test('sends what it has shown along, and that fences the act', async () => {
    const browser = await world.browser('coordinator');
    const { sent } = await fillInAndSend(browser, pause(), written);
    expect(sent.status).toBe(303);
    expect(world.sent.at(-1)?.command.ifEffect).toMatch(/^[0-9a-f]{10}(-[0-9a-f]{10}){7}$/);
  });

  test('is shown once more where it would do something else by now: what is different, what it does now, and all that was written', async () => {
    const browser = await world.browser('coordinator');
    const { check } = await checkedForm(browser);
    world.nextOutcomes.push({ refusal: { type: 'EffectChanged', message: 'the command would do something else' } });
    const fields = { ...fieldsOn(check), _effekt: (fieldsOn(check)['_effekt'] as string).replace(/^\w+/, '0000000000'), _do: 'send' };
    const again = await browser.post(pause(), fields);
    expect(again).toMatchObject({ status: 412, title: expect.stringContaining('Kontrollera innan du skickar') });
    expect(again.text).toContain('Det som händer har ändrats');
    expect(again.text).toContain('Det här har ändrats: skedet.');
    expect(again.text).toContain('Sjukdom.');
    const [before, now] = [fieldsOn(check), fieldsOn(again)];
    expect(now['_key']).not.toBe(before['_key']);
    expect(now['_effekt']).toBe(before['_effekt']);
  });

  test('says so where it cannot be found out, and the form can be sent all the same', async () => {
    const browser = await world.browser('coordinator');
    fails = true;
    const { check } = await checkedForm(browser);
    fails = false;
    expect(check.text).toContain('Vad som händer går inte att visa just nu.');
    expect(fieldsOn(check)['_effekt']).toBeUndefined();
  });
});

test.each(previewChangeKinds)('a change of the kind %s has words in both languages', (kind) => {
  const change = { kind, subject: kind === 'coming' ? 'report-2026-H1/rung/referenceGroup' : 'report-2026-H1', before: null, after: '2026-09-30', why: null };
  const words = (['sv', 'en'] as const).map((language) => changeInWords(change, new Map(), language));
  for (const { what, before, after } of words) {
    expect(what).toMatch(/^\p{Lu}/u);
    expect(`${what} ${before} ${after}`).not.toMatch(/undefined|\[object/);
  }
});
