/** Words of notes in a case. */
import type { NoteBody } from '../../../../contracts/bodies/case-paper.ts';
import type { Language } from '../../../../words/language.ts';

const sv = {
  title: 'Tjänsteanteckningar',
  none: 'Inga anteckningar ännu.',
  add: 'Gör en anteckning',
  correct: 'Rätta',
  correctNamed: (day: string) => `Rätta anteckningen från ${day}`,
  kinds: { call: 'telefonsamtal', meeting: 'möte', letter: 'brev', other: 'annat' } satisfies Record<NoteBody['kind'], string>,
  internal: 'intern',
  corrected: 'rättad av en senare anteckning',
  corrects: 'rättar en tidigare anteckning',
  on: 'Dag',
  what: 'Vad',
  withWhom: 'Med vem',
  text: 'Anteckning',
  by: 'Antecknad av',
  form: {
    title: 'Tjänsteanteckning',
    correction: 'Rätta en anteckning',
    intro: 'Anteckningen blir en handling i ärendet. Den kan inte ändras eller tas bort, men rättas av en ny.',
    wrong: 'Anteckningen som ska rättas',
    kind: { label: 'Vad det gäller' },
    on: { label: 'Dag' },
    withWhom: { label: 'Med vem', hint: 'Namn och organisation.' },
    text: { label: 'Anteckning', hint: 'Skriv bara det som ärendet behöver.' },
    internal: {
      label: 'Vem som ser den',
      hint: 'En intern anteckning är också en handling i ärendet och kan begäras ut.',
      choice: 'Bara Länsstyrelsens egna handläggare',
    },
    send: 'Spara anteckningen',
    done: 'Anteckningen är sparad.',
  },
};

const en: typeof sv = {
  title: 'Notes',
  none: 'No notes yet.',
  add: 'Make a note',
  correct: 'Correct',
  correctNamed: (day) => `Correct the note of ${day}`,
  kinds: { call: 'telephone call', meeting: 'meeting', letter: 'letter', other: 'other' },
  internal: 'internal',
  corrected: 'corrected by a later note',
  corrects: 'corrects an earlier note',
  on: 'Day',
  what: 'What',
  withWhom: 'With whom',
  text: 'Note',
  by: 'Noted by',
  form: {
    title: 'Note in the case',
    correction: 'Correct a note',
    intro: 'The note becomes a document of the case. It can be neither changed nor taken away, but a new one can correct it.',
    wrong: 'The note that is to be corrected',
    kind: { label: 'What it is about' },
    on: { label: 'Day' },
    withWhom: { label: 'With whom', hint: 'Name and organisation.' },
    text: { label: 'Note', hint: 'Write only what the case needs.' },
    internal: {
      label: 'Who sees it',
      hint: 'An internal note is a document of the case too, and may be asked for.',
      choice: 'Only the county board’s own officers',
    },
    send: 'Keep the note',
    done: 'The note is kept.',
  },
};

export const noteWords: Record<Language, typeof sv> = { sv, en };
