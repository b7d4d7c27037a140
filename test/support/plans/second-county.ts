/** The plan of a county that is not: two areas, two activities, and names, numbers and a place of its own. */
import { checkedPlan } from '../../../plan/checked-plan.ts';
import type { PlanFile } from '../../../plan/plan-schema.ts';

/** @param id another id makes it another plan */
export const secondCounty = (id = 'fjallplanen'): PlanFile =>
  checkedPlan.parse({
    plan: {
      id,
      title: 'Fjällplanen',
      adoptedOn: '2019-03-01',
      adoptedBy: 'fjallradet',
      coordinatedBy: 'lansstyrelsen-fjallbygden',
      numberSeries: 'FJP',
      place: { name: 'Fjällbygdens län', iri: 'https://fjallbygden.example/lan', english: { name: 'the county of Fjällbygden' } },
      english: { title: 'The mountain plan' },
    },
    bodies: [{ id: 'fjallradet', name: 'Fjällrådet', roles: [{ role: 'steeringGroup', from: '2019-03-01', to: '2019-12-31' }] }],
    developmentAreas: [
      { id: 'skog', name: 'Skog och trä' },
      { id: 'vatten', name: 'Vatten och fiske' },
    ],
    focusAreas: [{ id: 'byarna', name: 'Byarna' }],
    activityAreas: [{ id: 'sagverk', name: 'Sågverk', developmentArea: 'skog' }],
    targetGroups: [{ id: 'unga-i-byarna', name: 'Unga i byarna' }],
    goals: [{ id: 'fler-i-skogen', measure: 'Sysselsatta i skogen', comparison: '>=', target: 100, unit: 'personer', year: 2022 }],
    organisations: [
      {
        id: 'lansstyrelsen-fjallbygden',
        name: 'Länsstyrelsen i Fjällbygdens län',
        kind: 'authority',
        minorityLanguages: ['sydsamiska'],
        appealCourt: 'Kammarrätten i Fjällköping',
        english: { name: 'The County Administrative Board of Fjällbygden', minorityLanguages: ['South Sami'] },
      },
      { id: 'sagverksforbundet', name: 'Sågverksförbundet', kind: 'association' },
    ],
    activities: [
      {
        id: 'sagskolan',
        title: 'Sågskolan',
        description: 'Unga lär sig såga.',
        developmentArea: 'skog',
        focusArea: 'byarna',
        responsible: 'sagverksforbundet',
        goals: ['fler-i-skogen'],
      },
      { id: 'fiskedagen', title: 'Fiskedagen', developmentArea: 'vatten', focusArea: 'byarna', responsibleText: 'byarna tillsammans', recurs: 'yearly' },
    ],
    measures: { skog: ['Använda mer trä.'] },
  });
