/** What waits for a second coordinator, on pages: told to its sender, shown whole to the other, answered there. */
import { expect, test } from 'vitest';
import { insertCommand } from '../../../db/lives/command-store.ts';
import { holdCommand } from '../../../db/lives/second-person/held-command-store.ts';
import { commandOf } from '../../support/builders/command-content.ts';
import { heldIn, own } from '../../support/http/api-world.ts';
import { seedHeldPayment } from '../../support/http/held-payment.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(() => startPageWorld());
const path = `/aktiviteter/${own}/andra-person`;
const shown = `${path}?vad=${heldIn(own)}`;

test('is closed where nothing waits', async () => {
  const page = await (await world.browser('everything')).get(path);
  expect(page.text).toContain('Ingenting väntar på en andra person.');
});

test('is told to its sender, offered to another with all that it says, and answered once', async () => {
  await seedHeldPayment(world.db, own, world.ids.coordinator);
  const sender = await world.browser('coordinator');
  const { leadsTo } = await sender.get(path);
  expect(leadsTo).toBe(shown);
  expect((await sender.get(shown)).text).toContain('Det här väntar på att en annan samordnare säger ja. Du kan ta tillbaka det.');
  const other = await world.browser('everything');
  expect((await other.get(`/aktiviteter/${own}`)).text).toContain('Bekräfta som andra person');
  const page = await other.get(shown);
  for (const said of ['Utbetalning', 'Person coordinator', 'Länsstyrelsen i Norrbottens län', '100 kr']) expect(page.text).toContain(said);
  const sent = await other.post(shown, { answer: 'refused', reason: 'Fel konto.', _do: 'send', _key: 'second-person-1' });
  expect(sent.leadsTo).toBe(`/aktiviteter/${own}`);
  expect((await other.get(`/aktiviteter/${own}`)).text).toContain('Ditt svar är sparat.');
  expect((await other.get(path)).text).toContain('Ingenting väntar på en andra person.');
});

test('confirms what it showed and nothing that waits beside it, when that has been answered meanwhile', async () => {
  const input = { funder: 'lansstyrelsen-norrbotten', amountSek: 900 };
  await holdCommand(world.db, commandOf('payment', input, {}, { id: 'another-held', planActivity: own, person: world.ids.coordinator }));
  const other = await world.browser('everything');
  await other.post(shown, { answer: 'confirmed', _do: 'send', _key: 'second-person-2' });
  expect(await world.db('commands').where({ id: 'another-held' }).pluck('state')).toEqual(['held']);
  expect((await other.get(path)).leadsTo).toBe(`${path}?vad=another-held`);
});

test('says what has been paid before without a second person', async () => {
  const other = await world.browser('everything');
  expect((await other.get(`${path}?vad=another-held`)).text).not.toContain('tidigare utan andra person');
  const input = { funder: 'lansstyrelsen-norrbotten', amountSek: 450 };
  await insertCommand(world.db, commandOf('payment', input, {}, { id: 'paid-before', planActivity: own, person: world.ids.coordinator }));
  const shownThen = (await other.get(`${path}?vad=another-held`)).text.replaceAll('\u00a0', ' ');
  expect(shownThen).toContain('Utbetalt tidigare utan andra person 450 kr');
});
