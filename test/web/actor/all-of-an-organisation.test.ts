/** An organisation with much to do sees the first of it, and all of it a link away. */
import { expect, test } from 'vitest';
import { sampleObligation } from '../../support/builders/sample-life.ts';
import { seededLife, seedPlanActivity } from '../../support/builders/seeded-portfolio.ts';
import { startAnsweringWorld } from '../../support/http/answering-world.ts';
import { worldForEach } from '../../support/opened-for-tests.ts';

const world = worldForEach(startAnsweringWorld);

test('each part shows twenty, and leads to a page of its own with the rest', async () => {
  for (const number of Array(30).keys()) {
    const owed = sampleObligation({ dueAt: '2126-03-01T22:59:59.999Z' });
    await seedPlanActivity(world.db, seededLife(`much-${number}`, { obligations: { [owed.id]: owed } }), { title: `Titel nummer ${number}.` });
  }
  const browser = await world.browser('lead');
  const first = await browser.get('/min-organisation');
  expect(first.html).toContain('href="/min-organisation?del=att-gora"');
  expect(first.text).toContain('Visa alla 31');
  const activities = await browser.get('/min-organisation?del=aktiviteter');
  for (const number of Array(30).keys()) expect(activities.text).toContain(`Titel nummer ${number}.`);
  expect((await browser.get('/min-organisation?del=aktiviteter&sida=2')).status).toBe(200);
});
