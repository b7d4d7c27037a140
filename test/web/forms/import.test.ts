/** Importing a plan from a page: tried first, nothing written by that; then imported while one can see how far it has come. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CommandOutcome } from '../../../api/engine/gateway.ts';
import type { PlanImporter } from '../../../api/ports/plan-importer.ts';
import type { StoredCommand } from '../../../contracts/commands/stored-command.ts';
import { createPlanImporter } from '../../../embedded/create-plan-importer.ts';
import { defaultPolicy } from '../../../workflows/domain/policy.ts';
import { countyPlanAsWritten } from '../../support/builders/county-plan.ts';
import type { PageWorld, TestBrowser } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { pollLimit } from '../../support/server/until.ts';

let world: PageWorld;
let coordinator: TestBrowser;
let begun: StoredCommand[];
/** Answers of the engine; held back until a test lets them go. */
let answer: () => Promise<CommandOutcome>;
beforeEach(async () => {
  begun = [];
  answer = async () => ({ status: 201, body: null });
  let importer: PlanImporter | undefined;
  const late: PlanImporter = {
    tryOut: (bytes) => (importer as PlanImporter).tryOut(bytes),
    claim: (id) => importer?.claim(id),
    begin: (id) => importer?.begin(id),
    find: (id) => importer?.find(id),
  };
  world = await startPageWorld({ planImporter: late });
  const execute = (command: StoredCommand) => {
    begun.push(command);
    return answer();
  };
  importer = createPlanImporter({ newPolicy: defaultPolicy, db: world.db, gateway: { execute }, complain: () => {} });
  coordinator = await world.browser('coordinator');
});
afterEach(() => world.stop());

const upload = (content: string, browser = coordinator) =>
  browser.upload('/importera', {}, [{ field: 'plan', name: 'plan.json', bytes: new TextEncoder().encode(content) }]);
const plan = (change: object = {}) => JSON.stringify({ ...(countyPlanAsWritten() as object), ...change });
const settled = async (path: string) =>
  vi.waitFor(async () => {
    const page = await coordinator.get(path);
    expect(page.title).not.toContain('läses in');
    return page;
  }, pollLimit);

describe('a file', () => {
  test('is tried: what it would do is shown, and nothing has been written', async () => {
    const before = await world.db('organisations').select();
    const { leadsTo } = await upload(plan());
    const page = await coordinator.get(leadsTo as string);
    expect(page.text).toContain('Prov: ');
    expect(page.text).toContain('17 nya aktiviteter');
    expect(page.text).toContain('Korta vägen');
    expect(await world.db('organisations').select()).toEqual(before);
    expect(begun).toEqual([]);
  });

  test('is imported on a second word, with progress, and noted in the audit', async () => {
    const { leadsTo } = await upload(plan());
    let letGo: (outcome: CommandOutcome) => void = () => {};
    answer = () =>
      new Promise((resolve) => {
        letGo = resolve;
      });
    await coordinator.post(leadsTo as string);
    await vi.waitFor(() => expect(begun).toHaveLength(1), pollLimit);
    expect((await coordinator.get(leadsTo as string)).text).toContain('0 av 17 aktiviteter är klara.');
    answer = async () => ({ status: 201, body: null });
    letGo({ status: 201, body: null });
    expect((await settled(leadsTo as string)).text).toContain('Planen är inläst');
    expect(begun).toHaveLength(17);
    expect(await world.db('audit').where({ what: 'planImport' }).first()).toMatchObject({ person: world.ids.coordinator });
  });

  test('is imported once, however often the button is pressed', async () => {
    const { leadsTo } = await upload(plan());
    await Promise.all([coordinator.post(leadsTo as string), coordinator.post(leadsTo as string)]);
    await settled(leadsTo as string);
    await coordinator.post(leadsTo as string);
    expect(begun).toHaveLength(17);
  });

  test('that the engine does not take to its end says what is left', async () => {
    const { leadsTo } = await upload(plan());
    answer = async () => ({ unavailable: true });
    await coordinator.post(leadsTo as string);
    const page = await settled(leadsTo as string);
    expect(page.text).toContain('Inläsningen stannade');
    expect(page.text).toContain('the engine did not take it');
  });

  test.each([
    ['no JSON', '{"plan":', 'Filen är inte JSON'],
    ['no plan', '{}', 'plan: fyll i det här.'],
  ])('with %s is refused in words', async (_, content, says) => {
    const page = await upload(content);
    expect(page).toMatchObject({ status: 422 });
    expect(page.title).toMatch(/^Fel: /);
    expect(page.text).toContain(says);
  });

  test('with an id that leads nowhere says which', async () => {
    const file = JSON.parse(plan()) as { activities: { responsible?: string }[] };
    (file.activities[0] as { responsible?: string }).responsible = 'finns-inte';
    expect((await upload(JSON.stringify(file))).text).toContain('activities.responsible (rad 1): ingenting i filen har beteckningen ”finns-inte”');
  });

  test('that is missing or too large is asked for again', async () => {
    expect((await coordinator.upload('/importera', {}, [])).text).toContain('Välj en fil.');
    expect((await upload('x'.repeat(5 * 1024 * 1024 + 1))).text).toContain('Filen är större än 5 MB.');
  });

  test('that is no longer kept is asked for again', async () => {
    const page = await coordinator.get('/importera/finns-inte');
    expect(page).toMatchObject({ status: 404 });
    expect(page.text).toContain('Prova en annan fil');
  });
});

test('nobody but a coordinator imports', async () => {
  for (const who of ['support', 'secretary', 'administrator', 'lead'] as const) {
    const browser = await world.browser(who);
    expect((await browser.get('/importera')).status).toBe(403);
    expect((await upload(plan(), browser)).status).toBe(403);
  }
});

test('where the pages run alone they say how to import', async () => {
  const alone = await startPageWorld();
  const page = await (await alone.browser('coordinator')).get('/importera');
  await alone.stop();
  expect(page.text).toContain('npm run import');
});
