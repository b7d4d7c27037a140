import type { Language } from '../../../../words/language.ts';

const sv = {
  title: 'Mer tid för flera rapporter',
  intro: 'Välj de rapporter som ska få en ny sista dag, till exempel efter ett fel hos oss. Varje aktivitet får ett eget beslut, och var och en får besked.',
  none: 'Ingen organisation är skyldig någon rapport just nu.',
  more: (shown: number, total: number) => `Här visas de ${shown} som ska in först, av ${total}.`,
  reports: { label: 'Rapporter' },
  due: (day: string) => `Senast ${day}`,
  dueOn: { label: 'Ny sista dag' },
  reason: { label: 'Varför?', hint: 'Visas för organisationerna.' },
  check: 'Kontrollera',
  send: (count: number) => (count === 1 ? 'Ge mer tid för 1 rapport' : `Ge mer tid för ${count} rapporter`),
  notTaken: 'Den här går inte att ändra.',
  result: { title: 'Så här gick det', done: 'Ny sista dag är beslutad.', changed: 'Något har ändrats sedan du kontrollerade. Inget har skickats.' },
  toActivity: 'Öppna aktiviteten',
  again: 'Försök igen med dem som inte gick',
  back: 'Tillbaka till Att göra',
  link: 'Ge mer tid för flera rapporter',
};

const en: typeof sv = {
  title: 'More time for several reports',
  intro: 'Choose the reports that are to have a new last day, as after a fault of ours. Each activity gets a decision of its own, and each is told.',
  none: 'No organisation owes a report now.',
  more: (shown, total) => `These are the first ${shown} due, of ${total}.`,
  reports: { label: 'Reports' },
  due: (day) => `Due ${day}`,
  dueOn: { label: 'New last day' },
  reason: { label: 'Why?', hint: 'Shown to the organisations.' },
  check: 'Check',
  send: (count) => (count === 1 ? 'Give more time for 1 report' : `Give more time for ${count} reports`),
  notTaken: 'This one cannot be changed.',
  result: { title: 'How it went', done: 'The new last day is decided.', changed: 'Something has changed since you checked. Nothing has been sent.' },
  toActivity: 'Open the activity',
  again: 'Try again with those that failed',
  back: 'Back to tasks',
  link: 'Give more time for several reports',
};

export const severalWords: Record<Language, typeof sv> = { sv, en };
