/** Statements as a text to be read in a review, the same whenever the same work is done: one line each, counted where it stands first. */
import type { SentStatement } from './recorded-statements.ts';
import { isLong, plainSql, shortened, wrapped } from './sql-text.ts';

/** One transaction, or what is sent between two outside of any. */
interface Stretch {
  transaction: string | null;
  byReader: boolean;
  sent: SentStatement[];
}

const isMark = ({ sql }: SentStatement): boolean => /^(begin|commit|rollback)\s*;?$/i.test(sql);
const isRead = ({ sql }: SentStatement): boolean => /^select\b/i.test(sql);
const counted = (things: readonly unknown[], what: string): string => `${things.length} ${what}${things.length === 1 ? '' : 's'}`;

/** @param title what was asked for */
export function statementText(title: string, sent: readonly SentStatement[]): string {
  const statements = sent.filter((one) => !isMark(one));
  const stretches = stretchesOf(sent);
  const transactions = stretches.filter(({ transaction }) => transaction !== null);
  const mails = statements.filter(({ ofMail }) => ofMail);
  const head = [
    `${counted(statements, 'statement')}${mails.length > 0 ? ` (${mails.length} of mails)` : ''}`,
    `${counted(statements.filter(isRead), 'read')}, ${counted(
      statements.filter((one) => !isRead(one)),
      'write',
    )}`,
    counted(
      transactions.filter(({ byReader }) => !byReader),
      'transaction',
    ),
    counted(
      transactions.filter(({ byReader }) => byReader),
      'snapshot',
    ),
  ];
  return `${[`-- ${head.join(', ')}\n-- ${title}`, ...stretches.map(stretchText)].join('\n\n')}\n`;
}

/** Without what begins and ends transactions. */
export const statementCount = (sent: readonly SentStatement[]): number => sent.filter((one) => !isMark(one)).length;

/** The same without what gathers and writes mails. */
export const countWithoutMail = (sent: readonly SentStatement[]): number => statementCount(sent.filter(({ ofMail }) => !ofMail));

/** Every statement that is too long for its line, whole, under that line. */
export function longStatements(sent: readonly SentStatement[]): string {
  const long = [...new Set(sent.map(({ sql }) => plainSql(sql)))].filter(isLong);
  const texts = long.map((sql) => `-- ${shortened(sql)}\n${wrapped(sql)}\n`);
  return texts.sort((a, b) => (a < b ? -1 : 1)).join('\n');
}

function stretchesOf(sent: readonly SentStatement[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const one of sent) {
    const { transaction, byReader } = one;
    const isOf = (stretch: Stretch) => stretch.transaction === transaction && stretch.byReader === byReader;
    // The end of what was only read may come late: it belongs to its beginning all the same.
    const open = transaction === null ? stretches.slice(-1).find(isOf) : stretches.find(isOf);
    if (open) open.sent.push(one);
    else stretches.push({ transaction, byReader, sent: [one] });
  }
  return stretches;
}

function stretchText({ transaction, byReader, sent }: Stretch): string {
  const statements = sent.filter((one) => !isMark(one));
  const mailFrom = statements.findIndex(({ ofMail }) => ofMail);
  const mails = statements.filter(({ ofMail }) => ofMail);
  const [before, after] = mailFrom < 0 ? [statements, []] : [statements.slice(0, mailFrom), statements.slice(mailFrom).filter(({ ofMail }) => !ofMail)];
  const lines = [...linesIn(before), ...(mails.length > 0 ? ['-- mails', ...linesIn(mails), '-- mails end'] : []), ...linesIn(after)];
  if (transaction === null) return lines.join('\n');
  const end = sent.some(({ sql }) => /^rollback/i.test(sql)) ? 'rollback' : 'commit';
  return [byReader ? '-- snapshot' : '-- transaction', ...lines.map((line) => `  ${line}`), `-- ${end}`].join('\n');
}

const linesIn = (sent: readonly SentStatement[]): string[] =>
  timesEach(runsOf(sent).flatMap(linesOf)).map(([line, times]) => (times > 1 ? `${line}  -- ×${times}` : line));

/** Reads that follow on each other are one run; a write is one by itself. */
function runsOf(statements: readonly SentStatement[]): SentStatement[][] {
  const runs: SentStatement[][] = [];
  for (const one of statements) {
    const last = runs.at(-1);
    if (last?.every(isRead) && isRead(one)) last.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** In the order of sending, or in that of the alphabet where some were sent at once. */
function linesOf(run: SentStatement[]): string[] {
  const lines = run.map(({ sql }) => shortened(plainSql(sql)));
  return run.some(({ besideAnother }) => besideAnother) ? lines.sort((a, b) => (a < b ? -1 : 1)) : lines;
}

function timesEach(lines: readonly string[]): [string, number][] {
  const times = new Map<string, number>();
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
  return [...times];
}
