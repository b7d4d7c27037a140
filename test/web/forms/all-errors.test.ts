/** All that is wrong in a form is told in one round: what is no value, what the row does not allow, and what only the life says. */
import { beforeAll, describe, expect, test } from 'vitest';
import { previewCommand } from '../../../activities/preview/preview-command.ts';
import type { Previewer } from '../../../api/ports/previewer.ts';
import { recordedLife } from '../../support/builders/recorded-life.ts';
import { seededLife, seedPlanActivity } from '../../support/builders/seeded-portfolio.ts';
import { writeTestMails } from '../../support/builders/test-mail-settings.ts';
import { fieldsOn, press } from '../../support/http/filled-form.ts';
import type { FormFields, Page, TestBrowser } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const previewer: Previewer = { preview: (command, look) => previewCommand(world.db, { writeMails: writeTestMails }, command, look) };
const world = worldForAll(() => startPageWorld({ previewer }));
let coordinator: TestBrowser;
let activity = '';
beforeAll(async () => {
  coordinator = await world.browser('coordinator');
  const life = recordedLife(world.db);
  activity = life.id;
  const by = world.ids.coordinator;
  await life.propose(by, 'ostra-skolan');
  await life.accept(by);
});

const check = async (path: string, written: FormFields) => press(coordinator, path, await coordinator.get(path), 'check', written);
const errorsOn = ({ html }: Page) => [...html.matchAll(/<a class="ds-link" href="#(f-[\w-]+)"/g)].map(([, field]) => field);

describe('one round names', () => {
  test('what is missing and what only the life refuses', async () => {
    const path = `/aktiviteter/${activity}/pausa`;
    const page = await check(path, { reason: '', until: '2020-01-01' });
    expect(page.status).toBe(422);
    expect(errorsOn(page)).toEqual(['f-reason', 'f-until']);
    expect(page.text).toContain('Skäl: fyll i det här.');
    expect(page.text).toContain('Till och med: ange en dag efter i dag.');
    // What was written stands there, and nothing that stood in for it.
    expect(fieldsOn(page)).toMatchObject({ reason: '', until: '2020-01-01' });
    expect(world.sent).toEqual([]);
  });

  test('the life’s alone as before, and what is missing alone', async () => {
    const path = `/aktiviteter/${activity}/pausa`;
    expect(errorsOn(await check(path, { reason: 'Sjukdom.', until: '2020-01-01' }))).toEqual(['f-until']);
    expect(errorsOn(await check(path, { reason: '', until: '2099-01-01' }))).toEqual(['f-reason']);
  });

  test('what is no number, what is missing, and what is more than was asked for', async () => {
    const money = { requestedSek: 400000, grants: {}, instalments: {} };
    await seedPlanActivity(world.db, seededLife('decided', { stage: 'proposed', money }));
    const page = await check('/aktiviteter/decided/beslut?utfall=delvis', {
      'grants.0.amountSek': '400 000',
      grounds: 'Svarar mot målen.',
      decidedBy: '',
      'instalments.0.amountSek': 'mycket',
    });
    expect(errorsOn(page)).toEqual(['f-grants-0-amountSek', 'f-instalments-0-amountSek', 'f-instalments-0-release-period', 'f-decidedBy']);
    expect(page.text.replaceAll('\u00a0', ' ')).toContain('ange mindre än det sökta beloppet, 400 000 kr');
  });
});

test('nothing is said of what hangs on a value that is not known', async () => {
  const path = `/aktiviteter/${activity}/pausa`;
  // The day is no day: whether it lies ahead is nothing anybody could say.
  const page = await check(path, { reason: '', until: '2020-02-31' });
  expect(errorsOn(page)).toEqual(['f-reason', 'f-until']);
  expect(page.text).not.toContain('ange en dag efter i dag');
});
