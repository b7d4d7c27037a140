/** Every address in a weekly summary opens for whom it is sent to. */
import { render } from 'preact-render-to-string';
import { beforeAll, expect, test } from 'vitest';
import { weeklySectionFor } from '../../../activities/mail-facts/digest/weekly-summary.ts';
import { openTask } from '../../../db/lives/task-store.ts';
import { endOfDay } from '../../../workflows/domain/time/instants.ts';
import { sampleObligation } from '../../support/builders/sample-life.ts';
import { seededLife, seedPlanActivity } from '../../support/builders/seeded-portfolio.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';
import { seedMatter } from '../../support/papers/seeded-matter.ts';

const on = '2126-03-04';
const world = worldForAll(startPageWorld);

beforeAll(async () => {
  const { db, ids } = world;
  const due = sampleObligation({ id: 'review-1', kind: 'review', owedBy: { role: 'coordinator' }, dueAt: endOfDay(on) });
  await seedPlanActivity(db, seededLife('due', { obligations: { [due.id]: due } }));
  await seedMatter(db, 'asked');
  await db('escalations').where({ plan_activity: 'asked' }).update({ deferred_to: '2126-03-20' });
  await db('reports').update({ received_at: '2126-02-27T12:00:00.000Z' });
  const own = { kind: 'ownTask', planActivity: null, obligation: null, period: null, organisation: null, openedAt: '2126-01-01T08:00:00.000Z' };
  await openTask(db, { id: 'taken', ...own, details: { text: 'Ring' }, assignee: ids.coordinator });
});

test.each([
  ['coordinator', 6],
  ['secretary', 3],
] as const)('of a %s', async (who, parts) => {
  const section = await weeklySectionFor(world.db, { id: world.ids[who], roles: [who], language: 'sv' }, on, { publicUrl: 'http://hit.example' });
  const browser = await world.browser(who);
  const addresses = [...(section?.text ?? '').matchAll(/http:\/\/hit\.example(\S+)/g)].map(([, address]) => address ?? '');
  expect((section ? render(section.html) : '').match(/<h3/g)).toHaveLength(parts);
  expect(addresses.length).toBeGreaterThan(parts);
  for (const address of new Set(addresses)) expect((await browser.get(address)).status, address).toBe(200);
});

test('others have none', async () => {
  expect(await weeklySectionFor(world.db, { id: world.ids.lead, roles: [], language: 'sv' }, on, { publicUrl: '' })).toBeUndefined();
});
