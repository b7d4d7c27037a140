/** Money on its way: asked of the authority, granted and paid by it, area by area, the same in drawing and table. */
import { beforeAll, describe, expect, test } from 'vitest';
import { askedMoneyByArea } from '../../../db/pictures/money-picture-read-model.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { seededLife, seedPlanActivity } from '../../support/builders/seeded-portfolio.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const path = '/bilder/pengarnas-vag';
const ours = 'lansstyrelsen-norrbotten';

describe('the page of money on its way', () => {
  const world = worldForAll(startPageWorld);
  beforeAll(async () => {
    await world.db('plan_activities').update({ requested_sek: 0 });
    await world.db('grants').delete();
    const plant = (id: string, developmentArea: string, money: LifeState['money']) =>
      seedPlanActivity(world.db, seededLife(id, { money }), { developmentArea });
    const approved = (amountSek: number, paidSek: number) => ({ outcome: 'approved' as const, amountSek, paidSek });
    await plant('flow-1', 'innovation', {
      requestedSek: 800_000,
      // What another funder has granted was not asked of us.
      grants: { [ours]: approved(700_000, 250_000), alvsbyn: approved(90_000, 90_000) },
      instalments: {},
    });
    await plant('flow-2', 'innovation', { requestedSek: 200_000, grants: { [ours]: { outcome: 'rejected', amountSek: 0, paidSek: 0 } }, instalments: {} });
    await plant('flow-3', 'kompetens', { requestedSek: 100_000, grants: { [ours]: { outcome: 'pending', amountSek: 60_000, paidSek: 0 } }, instalments: {} });
  });
  const spaces = (text: string) => text.replaceAll('\u00a0', ' ');

  test('counts what was asked of the authority, and what it has granted and paid itself', async () => {
    expect((await askedMoneyByArea(world.db, ours)).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      { id: 'innovation', asked: 1_000_000, granted: 700_000, paid: 250_000 },
      { id: 'kompetens', asked: 100_000, granted: 0, paid: 0 },
    ]);
  });

  test('has the same amounts in sentence, drawing and table, and the whole plan last', async () => {
    const page = await (await world.browser('coordinator')).get(path);
    const html = spaces(page.html);
    const [drawing = ''] = /<svg class="hit-drawing.*?<\/svg>/s.exec(html) ?? [];
    for (const amount of ['1 000 000 kr', '700 000 kr', '250 000 kr', '100 000 kr']) expect(drawing).toContain(`>${amount}<`);
    // A band where something was granted and paid, and none from nothing.
    expect(drawing.match(/class="hit-flow"/g)).toHaveLength(2);
    const rows = [...(/<tbody>(.*?)<\/tbody>/s.exec(html)?.[1] ?? '').matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => cell),
    );
    expect(rows).toEqual([
      ['KOMPETENS', '100 000 kr', '0 kr', '0 kr', '0 %', '–'],
      ['INNOVATION', '1 000 000 kr', '700 000 kr', '250 000 kr', '70 %', '36 %'],
      ['Hela planen', '1 100 000 kr', '700 000 kr', '250 000 kr', '64 %', '36 %'],
    ]);
    expect(spaces(page.text)).toContain('1 100 000 kr har sökts, 700 000 kr är beviljat och 250 000 kr är utbetalt. 64 % av det som har sökts är beviljat.');
    expect(html).toMatch(/<h1[^>]*>Hur mycket av det som har sökts är beviljat och utbetalt\?<\/h1>/);
    expect(html.length).toBeLessThan(60_000);
  });

  test('is for those who see all money, as is its picture among the others', async () => {
    expect((await (await world.browser('steeringGroup')).get(path)).status).toBe(200);
    expect((await (await world.browser('referenceGroup')).get(path)).status).toBe(403);
    expect((await (await world.browser('coordinator')).get('/bilder')).html).toContain(`<a class="ds-link" href="${path}">`);
    expect((await (await world.browser('referenceGroup')).get('/bilder')).html).not.toContain(path);
  });

  test('says so in English, and where there is no money', async () => {
    const reader = await world.browser('support');
    await reader.get(`/sprak/en?till=${path}`);
    expect((await reader.get(path)).text).toContain('How much of what was requested has been granted and paid?');
    await world.db('plan_activities').update({ requested_sek: 0 });
    await world.db('grants').delete();
    expect((await reader.get(path)).text).toContain('No money has been requested from Länsstyrelsen.');
  });
});
