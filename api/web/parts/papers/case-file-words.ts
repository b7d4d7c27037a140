/** Words of files in a case that belong to no period. */
import type { FileBody } from '../../../../contracts/bodies/case-paper.ts';
import type { Language } from '../../../../words/language.ts';
import { maxFileMb } from '../../../attachments/file-limits.ts';

const sv = {
  title: 'Handlingar utan period',
  none: 'Inga sådana handlingar ännu.',
  add: 'Lägg till en handling',
  kinds: {
    letterIn: 'inkommet brev',
    letterOut: 'skickat brev',
    minutes: 'protokoll',
    agreement: 'avtal',
    other: 'annan handling',
  } satisfies Record<FileBody['kind'], string>,
  internal: 'intern',
  on: 'Dag',
  what: 'Vad',
  name: 'Handling',
  by: 'Tillagd av',
  form: {
    title: 'Lägg till en handling',
    intro: 'Filen blir en handling i ärendet. Den kan inte bytas ut eller tas bort.',
    name: { label: 'Vad handlingen heter' },
    kind: { label: 'Slag' },
    on: { label: 'Handlingens dag', hint: 'Dagen då den kom in, skickades eller upprättades.' },
    internal: {
      label: 'Vem som ser den',
      hint: 'En intern handling är också en handling i ärendet och kan begäras ut.',
      choice: 'Bara Länsstyrelsens egna handläggare',
    },
    file: { label: 'Fil', hint: `PDF, Word (docx), Excel (xlsx), OpenDocument (odt) eller en bild (JPG, PNG, HEIC, WebP), högst ${maxFileMb} MB.` },
    send: 'Lägg till handlingen',
    done: 'Handlingen är tillagd.',
    errors: {
      title: 'Skriv vad handlingen heter, på en rad.',
      kind: 'Välj vilket slags handling det är.',
      on: 'Ange en dag.',
      file: 'Välj en fil.',
      again: 'Välj filen igen: den följer inte med när något behöver rättas.',
      tooLarge: `Filen är större än ${maxFileMb} MB. Välj en mindre fil.`,
      wrongKind: 'Filen är inte av ett slag som kan tas emot, eller innehåller makron. Spara den som PDF och försök igen.',
    },
  },
};

const en: typeof sv = {
  title: 'Documents of no period',
  none: 'No such documents yet.',
  add: 'Add a document',
  kinds: { letterIn: 'letter received', letterOut: 'letter sent', minutes: 'minutes', agreement: 'agreement', other: 'other document' },
  internal: 'internal',
  on: 'Day',
  what: 'What',
  name: 'Document',
  by: 'Added by',
  form: {
    title: 'Add a document',
    intro: 'The file becomes a document of the case. It can be neither replaced nor taken away.',
    name: { label: 'What the document is called' },
    kind: { label: 'Kind' },
    on: { label: 'The document’s day', hint: 'The day on which it came in, was sent or was drawn up.' },
    internal: {
      label: 'Who sees it',
      hint: 'An internal document is a document of the case too, and may be asked for.',
      choice: 'Only the county board’s own officers',
    },
    file: { label: 'File', hint: `PDF, Word (docx), Excel (xlsx), OpenDocument (odt) or a picture (JPG, PNG, HEIC, WebP), at most ${maxFileMb} MB.` },
    send: 'Add the document',
    done: 'The document is added.',
    errors: {
      title: 'Write what the document is called, on one line.',
      kind: 'Choose what kind of document it is.',
      on: 'Give a day.',
      file: 'Choose a file.',
      again: 'Choose the file again: it does not come along when something is to be put right.',
      tooLarge: `The file is larger than ${maxFileMb} MB. Choose a smaller one.`,
      wrongKind: 'The file is not of a kind that can be taken, or holds macros. Save it as PDF and try again.',
    },
  },
};

export const caseFileWords: Record<Language, typeof sv> = { sv, en };
