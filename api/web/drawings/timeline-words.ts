/** Words of the timeline, of the whole plan and of one activity. */
import type { Language } from '../../../words/language.ts';

const sv = {
  timeline: {
    title: 'Tidslinje',
    intro: 'Aktiviteterna i tiden, område för område, två år i taget.',
    firstYear: 'Från och med år',
    none: 'Det finns inga aktiviteter att visa.',
    caption: (total: number, inProgress: number, late: number) =>
      `${total === 1 ? '1 aktivitet' : `${total} aktiviteter`}, varav ${inProgress} pågår. ${late === 0 ? 'Ingen av dem har något försenat.' : `I ${late} är något försenat.`}`,
    description: (first: number, last: number) =>
      `En rad för varje aktivitet från ${first} till och med ${last}: dess tid, dess perioder och de dagar då rapporter ska vara inne. Samma uppgifter står i tabellen under bilden.`,
    span: 'Aktivitetens tid',
    period: 'Period att rapportera',
    marks: { open: 'Rapport som väntas', late: 'Rapport som är försenad', met: 'Rapport som kommit in', excused: 'Befriad från rapport' },
    steps: { remind: 'Påminnelse', call: 'Samordnare hör av sig', hear: 'Fråga om vad som står i vägen', raise: 'Frågan lyfts' },
    table: 'Aktiviteterna i bilden',
    activity: 'Aktivitet',
    area: 'Område',
    stage: 'Skede',
    runs: 'Tid',
    reports: 'Rapporter i bilden',
    fromTo: (from: string, to: string | null) => `${from} – ${to ?? 'tills vidare'}`,
    report: (period: string, day: string, state: string) => `${period}: senast ${day}, ${state}`,
    ownTitle: 'I tiden',
    ownDescription:
      'Aktivitetens tid, dess perioder, de dagar då rapporter ska vara inne och vad som händer om inget kommer in. Samma uppgifter står i texten på sidan.',
    ownCaption: (periods: number, late: number, steps: number) =>
      `${periods === 1 ? '1 rapport' : `${periods} rapporter`} i bilden${late === 0 ? ', ingen försenad.' : `, ${late} ${late === 1 ? 'försenad' : 'försenade'}.`}${steps === 0 ? '' : steps === 1 ? ' 1 steg kommer om inget görs.' : ` ${steps} steg kommer om inget görs.`}`,
  },
};

const en: typeof sv = {
  timeline: {
    title: 'Timeline',
    intro: 'The activities in time, area by area, two years at a time.',
    firstYear: 'From year',
    none: 'There are no activities to show.',
    caption: (total: number, inProgress: number, late: number) =>
      `${total === 1 ? '1 activity' : `${total} activities`}, ${inProgress} of them in progress. ${late === 0 ? 'Nothing is late in any of them.' : `In ${late} something is late.`}`,
    description: (first: number, last: number) =>
      `A row for each activity from ${first} to the end of ${last}: its span, its periods and the days on which reports are due. The table under the picture says the same.`,
    span: 'Span of the activity',
    period: 'Period to report on',
    marks: { open: 'Report expected', late: 'Report that is late', met: 'Report received', excused: 'Report excused' },
    steps: { remind: 'Reminder', call: 'A coordinator gets in touch', hear: 'Asked what is in the way', raise: 'The matter is raised' },
    table: 'The activities of the picture',
    activity: 'Activity',
    area: 'Area',
    stage: 'Stage',
    runs: 'Runs',
    reports: 'Reports in the picture',
    fromTo: (from: string, to: string | null) => (to === null ? `from ${from}, open-ended` : `${from} – ${to}`),
    report: (period: string, day: string, state: string) => `${period}: due ${day}, ${state}`,
    ownTitle: 'In time',
    ownDescription:
      'The span of the activity, its periods, the days on which reports are due and what happens if nothing comes in. The text of the page says the same.',
    ownCaption: (periods, late, steps) =>
      `${periods === 1 ? '1 report' : `${periods} reports`} in the picture${late === 0 ? ', none late.' : `, ${late} late.`}${steps === 0 ? '' : steps === 1 ? ' 1 step comes if nothing is done.' : ` ${steps} steps come if nothing is done.`}`,
  },
};

export const timelineWords: Record<Language, typeof sv> = { sv, en };
