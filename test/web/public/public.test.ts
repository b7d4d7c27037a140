import { beforeAll, describe, expect, test } from 'vitest';
import { savePlanTerm } from '../../../db/registers/plan-store.ts';
import { stages } from '../../../workflows/domain/stages.ts';
import { own } from '../../support/http/api-world.ts';
import type { TestBrowser } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startPageWorld);
let nobody: TestBrowser;
beforeAll(async () => {
  nobody = await world.browser(null);
});

const page = `/planen/aktiviteter/${own}`;
const files = ['/planen.json', '/planen.csv', '/planen/atom.xml'];

/** Tags of an XML document that are not closed where they should be. */
function unclosed(xml: string): string[] {
  const open: string[] = [];
  const bare = xml.replaceAll(/<!\[CDATA\[.*?\]\]>/gs, '');
  for (const [, isEnd, name, isEmpty] of bare.matchAll(/<(\/?)([a-z][\w:]*)[^>]*?(\/?)>/gi)) {
    if (isEnd) {
      if (open.pop() !== name) return [`/${name}`];
    } else if (!isEmpty) open.push(String(name));
  }
  return open;
}

describe('the plan, for everybody', () => {
  test('leads from the list to an activity and back, without anybody signed in', async () => {
    expect((await nobody.get('/planen')).html).toContain(`href="${page}"`);
    const shown = await nobody.get(page);
    expect(shown.status).toBe(200);
    expect(shown.html.match(/<h1/g)).toHaveLength(1);
    expect(shown.html).toContain('href="/planen"');
  });

  test('shows its goals, with what is to be reached and by when, and what works towards them', async () => {
    const goal = { kind: 'goal' as const, id: 'inflyttning', name: 'Inflyttade till länet per år', position: 1 };
    await savePlanTerm(world.db, { ...goal, facts: { comparison: '>=', target: 8000, unit: 'personer', year: 2020 } });
    const { facts } = await world.db('plan_activities').where({ id: own }).first('facts');
    await world
      .db('plan_activities')
      .where({ id: own })
      .update({ facts: JSON.stringify({ ...JSON.parse(facts), goals: [goal.id] }) });
    const shown = await nobody.get('/planen/mal');
    expect(shown.text).toContain(goal.name);
    expect(shown.text).toMatch(/Minst 8\s000\spersoner, senast 2020/);
    expect(shown.html).toContain(`href="${page}"`);
    expect((await nobody.get(page)).text).toContain(goal.name);
    await world.db('plan_activities').where({ id: own }).update({ facts });
  });

  test('is searched by words in the address', async () => {
    expect((await nobody.get(`/planen?q=${own}`)).html).toContain(`href="${page}"`);
    const none = await nobody.get('/planen?q=finns-inte-alls');
    expect(none.html).not.toContain(`href="${page}"`);
    expect(none.text).toContain('Ingen aktivitet i området motsvarar sökningen.');
    expect((await nobody.get('/planen?q=%00%3Cscript%3E')).html).not.toContain('<script');
  });

  test('whatever stands in an address, NUL reaches no database: PostgreSQL would refuse all that is asked with it', async () => {
    const asked: unknown[] = [];
    world.db.on('query', ({ bindings }: { bindings?: unknown[] }) => asked.push(...(bindings ?? [])));
    expect((await nobody.get(`/planen?q=%00${own}&omrade=%00&omrade=x%00`)).status).toBe(200);
    expect((await nobody.get(`/planen?q=%00${own}`)).html).toContain(`href="${page}"`);
    for (const address of ['/planen/aktiviteter/%00', '/organisationer/x%00', '/personer/%00', '/organ/%00', '/svara/%00'])
      expect([address, (await (await world.browser('coordinator')).get(address)).status]).toEqual([address, 404]);
    expect((await (await world.browser('coordinator')).get('/organisationer?q=%00')).status).toBe(200);
    expect(asked.filter((value) => typeof value === 'string' && value.includes('\0'))).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
    world.db.removeAllListeners('query');
  });

  test('an activity is public exactly while it is in the plan; else nothing tells it from one that never was', async () => {
    const before = await world.db('plan_activities').where({ id: own }).first('stage');
    const hidden = new Set(['proposed', 'sentBack', 'rejected', 'withdrawn']);
    const never = await nobody.get('/planen/aktiviteter/finns-inte');
    expect(never.status).toBe(404);
    for (const stage of stages) {
      await world.db('plan_activities').where({ id: own }).update({ stage });
      const shown = await nobody.get(page);
      expect([stage, shown.status]).toEqual([stage, hidden.has(stage) ? 404 : 200]);
      if (hidden.has(stage)) expect(shown.text.replaceAll(own, 'finns-inte')).toBe(never.text);
      for (const file of files) expect([stage, file, (await nobody.get(file)).html.includes(page)]).toEqual([stage, file, !hidden.has(stage)]);
    }
    await world.db('plan_activities').where({ id: own }).update(before);
  });

  test('no person, no text of a report, no ground of a decision and no case number is in any of it', async () => {
    const emails: string[] = await world.db('people').pluck('email');
    const people: string[] = await world.db('people').pluck('name');
    const grounds: string[] = await world.db('decisions').pluck('grounds');
    const numbers: string[] = await world.db('plan_activities').pluck('case_number');
    await world.db('reports').update({ content: JSON.stringify({ done: 'HEMLIG-RAPPORT', women: 1 }) });
    const kept = [...emails, ...people, ...grounds, ...numbers, 'HEMLIG-RAPPORT'];
    for (const address of ['/planen', '/planen/mal', page, ...files, '/planen/dcat.jsonld', '/planen/dcat.rdf']) {
      const { html } = await nobody.get(address);
      expect([address, kept.filter((text) => html.includes(text))]).toEqual([address, []]);
    }
  });
});

