/** What was handed out as one ZIP: for each document an HTML and a text file, the attachments, an index with the note, and the decision where something was refused. */
import type { Zippable } from 'fflate';
import { zipSync } from 'fflate';
import type { HandedOut, HandedOutDocument } from '../../../../db/cases/handed-out-read-model.ts';
import type { County } from '../../../../db/plan/county-read-model.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { shortDayInWords } from '../../../../words/format.ts';
import { handOutWords } from './hand-out-words.ts';
import { decisionParts } from './handed-out-text.tsx';
import { handedOutWords } from './handed-out-words.ts';

interface Part {
  heading: string | null;
  lines: string[];
}

interface Sender {
  caseNumber: string;
  county: Pick<County, 'authority' | 'appealCourt'>;
}

/** @param read the bytes of a file that leaves, by its hash */
export async function handOutArchive(record: HandedOut, { caseNumber, county }: Sender, read: (hash: string) => Promise<Uint8Array>): Promise<Uint8Array> {
  const words = handedOutWords[record.language].archive;
  const files: Zippable = {};
  const add = (name: string, title: string, parts: Part[]) => {
    files[`${name}.txt`] = utf8(asText(title, parts));
    files[`${name}.html`] = utf8(asHtml(title, parts, record.language));
  };
  add(words.index, `${words.index}, ${caseNumber}`, indexParts(record, caseNumber));
  if (record.outcome !== 'whole') add(words.decision, words.decisionTitle, decisionParts({ ...record, outcome: record.outcome, county }));
  for (const document of record.documents) {
    if (document.withheld !== null) continue;
    add(documentName(document, words.document), `${document.reference} ${document.title}`, documentParts(document, record));
    // Files of people are mostly packed already.
    if (document.file) files[attachmentName(document, words.attachment)] = [await read(document.file.hash), { level: 0 }];
  }
  // The same record gives the same bytes whenever it is asked for.
  return zipSync(files, { mtime: new Date(`${record.decidedOn}T12:00:00`) });
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
const documentName = ({ number }: HandedOutDocument, word: string): string => `${twoDigits(number)}-${word}`;

/** A file's own name may tell what is masked: only its ending is kept. */
const attachmentName = ({ number, file }: HandedOutDocument, word: string): string =>
  `${twoDigits(number)}-${word}${/\.[a-z0-9]{1,5}$/i.exec(file?.name ?? '')?.[0].toLowerCase() ?? ''}`;

function documentParts(document: HandedOutDocument, { language }: HandedOut): Part[] {
  const words = handedOutWords[language].archive;
  const parts: Part[] = [];
  for (const { label, text } of document.shown) {
    const last = parts.at(-1);
    if (last?.heading === label) last.lines.push(text);
    else parts.push({ heading: label, lines: [text] });
  }
  return document.file ? [...parts, { heading: null, lines: [words.file(attachmentName(document, words.attachment))] }] : parts;
}

/** The note says who decided and why, and never who asked. */
function indexParts(record: HandedOut, caseNumber: string): Part[] {
  const { preview, check } = handOutWords[record.language];
  const { archive, outcomes } = handedOutWords[record.language];
  const lineOf = ({ reference, title, withheld }: HandedOutDocument) =>
    withheld === null ? `${reference} ${title}` : `${reference}: ${preview.withheld(withheld)}`;
  return [
    { heading: archive.caseNumber, lines: [caseNumber] },
    { heading: check.outcome, lines: [capitalised(outcomes[record.outcome])] },
    { heading: preview.decidedBy, lines: [record.decidedBy] },
    { heading: preview.decidedOn, lines: [shortDayInWords(record.decidedOn, record.language)] },
    { heading: preview.grounds, lines: [record.grounds] },
    { heading: archive.index, lines: record.documents.map(lineOf) },
  ];
}

// Windows' own editor reads UTF-8 by its mark.
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(`\uFEFF${text}`);

const asText = (title: string, parts: Part[]): string =>
  `${[title, ...parts.map(({ heading, lines }) => [...(heading ? [`${heading}:`] : []), ...lines].join('\r\n'))].join('\r\n\r\n').replace(/\r?\n/g, '\r\n')}\r\n`;

function asHtml(title: string, parts: Part[], language: HandedOut['language']): string {
  const body = parts.map(
    ({ heading, lines }) => `${heading ? `<h2>${escapeHtml(heading)}</h2>` : ''}${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}`,
  );
  const name = escapeHtml(title);
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${name}</title></head><body><main><h1>${name}</h1>${body.join('')}</main></body></html>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
