/** What waits for a second coordinator, on pages: told to its sender, shown whole to the other, answered there. */
import { expect, test } from 'vitest';
import { own } from '../../support/http/api-world.ts';
import { seedHeldPayment } from '../../support/http/held-payment.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(() => startPageWorld());
const path = `/aktiviteter/${own}/andra-person`;

test('is closed where nothing waits', async () => {
  const page = await (await world.browser('everything')).get(path);
  expect(page.text).toContain('Ingenting väntar på en andra person.');
});

test('is told to its sender, offered to another with all that it says, and answered once', async () => {
  await seedHeldPayment(world.db, own, world.ids.coordinator);
  const sender = await world.browser('coordinator');
  expect((await sender.get(path)).text).toContain('Det här väntar på att en annan samordnare säger ja. Du kan ta tillbaka det.');
  const other = await world.browser('everything');
  expect((await other.get(`/aktiviteter/${own}`)).text).toContain('Bekräfta som andra person');
  const page = await other.get(path);
  for (const shown of ['Utbetalning', 'Person coordinator', 'Länsstyrelsen i Norrbottens län', '100 kr']) expect(page.text).toContain(shown);
  const sent = await other.post(path, { answer: 'refused', reason: 'Fel konto.', _do: 'send', _key: 'second-person-1' });
  expect(sent.leadsTo).toBe(`/aktiviteter/${own}`);
  expect((await other.get(`/aktiviteter/${own}`)).text).toContain('Ditt svar är sparat.');
  expect((await other.get(path)).text).toContain('Ingenting väntar på en andra person.');
});
