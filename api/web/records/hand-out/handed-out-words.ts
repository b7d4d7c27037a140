/** Words of what has been handed out before: the list, the record, the archive of files. */
import type { HandedOut } from '../../../../db/cases/handed-out-read-model.ts';
import type { Language } from '../../../../words/language.ts';

const sv = {
  outcomes: { whole: 'lämnas ut', inPart: 'lämnas ut delvis', refused: 'lämnas inte ut' } satisfies Record<HandedOut['outcome'], string>,
  before: {
    title: 'Utlämnat tidigare',
    none: 'Inget har lämnats ut ur ärendet.',
    date: 'Beslutsdag',
    outcome: 'Beslut',
    decidedBy: 'Beslutat av',
    open: (day: string) => `Utlämnande ${day}`,
  },
  record: {
    title: (day: string) => `Utlämnande ${day}`,
    askedBy: 'Begärt av',
    recorded: 'Sparat',
    download: 'Hämta det som lämnades ut (ZIP)',
    fileName: (caseNumber: string) => `utlamnande-${caseNumber}.zip`,
    document: 'Handling',
    number: 'Nummer',
    how: 'Hur',
    whole: 'i sin helhet',
    masked: (count: number) => (count === 1 ? '1 ställe maskerat' : `${count} ställen maskerade`),
    grounds: 'Grunder',
    decision: 'Beslutet',
  },
  archive: {
    index: 'Innehåll',
    document: 'handling',
    attachment: 'bilaga',
    decision: 'beslut',
    decisionTitle: 'Beslut om utlämnande av allmän handling',
    caseNumber: 'Diarienummer',
    file: (name: string) => `Filen finns i ${name}.`,
  },
};

const en: typeof sv = {
  outcomes: { whole: 'handed out', inPart: 'handed out in part', refused: 'not handed out' },
  before: {
    title: 'Handed out before',
    none: 'Nothing has been handed out of the case.',
    date: 'Day of decision',
    outcome: 'Decision',
    decidedBy: 'Decided by',
    open: (day) => `Handed out ${day}`,
  },
  record: {
    title: (day) => `Handed out ${day}`,
    askedBy: 'Asked for by',
    recorded: 'Stored',
    download: 'Download what was handed out (ZIP)',
    fileName: (caseNumber) => `handed-out-${caseNumber}.zip`,
    document: 'Document',
    number: 'Number',
    how: 'How',
    whole: 'whole',
    masked: (count) => (count === 1 ? '1 place masked' : `${count} places masked`),
    grounds: 'Grounds',
    decision: 'The decision',
  },
  archive: {
    index: 'Contents',
    document: 'document',
    attachment: 'attachment',
    decision: 'decision',
    decisionTitle: 'Decision on handing out a public record',
    caseNumber: 'Reference number',
    file: (name) => `The file is in ${name}.`,
  },
};

export const handedOutWords: Record<Language, typeof sv> = { sv, en };
