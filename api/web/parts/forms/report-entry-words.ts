/** Words of a report as it is entered: its fields, and how it came in. */
import type { Language } from '../../../../words/language.ts';

const sv = {
  entry: {
    heading: 'Hur det kom in',
    receivedOn: { label: 'Kom in den', hint: 'Det räknas från den dagen, inte från i dag.' },
    channel: { label: 'Kom med' },
    onBehalfOf: { label: 'Från organisation' },
  },
  report: {
    title: 'Registrera en rapport',
    intro: 'För det som har kommit med e-post, på papper eller per telefon.',
    progress: 'Hur det går',
    status: { label: 'Läge' },
    done: { label: 'Vad som har gjorts i perioden' },
    figures: 'Siffror, i den fulla rapporten',
    women: { label: 'Deltagare: kvinnor' },
    men: { label: 'Deltagare: män' },
    other: { label: 'Deltagare: annat eller okänt kön' },
    usedSek: { label: 'Använda pengar i perioden, kronor' },
    indicators: { label: 'Indikatorer', add: 'Lägg till indikator', name: 'Indikator', value: 'Värde' },
    deviations: { label: 'Avvikelser' },
    lessons: { label: 'Lärdomar' },
    needs: { label: 'Vad som behövs från Länsstyrelsen' },
    rest: 'Avvikelser och lärdomar',
    send: 'Registrera rapporten',
    taken: 'Rapporten är registrerad.',
    stored: 'Rapporten är sparad och räknas från den dag den kom in. Den syns här om en stund.',
  },
};

const en: typeof sv = {
  entry: {
    heading: 'How it came in',
    receivedOn: { label: 'Came in on', hint: 'It counts from that day, not from today.' },
    channel: { label: 'Came by' },
    onBehalfOf: { label: 'From the organisation' },
  },
  report: {
    title: 'Register a report',
    intro: 'For what has come by mail, on paper or by phone.',
    progress: 'How it is going',
    status: { label: 'Status' },
    done: { label: 'What was done in the period' },
    figures: 'Figures, in the full report',
    women: { label: 'Participants: women' },
    men: { label: 'Participants: men' },
    other: { label: 'Participants: other or unknown gender' },
    usedSek: { label: 'Money used in the period, SEK' },
    indicators: { label: 'Indicators', add: 'Add an indicator', name: 'Indicator', value: 'Value' },
    deviations: { label: 'Deviations' },
    lessons: { label: 'Lessons' },
    needs: { label: 'What is needed from the county board' },
    rest: 'Deviations and lessons',
    send: 'Register the report',
    taken: 'The report is registered.',
    stored: 'The report is kept and counts from the day it came in. It is shown here in a while.',
  },
};

export const reportEntryWords: Record<Language, typeof sv> = { sv, en };
