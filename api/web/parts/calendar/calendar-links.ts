/** Addresses of calendars, and of the pages on which what is due is done. */
import type { DueDay } from '../../../../db/calendar/due-days-read-model.ts';
import { activityAddress, formAddress, formOf, matterAddress, ownOrganisationAddress } from '../../../../words/addresses/page-addresses.ts';

/** Where a person makes the address of its calendar feed. */
export const calendarPath = '/min-kalender';

export function dueDayAddress({ what, activity }: Pick<DueDay, 'what' | 'activity'>): string {
  if (!activity) return '/att-gora';
  if ('task' in what) return activityAddress(activity.id);
  if (what.byOrganisation) return ownOrganisationAddress;
  if (what.obligation === 'bodyDecision') return what.matter === null ? '/arendelista' : matterAddress(what.matter);
  return formAddress(activity.id, formOf[what.obligation], what.period);
}
