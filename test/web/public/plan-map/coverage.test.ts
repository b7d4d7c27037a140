/** The coverage map: its numbers lead to what they count, its holes are named, and who could work together is told. */
import { beforeAll, describe, expect, test } from 'vitest';
import { levelOf } from '../../../../api/web/drawings/coverage-cell.ts';
import { holesIn } from '../../../../api/web/public/plan-map/coverage-holes.ts';
import { phasesOfCell, shownPhases } from '../../../../api/web/public/plan-map/coverage-phases.ts';
import { synergyOf } from '../../../../api/web/public/plan-map/synergies.ts';
import type { LedActivity } from '../../../../db/public/coverage-read-model.ts';
import { countyPlan } from '../../../support/builders/county-plan.ts';
import type { TestBrowser } from '../../../support/http/page-world.ts';
import { startPageWorld } from '../../../support/http/page-world.ts';
import { worldForAll } from '../../../support/opened-for-tests.ts';
import { seedImportedPlan } from '../../../support/plans/imported-plan.ts';

const path = '/planen/karta';

describe('the map of the county’s plan', () => {
  const world = worldForAll(startPageWorld);
  const file = countyPlan();
  let nobody: TestBrowser;
  let ids: ReadonlyMap<string, string>;
  beforeAll(async () => {
    // The world's own words and lives are not the plan's.
    await world.db('plan_activities').update({ stage: 'proposed' });
    await world.db('plan_terms').delete();
    ids = await seedImportedPlan(world.db, file);
    nobody = await world.browser(null);
  });

  test('has a row for each of the areas and the priority areas, and the number that the plan’s file gives in each cell', async () => {
    const { html, text } = await nobody.get(path);
    const [map = ''] = /<table class="ds-table hit-map".*?<\/table>/s.exec(html) ?? [];
    const rows = [...map.matchAll(/<tr[^>]*><th scope="row">(.*?)<\/th>(.*?)<\/tr>/gs)].map(([, name, cells = '']) => ({
      name,
      counts: [...cells.matchAll(/<td data-level="\d">(?:<span aria-hidden="true">|<a[^>]*>)(\d+)/g)].map(([, count]) => Number(count)),
    }));
    const counts = (holds: (activity: (typeof file.activities)[number]) => boolean) =>
      file.targetGroups.map(({ id }) => file.activities.filter((activity) => activity.targetGroups?.includes(id) && holds(activity)).length);
    const expected = file.developmentAreas.flatMap((area) => [
      { name: area.name, counts: counts(({ developmentArea }) => developmentArea === area.id) },
      ...file.activityAreas
        .filter(({ developmentArea }) => developmentArea === area.id)
        .map(({ id, name }) => ({ name, counts: counts(({ activityArea }) => activityArea === id) })),
    ]);
    expect(rows).toEqual(expected);
    expect(rows).toHaveLength(13);
    expect(text).toContain('5 av 10 prioriterade områden har ingen aktivitet som anger en målgrupp.');
  });

  test('names its holes, and who could work together', async () => {
    const { html, text } = await nobody.get(path);
    expect(text).toContain('Praktikplatser: ingen målgrupp har någon aktivitet');
    expect(text).toContain('Språkstudier riktat mot yrkesutbildade och akademiker: Asylsökande');
    const synergies = html.slice(html.indexOf('Här kan organisationer arbeta tillsammans'));
    for (const ref of ['traumamedvetenhet', 'psykosocialt-stod', 'socialt-foretagande'])
      if (ids.has(ref)) expect([ref, synergies.includes(`/planen/aktiviteter/${ids.get(ref)}"`)]).toEqual([ref, true]);
    expect(synergies).toContain('enligt planen: Rädda Barnen');
    expect(synergies).not.toContain(`/planen/aktiviteter/${ids.get('idrottsskolor')}"`);
  });

  test('leads from each cell to a list of as many activities', async () => {
    const { html } = await nobody.get(path);
    const cells = [...html.matchAll(/<td data-level="[123]"><a class="ds-link hit-map-link" href="([^"]+)"[^>]*>(\d+)<\/a>/g)];
    expect(cells.length).toBeGreaterThan(12);
    for (const [, href = '', count] of cells) {
      const listed = (await nobody.get(href.replaceAll('&amp;', '&'))).html;
      const listedIds = new Set([...listed.matchAll(/<th scope="row"><a class="ds-link" href="(\/planen\/aktiviteter\/[^"]+)"/g)].map(([, id]) => id));
      expect([href, listedIds.size]).toEqual([href, Number(count)]);
    }
  });

  test('can be narrowed to a phase where an activity names one, and says so where none does', async () => {
    expect((await nobody.get(path)).text).toContain('Ingen aktivitet anger någon etableringsfas ännu');
    const id = ids.get('socialt-foretagande');
    const row = () => world.db('plan_activities').where({ id });
    const { facts } = await row().first('facts');
    await row().update({ facts: JSON.stringify({ ...JSON.parse(facts), establishmentPhase: 'Etablering' }) });
    const narrowed = await nobody.get(`${path}?fas=Etablering`);
    expect(narrowed.html).toContain('<option value="Etablering" selected');
    expect(narrowed.text).toContain('9 av 10 prioriterade områden har ingen aktivitet');
    expect(narrowed.html).toMatch(/fas=Etablering[^"]*"[^>]*>1</);
    expect(narrowed.html).not.toContain('hit-map-phases');
    expect((await nobody.get(`${path}?fas=finns-inte`)).text).toContain('5 av 10');
    // Not narrowed, each cell says how many name it: the row of its area and that of its priority area.
    const whole = await nobody.get(path);
    expect(whole.html.match(/<li>Etablering: 1<\/li>/g)).toHaveLength(2 * JSON.parse(facts).targetGroups.length);
    expect(whole.text).toContain('I varje ruta står också hur många');
    await row().update({ facts });
  });

  test('opens the plan’s page, small and with the newest results; who searches sees what is found', async () => {
    const { html, text } = await nobody.get('/planen');
    expect(html.indexOf('id="coverage-title"')).toBeLessThan(html.indexOf('<search'));
    expect(text).toContain('5 av 10 prioriterade områden har ingen aktivitet som anger en målgrupp.');
    expect(html).toContain(`href="${path}"`);
    expect(text).toContain('Inga resultat är publicerade ännu.');
    const drawing = /<svg class="hit-drawing.*?<\/svg>/s.exec(html)?.[0] ?? '';
    expect(drawing.match(/class="hit-cell-hole"/g)).toHaveLength(18);
    expect(html.length).toBeLessThan(120_000);
    expect((await nobody.get('/planen?q=idrott')).html).not.toContain('id="coverage-title"');
  });

  test('is small, needs no script, and speaks English to those who chose it', async () => {
    const { html } = await nobody.get(path);
    expect(html.length).toBeLessThan(40_000);
    expect(html).not.toContain('<script');
    const reader = await world.browser(null);
    await reader.get('/sprak/en?till=/planen');
    const { text } = await reader.get(path);
    expect(text).toContain('5 of 10 priority areas have no activity that names a target group.');
    expect(text).toContain('Work placements: no target group has an activity');
  });
});

describe('who could work together', () => {
  const activity = (id: string, lead: string, targetGroups: string[], phase: string | null = null): LedActivity => ({
    id,
    title: id,
    lead,
    isByPlan: false,
    targetGroups,
    phase,
  });
  test.each<[string, LedActivity[], string[], string[]]>([
    ['nobody alone', [activity('a', 'x', ['g'])], [], []],
    ['not an organisation with itself', [activity('a', 'x', ['g']), activity('b', 'x', ['g'])], [], []],
    ['two with a target group in common', [activity('a', 'x', ['g', 'h']), activity('b', 'y', ['g'])], ['a', 'b'], ['g']],
    ['not two without one', [activity('a', 'x', ['h']), activity('b', 'y', ['g'])], [], []],
    ['not in different phases', [activity('a', 'x', ['g'], 'p'), activity('b', 'y', ['g'], 'q')], [], []],
    [
      'in the same phase, and who names none',
      [activity('a', 'x', ['g'], 'p'), activity('b', 'y', ['g'], 'p'), activity('c', 'z', ['g'])],
      ['a', 'b', 'c'],
      ['g'],
    ],
    ['only those that have anybody', [activity('a', 'x', ['g']), activity('b', 'y', ['g']), activity('c', 'z', ['h'])], ['a', 'b'], ['g']],
  ])('%s', (_, activities, together, groups) => {
    const found = synergyOf(activities);
    expect([found?.activities.map(({ id }) => id) ?? [], found?.targetGroups ?? []]).toEqual([together, groups]);
  });
});

test('the phases that most activities name have a line of their own in each cell, the others one together', () => {
  const phases = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const line = { id: 'line', name: 'line', counts: [9], byPhase: [[1, 5, 5, 5, 5, 5, 2]] };
  const found = { targetGroups: [{ id: 't', name: 't' }], phases, areas: [{ ...line, priorityAreas: [] }] };
  const shown = shownPhases(found);
  expect([...shown]).toEqual(['b', 'c', 'd', 'e', 'f']);
  expect(phasesOfCell(found, shown, { ...line, byPhase: [[1, 4, 0, 0, 0, 0, 2]] }, 0)).toEqual([
    { phase: 'b', count: 4 },
    { phase: null, count: 3 },
  ]);
  expect(phasesOfCell({ ...found, phase: 'b' }, shown, line, 0)).toEqual([]);
});

test('a hole is a target group without an activity; one without any is whole', () => {
  const named = (id: string) => ({ id, name: id });
  const line = (id: string, counts: number[]) => ({ ...named(id), counts, byPhase: [] });
  const priorityAreas = [line('full', [1, 2]), line('half', [0, 2]), line('none', [0, 0])];
  const holes = holesIn({ targetGroups: ['g', 'h'].map(named), phases: [], areas: [{ ...line('area', [1, 4]), priorityAreas }] });
  expect(holes.map(({ area, targetGroups, isWhole }) => [area.id, targetGroups.map(({ id }) => id), isWhole])).toEqual([
    ['half', ['g'], false],
    ['none', ['g', 'h'], true],
  ]);
});

test.each([
  [0, 0],
  [1, 1],
  [2, 2],
  [3, 2],
  [4, 3],
  [100, 3],
])('%i activities are level %i', (count, level) => {
  expect(levelOf(count)).toBe(level);
});
