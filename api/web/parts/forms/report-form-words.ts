/** Words of the report's form and of the files that come with it. */
import { maxAttachments } from '../../../../contracts/bodies/report.ts';
import { draftDays } from '../../../../db/cases/draft-read-model.ts';
import type { Language } from '../../../../words/language.ts';
import { numberInWords } from '../../../../words/number-in-words.ts';
import { maxFileMb } from '../../../attachments/file-limits.ts';

const sv = {
  report: {
    intro: 'Några rader räcker. Du kan spara ett utkast och fortsätta senare.',
    status: 'Hur går det?',
    statuses: { green: 'Det går enligt plan', yellow: 'Det går delvis enligt plan', red: 'Det går inte enligt plan' },
    done: 'Vad har ni gjort under perioden?',
    doneFinal: 'Vad har ni gjort, och vad ledde det till?',
    needs: 'Behöver ni något av Länsstyrelsen?',
    numbers: 'Siffror',
    women: 'Antal deltagare: kvinnor',
    men: 'Antal deltagare: män',
    other: 'Antal deltagare: annat eller okänt',
    usedSek: 'Använda pengar under perioden, i kronor',
    learnt: 'Avvikelser och lärdomar',
    deviations: 'Har något blivit annorlunda än planerat?',
    lessons: 'Vad har ni lärt er som andra kan ha nytta av?',
    send: 'Skicka in',
    saveDraft: 'Spara utkast',
    draftSaved: `Utkastet är sparat. Bara du kan se det, och det försvinner om ${draftDays} dagar. Inget är skickat.`,
    addFiles: 'Lägg till filer',
  },
  files: {
    title: 'Filer till rapporten',
    intro: 'Bilagor skickas in tillsammans med rapporten. Lägg bara till sådant som får bli offentligt.',
    attached: 'Bilagor',
    none: 'Inga filer ännu.',
    name: 'Fil',
    size: 'Storlek',
    remove: 'Ta bort',
    removeNamed: (name: string) => `Ta bort ${name}`,
    choose: 'Välj en fil',
    hint: `PDF, PNG, JPG, Word (docx), Excel (xlsx) eller OpenDocument (odt), högst ${maxFileMb} MB.`,
    add: 'Lägg till filen',
    back: 'Tillbaka till rapporten',
    missing: 'Välj en fil först.',
    tooLarge: `Filen är större än ${maxFileMb} MB. Välj en mindre fil.`,
    wrongKind: 'Filen är inte av ett slag som kan tas emot. Spara den som PDF och försök igen.',
    tooMany: `Rapporten kan ha högst ${numberInWords(maxAttachments, 'sv')} filer. Ta bort någon först.`,
    added: (name: string) => `${name} är tillagd.`,
    removed: 'Filen är borttagen.',
  },
};

const en: typeof sv = {
  report: {
    intro: 'A few lines will do. You can save a draft and go on later.',
    status: 'How is it going?',
    statuses: { green: 'As planned', yellow: 'Partly as planned', red: 'Not as planned' },
    done: 'What have you done in the period?',
    doneFinal: 'What have you done, and what did it lead to?',
    needs: 'Do you need anything from Länsstyrelsen?',
    numbers: 'Figures',
    women: 'Number of participants: women',
    men: 'Number of participants: men',
    other: 'Number of participants: other or unknown',
    usedSek: 'Money used in the period, in SEK',
    learnt: 'Deviations and lessons',
    deviations: 'Has anything turned out otherwise than planned?',
    lessons: 'What have you learnt that others can use?',
    send: 'Send in',
    saveDraft: 'Save draft',
    draftSaved: `The draft is saved. Only you can see it, and it is gone in ${draftDays} days. Nothing has been sent.`,
    addFiles: 'Add files',
  },
  files: {
    title: 'Files with the report',
    intro: 'Files are sent in together with the report. Add only what may become public.',
    attached: 'Files',
    none: 'No files yet.',
    name: 'File',
    size: 'Size',
    remove: 'Remove',
    removeNamed: (name) => `Remove ${name}`,
    choose: 'Choose a file',
    hint: `PDF, PNG, JPG, Word (docx), Excel (xlsx) or OpenDocument (odt), at most ${maxFileMb} MB.`,
    add: 'Add the file',
    back: 'Back to the report',
    missing: 'Choose a file first.',
    tooLarge: `The file is larger than ${maxFileMb} MB. Choose a smaller one.`,
    wrongKind: 'The file is not of a kind that can be taken. Save it as PDF and try again.',
    tooMany: `A report can have at most ${numberInWords(maxAttachments, 'en')} files. Remove one first.`,
    added: (name) => `${name} has been added.`,
    removed: 'The file has been removed.',
  },
};

export const reportFormWords: Record<Language, typeof sv> = { sv, en };
