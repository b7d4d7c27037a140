/** Addresses of calendars, and of the pages on which what is due is done. */
import type { DueDay } from '../../../../db/calendar/due-days-read-model.ts';

/** Where a person makes the address of its calendar feed. */
export const calendarPath = '/min-kalender';

export function matterAddress({ what, activity }: Pick<DueDay, 'what' | 'activity'>): string {
  if (!activity) return '/att-gora';
  if ('task' in what) return `/aktiviteter/${activity.id}`;
  if (!what.byOrganisation) return what.obligation === 'bodyDecision' ? '/arendelista' : `/aktiviteter/${activity.id}`;
  return '/min-organisation';
}