describe('open data', () => {
  test('JSON names each activity with its address, and only what is public of it', async () => {
    const { planActivities } = JSON.parse((await nobody.get('/planen.json')).html) as { planActivities: Record<string, unknown>[] };
    const activity = planActivities.find(({ id }) => id === own);
    expect(Object.keys(activity ?? {}).toSorted()).toEqual(
      'activityArea description developmentArea endedAt establishmentPhase focusArea fromPlan goals id lead partners priority results runs stage takenInAt takenInOn targetGroups title url'.split(
        ' ',
      ),
    );
    expect(new URL(String(activity?.['url'])).pathname).toBe(page);
  });

  test('CSV opens right in Swedish Excel, and no cell is a formula', async () => {
    const before = await world.db('plan_activities').where({ id: own }).first('title');
    await world.db('plan_activities').where({ id: own }).update({ title: '=1+1' });
    const file = await nobody.get('/planen.csv');
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.html).toContain("'=1+1;");
    await world.db('plan_activities').where({ id: own }).update(before);
  });

  test('the Atom feed parses; its entries have ids of their own that stay, days and absolute links', async () => {
    const first = await nobody.get('/planen/atom.xml');
    expect(first.headers.get('content-type')).toContain('application/atom+xml');
    expect(unclosed(first.html)).toEqual([]);
    const valuesOf = (tag: string) => [...first.html.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map((match) => String(match[1]));
    const ids = valuesOf('id').filter((id) => id.includes('#'));
    expect(ids.length).toBe(first.html.split('<entry>').length - 1);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith('http') && id.includes('/planen/aktiviteter/'))).toBe(true);
    expect(valuesOf('updated').every((at) => Number.isFinite(Date.parse(at)))).toBe(true);
    expect(valuesOf('updated')).toHaveLength(ids.length + 1);
    expect((await nobody.get('/planen/atom.xml')).html).toBe(first.html);
    expect((await nobody.get('/planen')).html).toContain('type="application/atom+xml"');
  });

  test('a title with signs of HTML is text in the feed', async () => {
    const before = await world.db('plan_activities').where({ id: own }).first('title');
    await world.db('plan_activities').where({ id: own }).update({ title: 'A <img src=x> & ]]> B' });
    const { html } = await nobody.get('/planen/atom.xml');
    expect(html).toContain('A &lt;img src=x> &amp; ');
    expect(html).not.toContain('<img');
    expect(unclosed(html)).toEqual([]);
    await world.db('plan_activities').where({ id: own }).update(before);
  });

  test('may be kept on the way by its ETag, but not what somebody signed in was sent', async () => {
    for (const address of [...files, '/planen/dcat.jsonld', '/planen/dcat.rdf']) {
      const { headers } = await nobody.get(address);
      expect(headers.get('cache-control')).toBe('public, max-age=300');
      expect(headers.get('set-cookie')).toBeNull();
      expect((await nobody.get(address, { 'if-none-match': String(headers.get('etag')), 'cache-control': 'max-age=0' })).status).toBe(304);
      expect((await (await world.browser('coordinator')).get(address)).headers.get('cache-control')).toContain('no-store');
    }
  });
});
