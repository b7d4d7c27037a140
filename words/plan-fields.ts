/** What the fields of the adopted plan are called when its facts are shown to an organisation, and what some of their values mean. */
import type { Language } from './language.ts';

export interface PlanFieldWords {
  labels: Record<string, string>;
  states: Record<string, string>;
  yearly: string;
  /** Set behind what the plan does not say itself. */
  inferred: string;
  /** Whom the plan names for something that they have not taken on yet. */
  byPlan: (who: string) => string;
  /** Of people whom none of the plan's target groups covers. */
  outsideTargetGroups: string;
  /** Of what stands in a figure of the plan alone. */
  notInText: string;
  /** Where an activity came from. */
  adopted: (day: string) => string;
}

export const planFieldWords: Record<Language, PlanFieldWords> = {
  sv: {
    labels: {
      developmentArea: 'Utvecklingsområde',
      focusArea: 'Insatsområde',
      activityArea: 'Prioriterat aktivitetsområde',
      description: 'Beskrivning',
      purpose: 'Syfte',
      forWhom: 'Till för',
      targetGroups: 'Målgrupper',
      outsideTargetGroups: 'Omfattas inte av planens målgrupper',
      goals: 'Mål i planen',
      expectedResults: 'Förväntade resultat',
      establishmentPhase: 'Etableringsfas',
      priority: 'Prioritet',
      place: 'Plats',
      state: 'Läge när planen antogs',
      starts: 'Start',
      recurs: 'Återkommer',
      partners: 'Medverkande',
      partnersText: 'Medverkande enligt planen',
      responsible: 'Ansvarig enligt planen',
      responsibleText: 'Ansvarig enligt planen',
      joint: 'Gemensam för',
      commissionedBy: 'På uppdrag av',
      group: 'Del av',
      chapter: 'Kapitel i planen',
      inferred: 'Vår tolkning av planen',
      english: 'På engelska',
      origin: 'Kommer från',
    },
    states: { running: 'pågår', planned: 'planerad', trial: 'prövas i liten skala' },
    yearly: 'varje år',
    inferred: 'vår tolkning av planen',
    byPlan: (who) => `enligt planen: ${who} (ännu inte bekräftat)`,
    outsideTargetGroups: 'ingen av planens målgrupper omfattar dem',
    notInText: 'står inte i planens text',
    adopted: (day) => `handlingsplanen, antagen ${day}`,
  },
  en: {
    labels: {
      developmentArea: 'Development area',
      focusArea: 'Focus area',
      activityArea: 'Priority area',
      description: 'Description',
      purpose: 'Purpose',
      forWhom: 'For',
      targetGroups: 'Target groups',
      outsideTargetGroups: 'Not covered by the target groups of the plan',
      goals: 'Goals of the plan',
      expectedResults: 'Expected results',
      establishmentPhase: 'Establishment phase',
      priority: 'Priority',
      place: 'Place',
      state: 'State when the plan was adopted',
      starts: 'Starts',
      recurs: 'Recurs',
      partners: 'Partners',
      partnersText: 'Partners as the plan has it',
      responsible: 'Lead as the plan has it',
      responsibleText: 'Lead as the plan has it',
      joint: 'Shared by',
      commissionedBy: 'Commissioned by',
      group: 'Part of',
      chapter: 'Chapter of the plan',
      inferred: 'Our reading of the plan',
      english: 'In English',
      origin: 'Comes from',
    },
    states: { running: 'running', planned: 'planned', trial: 'tried on a small scale' },
    yearly: 'every year',
    inferred: 'our reading of the plan',
    byPlan: (who) => `according to the plan: ${who} (not yet confirmed)`,
    outsideTargetGroups: 'none of the target groups of the plan covers them',
    notInText: 'not in the text of the plan',
    adopted: (day) => `the plan adopted on ${day}`,
  },
};
