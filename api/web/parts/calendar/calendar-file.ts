/**
 * Days as a calendar file (RFC 5545): whole days, published for whoever reads it and asking nobody for an answer. What is moved keeps its UID and has a higher
 * SEQUENCE, so that calendars move it too.
 */
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { DueDay } from '../../../../db/calendar/due-days-read-model.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { periodInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import { wordsIn } from '../../../../words/words-in.ts';
import type { Instant } from '../../../../workflows/domain/time/day-and-instant.ts';
import { addDays } from '../../../../workflows/domain/time/instants.ts';
import { dueDayAddress } from './calendar-links.ts';
import { calendarWords } from './calendar-words.ts';

interface CalendarOptions {
  language: Language;
  /** Where the pages are. */
  publicUrl: string;
  /** What UIDs are unique in. */
  hostname: string;
  at: Instant;
}

/** How often calendars may ask again. */
const refreshSeconds = 6 * 3600;

export const calendarType = 'text/calendar; charset=utf-8';

export function calendarFile(days: DueDay[], { language, publicUrl, hostname, at }: CalendarOptions): string {
  const words = calendarWords[language];
  const calendar = ical({ name: words.name, method: ICalCalendarMethod.PUBLISH, prodId: { company: hostname, product: 'HIT' }, ttl: refreshSeconds });
  for (const day of days) {
    const { activity, sequence } = day;
    const url = `${publicUrl}${dueDayAddress(day)}`;
    const about = activity && `${activity.title} (${activity.caseNumber})`;
    calendar.createEvent({
      id: `${day.id}@${hostname}`,
      sequence,
      stamp: new Date(at),
      // A whole day has no time of day: the library writes the date's own digits.
      start: `${day.day}T00:00:00`,
      // The first day that is no longer of it.
      end: `${addDays(day.day, 1)}T00:00:00`,
      allDay: true,
      // A last day leaves its reader free: who invites somebody then finds the day open.
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: [actOf(day, language), activity?.title].filter(Boolean).join(': '),
      description: [about, url].filter(Boolean).join('\n'),
      url,
    });
  }
  return calendar.toString();
}

function actOf({ what }: DueDay, language: Language): string {
  if ('task' in what) return what.task;
  const { toDo } = wordsIn(language);
  return capitalised(toDo[what.obligation]) + (what.period === null ? '' : `, ${periodInWords(what.period, language)}`);
}
