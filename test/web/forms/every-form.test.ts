/** Every form end to end: opened, filled in, checked, sent as the command that the API would have sent. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { own } from '../../support/api-world.ts';
import { fillInAndSend } from '../../support/filled-form.ts';
import type { FormFields, PageWorld } from '../../support/page-world.ts';
import { startPageWorld } from '../../support/page-world.ts';

let world: PageWorld;
beforeAll(async () => {
  world = await startPageWorld();
});
afterAll(() => world.stop());

const at = `/aktiviteter/${own}`;

interface Case {
  path: string;
  /** What the case is put into before: a stage, or what else the form needs. */
  stage?: string;
  written: FormFields;
  /** The command's name, and what must be in its body. */
  sends: [string, object];
  says: string;
}

const cases: Case[] = [
  {
    path: `${at}/pausa`,
    written: { reason: 'Upphandlingen överklagades.', until: '2126-11-02' },
    sends: ['pause', { reason: 'Upphandlingen överklagades.', until: '2126-11-02' }],
    says: 'Upphandlingen överklagades.',
  },
];

describe('each form', () => {
  test.each(cases)('$path sends $sends.0', async ({ path, written, sends: [name, body], says }) => {
    const browser = await world.browser('coordinator');
    const { opened, checked, sent } = await fillInAndSend(browser, path, written);
    expect(opened.status, opened.text).toBe(200);
    expect(checked.text).toContain(says);
    expect(checked.text).toContain('Kontrollera innan du skickar');
    expect(sent.status, sent.text).toBe(303);
    expect(world.sent.at(-1)).toMatchObject({ name, body });
  });
});
