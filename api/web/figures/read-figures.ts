/** What a coordinator has pasted or sent as the county's figures, read strictly: every line is right, or it is said what is wrong with which. */
import { hasUnseenCharacter } from '../../../contracts/bodies/invisible-characters.ts';
import { cleanedText } from '../../../contracts/cleaned-text.ts';
import type { GoalFigure } from '../../../db/plan/goal-figure-read-model.ts';
import type { PlanTerm } from '../../../db/registers/plan-read-model.ts';
import type { ReadNumber } from '../../../words/written-number.ts';
import { readNumber } from '../../../words/written-number.ts';
import { longestSource, maxLines } from './figure-limits.ts';
import { readSeparated } from './separated-text.ts';

/** The columns, as the first line names them. */
export const columns = ['mål', 'år', 'värde', 'källa'] as const;
export type Column = (typeof columns)[number];
const earliestYear = 1900;

export type FigureFault =
  | 'empty'
  | 'header'
  | 'tooMany'
  | 'quoteOpen'
  | 'quoteWithin'
  | 'fields'
  | 'goal'
  | 'year'
  | 'yearToCome'
  | 'value'
  | 'valueUnclear'
  | 'source'
  | 'sourceLong'
  | 'sourceUnseen'
  | 'twice';
export interface LineFault {
  line: number;
  column?: Column;
  fault: FigureFault;
}

/** @param thisYear figures are counted afterwards: a later year is a slip */
export function readFigures(text: string, goals: Pick<PlanTerm, 'id' | 'name'>[], thisYear: number): { figures: GoalFigure[] } | { wrong: LineFault[] } {
  const read = readSeparated(cleanedText(text));
  if ('fault' in read) return { wrong: [read] };
  const [header, ...lines] = read.records.filter(({ fields }) => fields.some((field) => field.trim() !== ''));
  if (!header) return { wrong: [{ line: 1, fault: 'empty' }] };
  if (header.fields.map(plain).join(';') !== columns.join(';')) return { wrong: [{ line: header.line, fault: 'header' }] };
  if (lines.length === 0) return { wrong: [{ line: header.line, fault: 'empty' }] };
  if (lines.length > maxLines) return { wrong: [{ line: header.line, fault: 'tooMany' }] };

  const byName = new Map(goals.flatMap(({ id, name }) => [id, name].map((each) => [plain(each), id] as const)));
  const wrong: LineFault[] = [];
  const figures = new Map<string, GoalFigure>();
  for (const { line, fields } of lines) {
    if (fields.length !== columns.length) {
      wrong.push({ line, fault: 'fields' });
      continue;
    }
    const [goal = '', year = '', value = '', written = ''] = fields.map((field) => field.trim());
    const source = onOneLine(written);
    const read = readNumber(value, { whole: false });
    const figure = { goal: byName.get(plain(goal)) ?? '', period: year, value: typeof read === 'object' && 'value' in read ? read.value : Number.NaN, source };
    const key = `${figure.goal} ${year}`;
    const faults: [Column, FigureFault | false | undefined][] = [
      ['mål', figure.goal === '' && 'goal'],
      ['år', faultOfYear(year, thisYear)],
      ['värde', faultOfValue(read)],
      ['källa', faultOfSource(source)],
      ['år', figures.has(key) && 'twice'],
    ];
    for (const [column, fault] of faults) if (fault) wrong.push({ line, column, fault });
    if (figure.goal !== '') figures.set(key, figure);
  }
  return wrong.length > 0 ? { wrong } : { figures: [...figures.values()] };
}

/** Names are compared as people write them: whatever case, whatever dash. */
const plain = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** Without what no text of ours may hold: PostgreSQL takes no NUL. */
const onOneLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Surrogate}]+/gu, ' ').trim();

function faultOfSource(source: string): FigureFault | undefined {
  if (source === '') return 'source';
  if (source.length > longestSource) return 'sourceLong';
  return hasUnseenCharacter(source) ? 'sourceUnseen' : undefined;
}

function faultOfYear(year: string, thisYear: number): FigureFault | undefined {
  if (!/^\d{4}$/.test(year) || Number(year) < earliestYear) return 'year';
  return Number(year) > thisYear ? 'yearToCome' : undefined;
}

/** What is shown of a figure has room for no more. */
const mostOfFigure = 1e9;

function faultOfValue(read: ReadNumber): FigureFault | undefined {
  if (read === 'noNumber') return 'value';
  if (!('value' in read)) return 'valueUnclear';
  return Math.abs(read.value) < mostOfFigure ? undefined : 'value';
}
