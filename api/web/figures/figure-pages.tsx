/** Taking the county's figures in: what was pasted or sent is tried, what it would do is shown, then it is done. Nothing is kept in between: each step posts it all. */
import type { GoalFigure } from '../../../db/plan/goal-figure-read-model.ts';
import { planTerms } from '../../../db/registers/plan-read-model.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { figureChanges } from '../../operations/figure-changes.ts';
import { one } from '../browser/posted-fields.ts';
import { actionField } from '../form-engine/form-fields.tsx';
import type { PageCall, PageResponse, PageRoute } from '../kit/page-route.ts';
import { page } from '../kit/page-route.ts';
import { figureImportWords } from './figure-import-words.ts';
import { maxFigureFileKb } from './figure-limits.ts';
import { figureTrialPage } from './figure-trial-page.tsx';
import { fields, figuresFormPage, path } from './figures-form-page.tsx';
import { readFigures } from './read-figures.ts';

const access = 'importFigures';
const maxBytes = maxFigureFileKb * 1024;

export const figurePages: PageRoute[] = [
  page({ method: 'get', path, access, respond: (call) => figuresFormPage(call, { text: '' }) }),
  page({ method: 'post', path, access, upload: { maxBytes, maxFiles: 1 }, respond: posted }),
];

async function posted(call: PageCall): Promise<PageResponse> {
  const words = figureImportWords[call.language];
  const [file] = call.files;
  const pasted = one(call.form, fields.pasted) ?? '';
  const act = one(call.form, actionField);
  if (act === 'back') return figuresFormPage(call, { text: pasted });
  if (file && !file.bytes) return figuresFormPage(call, { text: pasted, refused: { field: fields.file, detail: words.fileLarge } });
  if (file?.bytes && isWorkbook(file.bytes))
    return figuresFormPage(call, { text: pasted, refused: { field: fields.file, detail: words.workbook(file.name.slice(0, 100)) } });
  const text = file?.bytes ? textOf(file.bytes) : pasted;
  if (text.trim() === '') return figuresFormPage(call, { text, refused: { field: fields.pasted, detail: words.noneGiven } });
  if (text.length > maxBytes) return figuresFormPage(call, { text: '', refused: { field: fields.pasted, detail: words.fileLarge } });

  const read = readFigures(text, await planTerms(call.deps.db, 'goal'), Number(dayOf(call.at).slice(0, 4)));
  if ('wrong' in read) return figuresFormPage(call, { text, wrong: read.wrong });
  return act === 'send' ? sent(call, text, read.figures) : figureTrialPage(call, text, await figureChanges(call.deps.db, read.figures));
}

async function sent(call: PageCall, text: string, figures: GoalFigure[]): Promise<PageResponse> {
  const { act, form, language } = call;
  const words = figureImportWords[language];
  const done = await act('importFigures', { input: { figures, seen: one(form, fields.seen) } });
  if ('instead' in done) return figureTrialPage(call, text, done.instead, true);
  return { redirect: '/planen/mal', notice: done.count === 0 ? words.doneBefore : words.done(done.count) };
}

/** A packed one (xlsx, ods), or one of the kind before (xls). */
const isWorkbook = (bytes: Buffer): boolean => ['504b0304', 'd0cf11e0'].includes(bytes.subarray(0, 4).toString('hex'));

/** UTF-16 by its mark, as Excel writes "Unicode text"; else UTF-8; what is not is taken for what Excel writes in Sweden when asked for CSV. */
function textOf(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 'feff') return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
