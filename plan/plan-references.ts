/** Whether the ids in a plan's file lead somewhere, are given once, and go in no circle. */
import type { PlainFieldRule } from '../contracts/errors/field-error-rules.ts';
import type { PlanFile } from './plan-schema.ts';

interface Broken {
  path: (string | number)[];
  rule: PlainFieldRule;
}
interface Reference {
  path: (string | number)[];
  id: string | null | undefined;
}
type Registers = Pick<
  PlanFile,
  'bodies' | 'developmentAreas' | 'focusAreas' | 'targetGroups' | 'activityAreas' | 'goals' | 'organisations' | 'groups' | 'baselines'
>;

export function brokenReferences(file: PlanFile): Broken[] {
  return [...repeatedIds(file), ...unknownIds(file), ...repeatedPartners(file), ...circles(file)];
}

const nouns: Record<keyof Registers, string> = {
  bodies: 'body',
  developmentAreas: 'development area',
  focusAreas: 'focus area',
  targetGroups: 'target group',
  activityAreas: 'activity area',
  goals: 'goal',
  organisations: 'organisation',
  groups: 'group',
  baselines: 'baseline',
};

function unknownIds(file: PlanFile): Broken[] {
  return (Object.keys(nouns) as (keyof Registers)[]).flatMap((register) => {
    const known = new Set(file[register].map(({ id }) => id));
    return referencesTo(file)[register].flatMap(({ path, id }) =>
      id === null || id === undefined || known.has(id) ? [] : [{ path, rule: { code: 'noSuchIdInFile', params: { register: nouns[register], id } } }],
    );
  });
}

function referencesTo({ plan, activities, activityAreas, organisations, groups, measures, baselines }: PlanFile): Record<keyof Registers, Reference[]> {
  const inActivities = (field: 'developmentArea' | 'focusArea' | 'activityArea' | 'group' | 'responsible' | 'commissionedBy') =>
    activities.map((activity, index) => ({ path: ['activities', index, field], id: activity[field] }));
  const listed = (field: 'targetGroups' | 'goals' | 'joint') =>
    activities.flatMap((activity, index) => (activity[field] ?? []).map((id, place) => ({ path: ['activities', index, field, place], id })));
  return {
    bodies: [{ path: ['plan', 'adoptedBy'], id: plan.adoptedBy }, ...groups.map(({ ledBy }, index) => ({ path: ['groups', index, 'ledBy'], id: ledBy }))],
    developmentAreas: [
      ...inActivities('developmentArea'),
      ...activityAreas.map((area, index) => ({ path: ['activityAreas', index, 'developmentArea'], id: area.developmentArea })),
      ...Object.keys(measures).map((area) => ({ path: ['measures', area], id: area })),
    ],
    focusAreas: inActivities('focusArea'),
    targetGroups: listed('targetGroups'),
    activityAreas: inActivities('activityArea'),
    goals: [...listed('goals'), ...baselines.map(({ goal }, index) => ({ path: ['baselines', index, 'goal'], id: goal }))],
    groups: inActivities('group'),
    baselines: [],
    organisations: [
      { path: ['plan', 'coordinatedBy'], id: plan.coordinatedBy },
      ...organisations.map(({ partOf }, index) => ({ path: ['organisations', index, 'partOf'], id: partOf })),
      ...groups.flatMap((group, index) => group.organisations.map((id, place) => ({ path: ['groups', index, 'organisations', place], id }))),
      ...inActivities('responsible'),
      ...inActivities('commissionedBy'),
      ...listed('joint'),
      ...activities.flatMap(({ partners }, index) =>
        partners.map(({ organisation }, place) => ({ path: ['activities', index, 'partners', place, 'organisation'], id: organisation })),
      ),
    ],
  };
}

function repeatedIds(file: PlanFile): Broken[] {
  return ([...Object.keys(nouns), 'activities'] as (keyof Registers | 'activities')[]).flatMap((list) =>
    repeats(file[list].map(({ id }) => id)).map(({ value, place }) => ({ path: [list, place, 'id'], rule: { code: 'idRepeated', params: { id: value } } })),
  );
}

function repeatedPartners({ activities }: PlanFile): Broken[] {
  return activities.flatMap(({ partners }, index) =>
    repeats(partners.map(({ organisation }) => organisation)).map(({ value, place }) => ({
      path: ['activities', index, 'partners', place, 'organisation'],
      rule: { code: 'partnerRepeated', params: { organisation: value } },
    })),
  );
}

const repeats = (values: string[]) => values.flatMap((value, place) => (values.indexOf(value) < place ? [{ value, place }] : []));

function circles({ organisations }: PlanFile): Broken[] {
  const parents = new Map(organisations.map(({ id, partOf }) => [id, partOf]));
  return organisations.flatMap(({ id }, index) => {
    let above = parents.get(id);
    for (let steps = 0; steps < organisations.length && above !== undefined && above !== id; steps += 1) above = parents.get(above);
    return above === id ? [{ path: ['organisations', index, 'partOf'], rule: { code: 'partOfItself', params: { id } } }] : [];
  });
}
