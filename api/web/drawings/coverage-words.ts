/** Words of the coverage map. */
import type { Language } from '../../../words/language.ts';

type Words = typeof sv;

const sv = {
  title: 'Var finns aktiviteter, och var saknas de?',
  shortTitle: 'Karta över planen',
  intro: 'För varje prioriterat aktivitetsområde och målgrupp: hur många aktiviteter som pågår eller ska börja. Siffran leder till dem.',
  counted:
    'En aktivitet för flera målgrupper räknas i var och en av dem. På raden för ett utvecklingsområde räknas också aktiviteter utan prioriterat område. Vad som är vår tolkning av planen står på varje aktivitets sida.',
  finding: (empty: number, all: number) =>
    empty === 0
      ? `Alla ${all} prioriterade områden har någon aktivitet som anger en målgrupp.`
      : `${empty} av ${all} prioriterade områden har ingen aktivitet som anger en målgrupp.`,
  none: 'Planen har inga prioriterade områden eller målgrupper ännu.',
  phase: 'Etableringsfas',
  allPhases: 'Alla faser',
  show: 'Visa',
  noPhases: 'Ingen aktivitet anger någon etableringsfas ännu, så kartan kan inte delas upp efter fas.',
  byPhase: 'I varje ruta står också hur många av aktiviteterna som anger en viss etableringsfas.',
  ofPhase: (phase: string, count: number) => `${phase}: ${count}`,
  otherPhases: 'andra faser',
  map: 'Aktiviteter efter område och målgrupp',
  area: 'Område',
  hole: 'Ingen aktivitet',
  cell: (count: string) => (count === '1' ? '1 aktivitet' : `${count} aktiviteter`),
  marks: ['Ingen aktivitet', '1 aktivitet', '2–3 aktiviteter', '4 eller fler'],
  holes: 'Här saknas aktiviteter',
  noHoles: 'Varje målgrupp har någon aktivitet i varje prioriterat område.',
  wholeHole: 'ingen målgrupp har någon aktivitet',
  synergies: 'Här kan organisationer arbeta tillsammans',
  synergiesIntro: 'Aktiviteter i samma prioriterade område, för samma målgrupp, som olika organisationer ansvarar för.',
  noSynergies: 'Inga sådana aktiviteter finns i planen.',
  activities: 'Aktiviteter',
  shared: 'Samma målgrupper',
  toMap: 'Se hela kartan',
  description: 'En rad för varje prioriterat område och en ruta för varje målgrupp, med antalet aktiviteter. Kartans sida har samma uppgifter i en tabell.',
  columns: (names: string) => `Kolumnerna är målgrupperna, i ordning: ${names}.`,
  newest: 'Senaste resultaten',
  noNewest: 'Inga resultat är publicerade ännu.',
  published: (period: string, day: string) => `${period}, publicerat ${day}`,
};

const en: Words = {
  title: 'Where are there activities, and where are there none?',
  shortTitle: 'Map of the plan',
  intro: 'For each priority area and target group: how many activities are in progress or about to start. Each number leads to them.',
  counted:
    'An activity for several target groups is counted in each of them. The row of a development area also counts activities that belong to no priority area. What is our reading of the plan is marked on the page of each activity.',
  finding: (empty, all) =>
    empty === 0
      ? `All ${all} priority areas have an activity that names a target group.`
      : `${empty} of ${all} priority areas have no activity that names a target group.`,
  none: 'The plan has no priority areas or target groups yet.',
  phase: 'Establishment phase',
  allPhases: 'All phases',
  show: 'Show',
  noPhases: 'No activity names an establishment phase yet, so the map cannot be divided by phase.',
  byPhase: 'Each square also says how many of its activities name a phase of establishment.',
  ofPhase: (phase, count) => `${phase}: ${count}`,
  otherPhases: 'other phases',
  map: 'Activities by area and target group',
  area: 'Area',
  hole: 'No activity',
  cell: (count) => (count === '1' ? '1 activity' : `${count} activities`),
  marks: ['No activity', '1 activity', '2–3 activities', '4 or more'],
  holes: 'Activities are missing here',
  noHoles: 'Every target group has an activity in every priority area.',
  wholeHole: 'no target group has an activity',
  synergies: 'Organisations could work together here',
  synergiesIntro: 'Activities in the same priority area, for the same target group, that different organisations lead.',
  noSynergies: 'There are no such activities in the plan.',
  activities: 'Activities',
  shared: 'Target groups in common',
  toMap: 'See the whole map',
  description: 'A row for each priority area and a square for each target group, with the number of activities. The page of the map has the same in a table.',
  columns: (names) => `The columns are the target groups, in this order: ${names}.`,
  newest: 'Newest results',
  noNewest: 'No results have been published yet.',
  published: (period, day) => `${period}, published ${day}`,
};

export const coverageWords: Record<Language, Words> = { sv, en };
