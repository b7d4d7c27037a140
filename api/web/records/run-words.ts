/** Words of the page that leads administrators to the runs behind the activities. */
import type { Language } from '../../../words/language.ts';

const sv = {
  title: 'Tekniska körningar',
  intro:
    'Varje aktivitet har en körning i arbetsflödesmotorn. Här öppnar du den för felsökning. Ändra ingenting där: det som händer i ett ärende händer på ärendets sidor.',
  unconfigured: 'Ingen adress till motorns gränssnitt är inställd (TEMPORAL_UI_URL).',
  caption: (total: number) => (total === 1 ? '1 aktivitet' : `${total} aktiviteter`),
  none: 'Det finns inga aktiviteter.',
  activity: 'Aktivitet',
  run: 'Körning',
  open: (title: string) => `Öppna körningen för ${title}`,
};

const en: typeof sv = {
  title: 'Technical runs',
  intro:
    'Every activity has a run in the workflow engine. Open it here to find faults. Change nothing there: what happens in a case happens on the case’s pages.',
  unconfigured: 'No address of the engine’s interface is set (TEMPORAL_UI_URL).',
  caption: (total) => (total === 1 ? '1 activity' : `${total} activities`),
  none: 'There are no activities.',
  activity: 'Activity',
  run: 'Run',
  open: (title) => `Open the run of ${title}`,
};

export const runWords: Record<Language, typeof sv> = { sv, en };
