/** Words of the page that reads a plan's file in. */
import type { Language } from '../../../words/language.ts';
import type { ImportEntry } from '../../ports/plan-importer.ts';
import { maxPlanFileMb } from '../../ports/plan-importer.ts';

const sv = {
  title: 'Läs in en handlingsplan',
  intro: 'Filen provas först: du ser vad som skulle läggas till eller ändras innan något händer. Inga meddelanden skickas innan du läser in.',
  file: { label: 'Planens fil', hint: `En JSON-fil, högst ${maxPlanFileMb} MB.` },
  try: 'Prova filen',
  absent: 'Det här systemet läser in planer från kommandoraden: npm run import -- FIL.',
  fileErrors: { none: 'Välj en fil.', large: `Filen är större än ${maxPlanFileMb} MB.`, json: 'Filen är inte JSON i UTF-8, så den går inte att läsa.' },
  wrong: 'Det här är fel i filen',
  wrongHelp: 'Rätta filen och prova den igen. Ingenting har lästs in.',
  gone: { title: 'Filen finns inte kvar', help: 'Filer sparas bara en kort tid mellan provet och inläsningen. Prova den igen.' },
  again: 'Prova en annan fil',
  tried: {
    title: (plan: string) => `Prov: ${plan}`,
    nothing: (parts: number) => `Alla ${parts} delar av planen finns redan. Ingenting skulle ändras.`,
    summary: (changes: number, parts: number) => `Av planens ${parts} delar skulle ${changes} läggas till, ändras eller lämnas som de är.`,
    caption: 'Vad inläsningen skulle göra',
    mails: (count: number) =>
      `${count} nya aktiviteter: de organisationer som ansvarar får en fråga med e-post om uppgifterna stämmer och om de åtar sig ansvaret.`,
    begin: 'Läs in planen',
  },
  running: {
    title: 'Planen läses in',
    progress: (passed: number, all: number) => `${passed} av ${all} aktiviteter är klara.`,
    refresh: 'Visa hur långt det har kommit nu',
    leave: 'Du kan lämna sidan; inläsningen fortsätter.',
  },
  done: { title: 'Planen är inläst', help: 'Allt i filen finns nu i systemet.', list: 'Till aktiviteterna' },
  stopped: {
    title: 'Inläsningen stannade',
    help: 'En del är inläst och finns kvar. Prova filen igen och läs in den på nytt: då görs bara det som återstår.',
    why: 'Vad som inte gick',
  },
  what: 'Vad',
  name: 'Namn',
  outcome: 'Händer',
  outcomes: {
    new: 'läggs till',
    changed: 'ändras',
    differs: 'lämnas som den är: har kommit in tidigare, och filen säger något annat nu',
    taken: 'kan inte läsas in: en annan plan har samma beteckning',
  } satisfies Record<ImportEntry['outcome'], string>,
  kinds: {
    plan: 'plan',
    organisation: 'organisation',
    body: 'organ',
    'development area': 'utvecklingsområde',
    'focus area': 'insatsområde',
    'activity area': 'aktivitetsområde',
    'target group': 'målgrupp',
    goal: 'mål',
    group: 'grupp',
    measure: 'åtgärd',
    alias: 'annat namn',
    activity: 'aktivitet',
  } as Record<string, string>,
};

const en: typeof sv = {
  title: 'Import a plan',
  intro: 'The file is tried first: you see what would be added or changed before anything happens. No mail is sent before you import.',
  file: { label: 'File of the plan', hint: `A JSON file of at most ${maxPlanFileMb} MB.` },
  try: 'Try the file',
  absent: 'This system imports plans from the command line: npm run import -- FILE.',
  fileErrors: { none: 'Choose a file.', large: `The file is larger than ${maxPlanFileMb} MB.`, json: 'The file is not JSON in UTF-8, so it cannot be read.' },
  wrong: 'This is wrong in the file',
  wrongHelp: 'Put the file right and try it again. Nothing has been imported.',
  gone: { title: 'The file is no longer here', help: 'Files are kept only for a short time between the trial and the import. Try it again.' },
  again: 'Try another file',
  tried: {
    title: (plan) => `Trial: ${plan}`,
    nothing: (parts) => `All ${parts} parts of the plan are in already. Nothing would be changed.`,
    summary: (changes, parts) => `Of the ${parts} parts of the plan ${changes} would be added, changed or left as they are.`,
    caption: 'What the import would do',
    mails: (count) => `${count} new activities: the organisations responsible are asked by e-mail whether the facts are right and whether they take the lead.`,
    begin: 'Import the plan',
  },
  running: {
    title: 'The plan is being imported',
    progress: (passed, all) => `${passed} of ${all} activities are done.`,
    refresh: 'Show how far it has come now',
    leave: 'You can leave the page; the import goes on.',
  },
  done: { title: 'The plan is imported', help: 'All that is in the file is now in the system.', list: 'To the activities' },
  stopped: {
    title: 'The import stopped',
    help: 'A part is imported and stays. Try the file again and import it anew: then only what is left is done.',
    why: 'What could not be done',
  },
  what: 'What',
  name: 'Name',
  outcome: 'Happens',
  outcomes: {
    new: 'is added',
    changed: 'is changed',
    differs: 'is left as it is: came in earlier, and the file says something else now',
    taken: 'cannot be imported: another plan has an activity with this id',
  },
  kinds: {
    plan: 'plan',
    organisation: 'organisation',
    body: 'body',
    'development area': 'development area',
    'focus area': 'focus area',
    'activity area': 'activity area',
    'target group': 'target group',
    goal: 'goal',
    group: 'group',
    measure: 'measure',
    alias: 'other name',
    activity: 'activity',
  },
};

export const importWords: Record<Language, typeof sv> = { sv, en };
