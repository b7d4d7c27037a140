/** Words of the search through everything. */
import type { Language } from '../../../words/language.ts';

const sv = {
  title: 'Sök',
  field: 'Vad söker du?',
  hint: 'Skriv en del av ett namn, en e-postadress, ett diarienummer eller något som står i en rapport. Du får bara träffar på sidor som du kan öppna.',
  find: 'Sök',
  tooShort: 'Skriv minst två tecken.',
  none: 'Inget hittades. Pröva ett kortare ord, eller en annan stavning.',
  activities: 'Aktiviteter',
  organisations: 'Organisationer',
  people: 'Personer',
  reports: 'Ur rapporter',
  activity: 'Aktivitet',
  caseNumber: 'Diarienummer',
  stage: 'Läge',
  organisation: 'Organisation',
  name: 'Namn',
  email: 'E-post',
  report: 'Rapport',
  came: 'Kom in',
  said: 'Det står',
  all: (total: number, more: boolean) => (more ? `Visa alla, fler än ${total}` : `Visa alla ${total}`),
  newestReports: (shown: number) => `De ${shown} senaste visas. Skriv mer för att få färre träffar.`,
};

const en: typeof sv = {
  title: 'Search',
  field: 'What are you looking for?',
  hint: 'Type part of a name, an email address, a reference number or anything a report says. You only get results you can open.',
  find: 'Search',
  tooShort: 'Type at least two characters.',
  none: 'Nothing found. Try a shorter word or another spelling.',
  activities: 'Activities',
  organisations: 'Organisations',
  people: 'People',
  reports: 'In reports',
  activity: 'Activity',
  caseNumber: 'Reference',
  stage: 'Stage',
  organisation: 'Organisation',
  name: 'Name',
  email: 'Email',
  report: 'Report',
  came: 'Received',
  said: 'It says',
  all: (total, more) => (more ? `Show all, more than ${total}` : `Show all ${total}`),
  newestReports: (shown) => `Showing the ${shown} most recent. Type more to narrow them down.`,
};

export const searchWords: Record<Language, typeof sv> = { sv, en };
