/** "Det här händer" behind a link in a mail: as whoever answers reads its own case, its people by name and others by their part, and fenced when it is sent. */
import { beforeEach, describe, expect, test } from 'vitest';
import { previewCommand } from '../../../activities/preview/preview-command.ts';
import type { Previewer } from '../../../api/ports/previewer.ts';
import { writeTestMails } from '../../support/builders/test-mail-settings.ts';
import { startAnsweringWorld } from '../../support/http/answering-world.ts';
import { fieldsOn, press } from '../../support/http/filled-form.ts';
import type { TestBrowser } from '../../support/http/page-world.ts';
import { worldForEach } from '../../support/opened-for-tests.ts';

const previewer: Previewer = { preview: (command, look) => previewCommand(world.db, { writeMails: writeTestMails }, command, look) };
const world = worldForEach(() => startAnsweringWorld({ previewer }));
let browser: TestBrowser;
let link = '';
beforeEach(async () => {
  browser = await world.browser();
  link = await world.link();
});

const checkedReply = async (written: Record<string, string>) => {
  const path = `${link}/annat-svar`;
  return { path, checked: await press(browser, path, await browser.get(path), 'check', written) };
};

describe('behind a link', () => {
  test('an answer is shown with what it does: that more time is asked for, and no tasks of the county', async () => {
    const before = await world.dump();
    const { checked } = await checkedReply({ kind: 'late', dueOn: '2099-05-04', text: 'Sjukdom.' });
    expect(checked.text).toContain('Det här händer');
    expect(checked.text).toContain('Svar om mer tid: sista dag');
    expect(checked.text).not.toContain('nytt att göra');
    expect(checked.text).not.toContain('coordinator@');
    expect(checked.text).not.toContain('Inga meddelanden skickas.');
    expect(checked.text).toContain('som du inte har rätt att se.');
    expect(await world.dump()).toBe(before);
    expect(world.sent).toEqual([]);
  });

  test('what has been shown is sent along, and fences the answer', async () => {
    const { path, checked } = await checkedReply({ kind: 'late', dueOn: '2099-05-04', text: 'Sjukdom.' });
    await browser.post(path, { ...fieldsOn(checked), _do: 'send' });
    expect(world.sent.at(-1)?.command).toMatchObject({ name: 'reply', ifEffect: expect.stringMatching(/^[0-9a-f]{10}-/) });
  });

  test('it is shown once more where it would do something else by then', async () => {
    const { path, checked } = await checkedReply({ kind: 'late', dueOn: '2099-05-04', text: 'Sjukdom.' });
    world.nextOutcomes.push({ refusal: { type: 'EffectChanged', message: 'the command would do something else' } });
    const again = await browser.post(path, { ...fieldsOn(checked), _do: 'send' });
    expect(again).toMatchObject({ status: 412 });
    expect(again.text).toContain('Sjukdom.');
  });
});
