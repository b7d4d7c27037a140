/** Words of the public pages. */
import type { Language } from '../../../words/language.ts';

const sv = {
  title: 'Vad handlingsplanen gör',
  intro:
    'Regional handlingsplan för integration och tillväxt i Norrbotten. Här är aktiviteterna, utvecklingsområde för utvecklingsområde, och organisationerna som driver dem.',
  activity: 'Aktivitet',
  lead: 'Ansvarig organisation',
  partners: 'Medverkar',
  stage: 'Läge',
  noLead: 'ingen ännu',
  none: 'Inga aktiviteter ännu.',
};

const en: typeof sv = {
  title: 'What the plan does',
  intro: 'The regional plan for integration and growth in Norrbotten: its activities, area by area, and the organisations that carry them.',
  activity: 'Activity',
  lead: 'Lead organisation',
  partners: 'Takes part',
  stage: 'Stage',
  noLead: 'none yet',
  none: 'No activities yet.',
};

export const publicWords: Record<Language, typeof sv> = { sv, en };
