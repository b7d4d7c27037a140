/** Words of the page on which an organisation sees all that is its own. */
import type { Language } from '../../../words/language.ts';

const sv = {
  title: 'Min organisation',
  toDo: 'Att göra',
  back: 'Till Min organisation',
  toDoNone: 'Just nu finns inget att göra.',
  activities: 'Aktiviteter',
  activitiesNone: 'Er organisation finns inte med i någon aktivitet.',
  calendar: 'Kalender',
  calendarIntro: 'Dagar då något ska vara inne, och varför det är just de dagarna. Nya dagar kommer när nästa period börjar.',
  earlier: 'Tidigare rapporter',
  earlierNone: 'Inga rapporter har kommit in ännu.',
  what: 'Vad',
  activity: 'Aktivitet',
  by: 'Senast',
  state: 'Läge',
  role: 'Vår roll',
  next: 'Nästa dag',
  receivedAt: 'Kom in',
  inTime: 'i tid',
  afterDay: 'efter dagen',
  propose: 'Föreslå en aktivitet',
  reference: 'Diarienummer',
  none: 'Du är inte kopplad till någon organisation. Hör av dig till en samordnare om det är fel.',
};

const en: typeof sv = {
  title: 'My organisation',
  toDo: 'To do',
  back: 'To My organisation',
  toDoNone: 'There is nothing to do right now.',
  activities: 'Activities',
  activitiesNone: 'Your organisation takes part in no activity.',
  calendar: 'Calendar',
  calendarIntro: 'Days by which something is due, and why those days. New days come when the next period begins.',
  earlier: 'Earlier reports',
  earlierNone: 'No reports have come in yet.',
  what: 'What',
  activity: 'Activity',
  by: 'No later than',
  state: 'State',
  role: 'Our part',
  next: 'Next day',
  receivedAt: 'Came in',
  inTime: 'in time',
  afterDay: 'after the day',
  propose: 'Propose an activity',
  reference: 'Reference number',
  none: 'You belong to no organisation. Contact a coordinator if that is wrong.',
};

export const myOrganisationWords: Record<Language, typeof sv> = { sv, en };
