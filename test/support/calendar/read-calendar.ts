/** Opens a calendar file with a reader that did not write it: ical.js, which Thunderbird reads calendars with. */
import ICAL from 'ical.js';

export interface ReadDay {
  uid: string;
  sequence: number;
  /** No time of day, and no time zone. */
  wholeDay: boolean;
  from: string;
  /** The first day that is no longer of it. */
  until: string;
  summary: string;
  description: string;
  url: string;
  /** Whether its reader counts as busy. */
  busy: boolean;
}

export interface ReadCalendar {
  method: string;
  version: string;
  days: ReadDay[];
}

/** @throws Error where it is no calendar, or a line of it cannot be read */
export function readCalendar(file: string): ReadCalendar {
  const calendar = ICAL.Component.fromString(file);
  const said = (of: InstanceType<typeof ICAL.Component>, name: string): string => String(of.getFirstPropertyValue(name) ?? '');
  const days = calendar.getAllSubcomponents('vevent').map((component): ReadDay => {
    const { uid, sequence, startDate, endDate, summary, description } = new ICAL.Event(component, { strictExceptions: true });
    return {
      ...{ uid, sequence, summary, description },
      wholeDay: startDate.isDate && endDate.isDate,
      from: startDate.toString(),
      until: endDate.toString(),
      url: said(component, 'url'),
      busy: said(component, 'transp') !== 'TRANSPARENT',
    };
  });
  return { method: said(calendar, 'method'), version: said(calendar, 'version'), days };
}
