/** The county's plan as its file has it: whole, and with what is our own reading marked at the field that it is about. */
import { expect, test } from 'vitest';
import { countyPlan } from '../support/builders/county-plan.ts';

const file = countyPlan();
const inferredOf = (list: { id: string; inferred?: string[] | undefined }[], id: string) => list.find((item) => item.id === id)?.inferred ?? [];

test('describes each of its 17 activities in both languages, and names goals, chapter and state of each', () => {
  expect(file.activities).toHaveLength(17);
  for (const { id, description, english, goals, state, ...more } of file.activities)
    expect([id, description?.length ?? 0, JSON.stringify(english?.['description'] ?? '').length, goals?.length ?? 0, state, more['chapter']]).toEqual([
      id,
      expect.toSatisfy((length: number) => length > 80),
      expect.toSatisfy((length: number) => length > 80),
      expect.toSatisfy((count: number) => count > 0),
      expect.stringMatching(/^(running|planned|trial)$/),
      expect.stringMatching(/^7\.[123]$/),
    ]);
});

test('marks as our reading: the year of each goal, since when bodies have their roles, municipalities it does not name, LTU as lead', () => {
  for (const { id } of file.goals) expect([id, inferredOf(file.goals, id)]).toEqual([id, expect.arrayContaining(['year'])]);
  expect(['rai', 'regionala-partnerskapet', 'kfu'].map((id) => file.bodies.find((body) => body.id === id)?.['inferred'])).toEqual([
    ['roles.from'],
    ['roles.from'],
    ['roles.to'],
  ]);
  expect(inferredOf(file.activities, 'utvecklat-integrationsarbete')).toContain('partners');
  expect(file.activities.find(({ id }) => id === 'utvecklat-integrationsarbete')?.partners).toHaveLength(14);
  expect(inferredOf(file.organisations, 'arjeplogs-kommun')).toContain('name');
  expect(inferredOf(file.activities, 'korta-vagen')).toContain('responsible');
  for (const { id, goals, targetGroups } of file.activities) {
    const marks = inferredOf(file.activities, id);
    expect([id, goals?.length === 0 || marks.includes('goals'), targetGroups?.length === 0 || marks.includes('targetGroups')]).toEqual([id, true, true]);
  }
});

test('invents no phase and no priority of an activity: they stand in a figure, not in the text', () => {
  expect(file.activities.filter(({ establishmentPhase, priority }) => establishmentPhase !== undefined || priority !== undefined)).toEqual([]);
  expect(file.plan).toMatchObject({ establishmentPhase: expect.stringContaining('figur 2'), priority: expect.stringContaining('figur 2') });
});
