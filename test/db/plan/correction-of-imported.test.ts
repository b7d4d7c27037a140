/** Facts that came in with the plan and were put right since: a later import leaves them as people have them, and says so. */
import { beforeEach, describe, expect, test } from 'vitest';
import { planActivityView } from '../../../db/lives/plan-activity-read-model.ts';
import { englishNames } from '../../../db/plan/english-names.ts';
import { importCommandOf } from '../../../plan/import-activities.ts';
import { planAnew, takeInAnew } from '../../../plan/plan-anew.ts';
import type { FileActivity } from '../../../plan/plan-schema.ts';
import { countyPlan } from '../../support/builders/county-plan.ts';
import { recordedLife } from '../../support/builders/recorded-life.ts';
import { registerPerson } from '../../support/builders/register-entries.ts';
import { databaseForEach } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';
import { seedImportedPlan } from '../../support/plans/imported-plan.ts';

const file = countyPlan();
const [first] = file.activities as [FileActivity];

describe.each(engines)('in $engine', ({ empty }) => {
  const database = databaseForEach(empty, async (knex) => ({
    ids: await seedImportedPlan(knex, file),
    coordinator: await registerPerson(
      knex,
      { name: 'Anna Lind', email: 'coordinator@lansstyrelsen.example', roles: ['coordinator'] },
      '2015-12-15T00:00:00.000Z',
    ),
  }));
  let id: string;
  beforeEach(() => {
    id = database.ids.get(first.id) as string;
  });
  const corrected = (body: object, partners: string[] = []) =>
    recordedLife(database.knex, id).take(
      database.coordinator,
      'correction',
      { by: 'coordinator', partners },
      { reason: 'Fel i planen.', notify: true, ...body },
    );
  const view = async () => {
    const found = await planActivityView(database.knex, id);
    if (!found) throw new Error('no view');
    return found;
  };
  const anew = (change: Partial<FileActivity>) => importCommandOf(file, { ...first, ...change });

  test('what was corrected stays, and the rest is taken over', async () => {
    await corrected({ title: 'Rättat namn', goals: null, partners: [{ organisation: 'ltu', role: 'värd' }] }, ['ltu']);
    const again = anew({
      title: 'Planens nya namn',
      partners: [{ organisation: 'pitea' }],
      goals: ['sysselsattning'],
      description: 'Planens nya beskrivning.',
    });
    expect(await planAnew(database.knex, again, file.plan.id)).toMatchObject({ taken: ['description'], kept: ['title', 'goals', 'partners'] });
    expect(await takeInAnew(database.knex, again, file.plan.id)).toBe('changed');
    expect(await view()).toMatchObject({
      title: 'Rättat namn',
      goals: [],
      partners: [{ organisation: 'ltu', role: 'värd' }],
      description: 'Planens nya beskrivning.',
    });
    expect(await takeInAnew(database.knex, again, file.plan.id)).toBe('unchanged');
    expect((await view()).title).toBe('Rättat namn');
  });

  test('the same file read again undoes nothing', async () => {
    await corrected({ title: 'Rättat namn', unit: 'ToI' });
    expect(await takeInAnew(database.knex, anew({}), file.plan.id)).toBe('unchanged');
    expect(await view()).toMatchObject({ title: 'Rättat namn', unit: 'ToI' });
  });

  test('is no reading of the plan any more, and has lost the English of what stood there', async () => {
    expect((await view()).more).toMatchObject({ inferred: expect.arrayContaining(['goals', 'focusArea']), english: { title: expect.any(String) } });
    await corrected({ title: 'Rättat namn', goals: null });
    const { more } = await view();
    expect(more?.['inferred']).not.toContain('goals');
    expect(more?.['inferred']).toContain('focusArea');
    expect(more?.['english']).not.toHaveProperty('title');
    expect(more?.['english']).toHaveProperty('description');
    expect((await englishNames(database.knex)).has('Rättat namn')).toBe(false);
  });

  test('the budget of an imported activity is entered until money of ours has been decided on, and stands from then on', async () => {
    const life = recordedLife(database.knex, id);
    await life.take(database.coordinator, 'correction', { by: 'coordinator', budget: true }, { budget: { ownSek: 5 }, reason: 'x', notify: true });
    expect(await view()).toMatchObject({ budget: { ownSek: 5 } });
    const grants = [{ funder: 'lansstyrelsen-norrbotten', outcome: 'approved' as const, amountSek: 100 }];
    const { stage } = await view();
    await life.take(
      database.coordinator,
      'fundingDecision',
      { outcome: 'approved', grants, instalments: [] },
      { outcome: 'approved', grants, instalments: [], conditions: [], grounds: 'Medel har tillkommit.', decidedBy: 'Anna Lind' },
    );
    expect(await view()).toMatchObject({ stage, grantedSek: 100, adoptedOn: '2015-12-15' });
    const command = await life.store(
      database.coordinator,
      'correction',
      { by: 'coordinator', budget: true },
      { budget: { ownSek: 1 }, reason: 'x', notify: true },
    );
    expect(await life.record(command)).toMatchObject({ refused: { type: 'WrongStage' } });
  });
});
