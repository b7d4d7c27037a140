/** What the fields of the adopted plan are called when its facts are shown to an organisation, and what some of their values mean. */
import type { Language } from './language.ts';

export interface PlanFieldWords {
  labels: Record<string, string>;
  states: Record<string, string>;
  yearly: string;
  /** Set behind what the plan does not say itself. */
  inferred: string;
}

export const planFieldWords: Record<Language, PlanFieldWords> = {
  sv: {
    labels: {
      developmentArea: 'Utvecklingsområde',
      focusArea: 'Insatsområde',
      activityArea: 'Aktivitetsområde',
      description: 'Beskrivning',
      purpose: 'Syfte',
      place: 'Plats',
      state: 'Läge',
      starts: 'Start',
      recurs: 'Återkommer',
      partners: 'Medverkande',
      partnersText: 'Medverkande enligt planen',
      joint: 'Gemensam för',
      commissionedBy: 'På uppdrag av',
      group: 'Del av',
    },
    states: { running: 'pågår', planned: 'planerad', trial: 'prövas i liten skala' },
    yearly: 'varje år',
    inferred: 'vår tolkning av planen',
  },
  en: {
    labels: {
      developmentArea: 'Development area',
      focusArea: 'Focus area',
      activityArea: 'Activity area',
      description: 'Description',
      purpose: 'Purpose',
      place: 'Place',
      state: 'State',
      starts: 'Starts',
      recurs: 'Recurs',
      partners: 'Partners',
      partnersText: 'Partners as the plan has it',
      joint: 'Shared by',
      commissionedBy: 'Commissioned by',
      group: 'Part of',
    },
    states: { running: 'running', planned: 'planned', trial: 'tried on a small scale' },
    yearly: 'every year',
    inferred: 'our reading of the plan',
  },
};
