/** Words about contacts that somebody has named in a case, and of the form by which a coordinator takes them in. */
import type { Language } from '../../../../words/language.ts';

const sv = {
  title: 'Kontaktperson som inte finns i registret',
  intro:
    'Någon har angett den här personen som kontakt i aktiviteten. Personen får mejl om aktiviteten, men utan länkar att svara på, och kan inte göra något här.',
  name: 'Namn så som det angavs',
  email: 'E-postadress',
  organisation: 'Skulle företräda',
  since: 'Angavs',
  register: 'I registret',
  unknown: 'Adressen är ny i registret.',
  known: (name: string) => `Adressen tillhör redan ${name}, som behåller sitt namn.`,
  official: 'Personen har en roll i handläggningen, och blir jävig i ärendet om den tas in.',
  answer: {
    label: 'Vad gäller?',
    takenIn: 'Personen företräder organisationen: ta in i registret som kontaktperson',
    refused: 'Personen företräder inte organisationen: ta inte in',
  },
  reason: { label: 'Motivering' },
  send: 'Spara',
  done: 'Svaret är sparat.',
  closed: {
    takenIn: 'Personen är redan intagen i registret. Avsluta uppdraget hos organisationen om det inte gäller längre.',
    ended: 'Organisationen är inte längre med i aktiviteten.',
  },
  waiting: 'ännu inte i registret',
  take: 'Ta in i registret eller säg nej',
};

const en: typeof sv = {
  title: 'Contact person who is not in the register',
  intro: 'Somebody has named this person as contact in the activity. The person gets mails about it, but without links to answer by, and can do nothing here.',
  name: 'Name as it was written',
  email: 'E-mail address',
  organisation: 'Would act for',
  since: 'Named',
  register: 'In the register',
  unknown: 'The address is new to the register.',
  known: (name) => `The address already belongs to ${name}, who keeps that name.`,
  official: 'The person has a role in handling cases, and becomes partial in this one if it is taken in.',
  answer: {
    label: 'What holds?',
    takenIn: 'The person acts for the organisation: take into the register as contact person',
    refused: 'The person does not act for the organisation: do not take in',
  },
  reason: { label: 'Reason' },
  send: 'Save',
  done: 'The answer is saved.',
  closed: {
    takenIn: 'The person is in the register already. End its time at the organisation if it no longer holds.',
    ended: 'The organisation no longer takes part in the activity.',
  },
  waiting: 'not yet in the register',
  take: 'Take into the register or say no',
};

export const namedContactWords: Record<Language, typeof sv> = { sv, en };
