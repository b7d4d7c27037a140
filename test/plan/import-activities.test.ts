import { describe, expect, test } from 'vitest';
import { importCommandOf } from '../../plan/import-activities.ts';
import type { FileActivity } from '../../plan/plan-schema.ts';
import { defaultPolicy, defaultPolicyWith } from '../../workflows/domain/policy.ts';
import { countyPlan, countyPlanAsWritten } from '../support/builders/county-plan.ts';

const file = countyPlan();
const commandOf = (id: string, change: Partial<FileActivity> = {}) =>
  importCommandOf(file, { ...(file.activities.find((a) => a.id === id) as FileActivity), ...change });
const inputOf = (id: string, change?: Partial<FileActivity>) => {
  const { command } = commandOf(id, change);
  if (command.name !== 'import') throw new Error(command.name);
  return command.input;
};
const bodyOf = (id: string) => commandOf(id).body;

test('makes one command for each of the 17 activities, the same at every import', () => {
  const commands = file.activities.map((activity) => importCommandOf(file, activity));
  expect(new Set(commands.map(({ id }) => id)).size).toBe(17);
  expect(new Set(commands.map(({ planActivity }) => planActivity)).size).toBe(17);
  expect(file.activities.map((activity) => importCommandOf(countyPlan(), activity))).toEqual(commands);
});

test('asks the responsible organisation to lead, by the default rules; with none there is an assignment to make', () => {
  expect(inputOf('korta-vagen')).toEqual({
    policy: defaultPolicy,
    runs: {},
    yearly: false,
    proposer: 'lansstyrelsen-norrbotten',
    ownFunder: 'lansstyrelsen-norrbotten',
    lead: 'ltu',
    alreadyRunning: true,
  });
  const leads = file.activities.map(({ id }) => inputOf(id).lead);
  expect(leads.filter((lead) => lead === undefined)).toHaveLength(1);
  expect(inputOf('kunskapsutbyte').lead).toBeUndefined();
});

test('takes the rules of the installation in, which stay when the file is read again under others', () => {
  const [activity] = file.activities as [FileActivity];
  const before = importCommandOf(file, activity);
  const now = importCommandOf(file, activity, defaultPolicyWith({ money: { secondPersonFrom: 500_000 } }));
  expect(now.command).toMatchObject({ input: { policy: { ...defaultPolicy, money: { secondPersonFrom: 500_000 } } } });
  expect({ ...now, command: null }).toEqual({ ...before, command: null });
});

test('calls an activity running unless the plan only plans it', () => {
  const planned = file.activities.filter(({ id }) => !inputOf(id).alreadyRunning).map(({ id }) => id);
  expect(planned).toEqual(['traumamedvetenhet', 'utvecklat-integrationsarbete']);
});

test('goes round every year where the plan says so', () => {
  expect(file.activities.filter(({ id }) => inputOf(id).yearly).map(({ id }) => id)).toEqual(['plan-och-bostadsdagarna']);
});

describe('when it starts', () => {
  test.each([
    ['2016', '2016-01-01'],
    ['2016-09', '2016-09-01'],
    ['2016-09-15', '2016-09-15'],
    ['hösten 2016', undefined],
    ['2016-13', undefined],
  ])('%s', (starts, from) => {
    expect(inputOf('utvecklat-integrationsarbete', { starts }).runs).toEqual(from ? { from } : {});
  });
});

test('gives each field of the file its place, and keeps the others as they came', () => {
  expect(bodyOf('forskarutbildning')).toEqual({
    planRef: 'forskarutbildning',
    title: 'Breddad rekrytering till forskarutbildning',
    description: expect.stringMatching(/^Luleå tekniska universitet arbetar för att bredda rekryteringen/),
    developmentArea: 'kompetens',
    focusArea: 'kompetens-arbete',
    proposedBy: { organisation: 'lansstyrelsen-norrbotten' },
    targetGroups: [],
    goals: ['inflyttning'],
    partners: [{ organisation: 'ltu-business' }, { organisation: 'lulea-naringsliv' }, { organisation: 'lulea-kommun' }],
    more: {
      responsible: 'ltu',
      state: 'running',
      partnersText: 'andra statliga myndigheter i länet',
      forWhom: 'Forskarstuderande och medarbetare som universitetet rekryterat utomlands',
      inferred: ['focusArea', 'goals'],
      english: { title: 'Broader recruitment to doctoral studies', description: expect.any(String), forWhom: expect.any(String) },
      chapter: '7.2',
      partners: [
        { organisation: 'ltu-business', status: 'planned' },
        { organisation: 'lulea-naringsliv', status: 'planned' },
        { organisation: 'lulea-kommun', status: 'planned' },
      ],
    },
    adoption: {
      outcome: 'noFundingNeeded',
      grounds: expect.stringContaining('inte registrerad'),
      decidedBy: 'Regionala partnerskapet',
      decidedOn: '2015-12-15',
    },
  });
});

test('loses no field of any activity', () => {
  const columns = ['description', 'targetGroups', 'goals', 'expectedResults'] as const;
  const places = ['id', 'title', 'developmentArea', 'focusArea', 'activityArea', 'recurs', 'partners', ...columns];
  for (const written of countyPlanAsWritten().activities) {
    const kept = bodyOf(written.id);
    for (const [name, value] of Object.entries(written)) if (!places.includes(name)) expect(kept.more?.[name], `${written.id}.${name}`).toEqual(value);
    expect(kept).toMatchObject({ planRef: written.id, title: written.title, developmentArea: written.developmentArea, focusArea: written.focusArea });
    for (const name of columns) expect(kept[name], `${written.id}.${name}`).toEqual(written[name]);
    expect(kept.activityArea ?? null).toBe(written.activityArea ?? null);
    expect(kept.partners?.map(({ organisation }) => organisation)).toEqual(written.partners?.map(({ organisation }) => organisation));
  }
});
