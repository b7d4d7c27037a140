import type { Language } from '../../../../words/language.ts';

/** What one act on several is called and says. */
export interface ActWords {
  title: string;
  intro: string;
  none: string;
  marked: { label: string };
  send: (count: number) => string;
  done: string;
  /** What leads to it from a list. */
  link: string;
}

const sv = {
  more: (shown: number, total: number) => `Här visas de ${shown} första av ${total}.`,
  due: (day: string) => `Senast ${day}`,
  check: 'Kontrollera',
  notTaken: 'Den här går inte att ändra.',
  unknown: 'Något som inte finns kvar',
  gone: 'Det finns inte kvar i listan.',
  remindedToday: 'En påminnelse har redan skickats i dag.',
  result: { title: 'Så här gick det', changed: 'Något har ändrats sedan du kontrollerade. Inget har skickats.' },
  toActivity: 'Öppna aktiviteten',
  again: 'Försök igen med dem som inte gick',
  back: 'Tillbaka till Att göra',
  mark: (what: string) => `Markera: ${what}`,
  markSeveral: 'Markera flera',
  withMarked: 'Med det du har markerat',
  remind: {
    title: 'Påminn flera',
    intro: 'Välj vad du vill påminna om. Ett mejl går nu till den som ska göra det. Inga dagar flyttas, och de vanliga påminnelserna kommer ändå.',
    none: 'Ingen är skyldig oss något just nu.',
    marked: { label: 'Det som väntar hos andra' },
    send: (count: number) => (count === 1 ? 'Skicka 1 påminnelse' : `Skicka ${count} påminnelser`),
    done: 'Påminnelsen är på väg.',
    link: 'Påminn nu',
  } satisfies ActWords as ActWords,
  move: {
    title: 'Flytta sista dagen för flera',
    intro:
      'Välj det som ska få en ny sista dag, till exempel efter ett fel hos oss. Varje rapport får ett eget beslut, och organisationen får besked. Våra egna uppgifter flyttas utan besked.',
    none: 'Det finns ingen rapport och ingen egen uppgift att flytta just nu.',
    marked: { label: 'Rapporter och egna uppgifter' },
    send: (count: number) => (count === 1 ? 'Flytta dagen för 1' : `Flytta dagen för ${count}`),
    done: 'Den nya dagen gäller.',
    link: 'Flytta dagen',
  } satisfies ActWords as ActWords,
  dueOn: { label: 'Ny sista dag' },
  reason: { label: 'Varför?', hint: 'Visas för organisationerna.' },
  notMovable: 'Dagen följer av reglerna och flyttas inte här. Bara rapporter och egna uppgifter kan få en annan dag.',
  taskMoves: (before: string, after: string) => `Den egna uppgiften flyttas från ${before} till ${after}. Ingen får mejl om det.`,
};

const en: typeof sv = {
  more: (shown, total) => `These are the first ${shown} of ${total}.`,
  due: (day) => `Due ${day}`,
  check: 'Check',
  notTaken: 'This one cannot be changed.',
  unknown: 'Something that is no longer there',
  gone: 'It is no longer in the list.',
  remindedToday: 'A reminder has already been sent today.',
  result: { title: 'How it went', changed: 'Something has changed since you checked. Nothing has been sent.' },
  toActivity: 'Open the activity',
  again: 'Try again with those that failed',
  back: 'Back to tasks',
  mark: (what) => `Mark: ${what}`,
  markSeveral: 'Mark several',
  withMarked: 'With what you have marked',
  remind: {
    title: 'Remind about several',
    intro: 'Choose what to remind about. An email goes out now to whoever is to do it. No days move, and the usual reminders still come.',
    none: 'Nobody owes us anything now.',
    marked: { label: 'What waits for others' },
    send: (count) => (count === 1 ? 'Send 1 reminder' : `Send ${count} reminders`),
    done: 'The reminder is on its way.',
    link: 'Remind now',
  },
  move: {
    title: 'Move the last day of several',
    intro:
      'Choose what is to have a new last day, for example after a mistake of ours. Each report gets a decision of its own, and the organisation is told. Tasks of our own are moved without telling anybody.',
    none: 'There is no report and no task of our own to move now.',
    marked: { label: 'Reports and tasks of our own' },
    send: (count) => (count === 1 ? 'Move the day of 1' : `Move the day of ${count}`),
    done: 'The new day holds.',
    link: 'Move the day',
  },
  dueOn: { label: 'New last day' },
  reason: { label: 'Why?', hint: 'Shown to the organisations.' },
  notMovable: 'The day follows from the rules and is not moved here. Only reports and tasks of our own can have another day.',
  taskMoves: (before, after) => `The task moves from ${before} to ${after}. Nobody gets an email about it.`,
};

export const severalWords: Record<Language, typeof sv> = { sv, en };
