/** Spans of a policy: ISO 8601 durations in whole numbers, or working days. One with a time part is exact: counted to the millisecond, touched by no calendar. */
import { dayMs, secondMs } from '../durations.ts';
import type { Span } from '../policy.ts';

export type ParsedSpan = { workingDays: number } | { months: number; days: number } | { ms: number };

const month = (365.25 / 12) * dayMs;
const longest = 100 * 12 * month;

const pattern = /^P(?:(\d{1,12})Y)?(?:(\d{1,12})M)?(?:(\d{1,12})W)?(?:(\d{1,12})D)?(?:(T)(?:(\d{1,12})H)?(?:(\d{1,12})M)?(?:(\d{1,12})S)?)?$/;

/**
 * Takes a span apart. Weeks are 7 days; a day of an exact span is 24 hours.
 * @throws RangeError for anything that is no span, a time part beside years or months (they have no length in milliseconds), or more than 100 years
 */
export function parseSpan(span: Span): ParsedSpan {
  const parsed = typeof span === 'string' ? parseDuration(span) : parseWorkingDays(span);
  if (lengthOf(parsed) > longest) throw new RangeError(`${JSON.stringify(span)} is longer than 100 years`);
  return parsed;
}

function parseWorkingDays(span: unknown): ParsedSpan {
  const workingDays = (span as { workingDays?: unknown } | null)?.workingDays;
  if (typeof workingDays !== 'number' || !Number.isInteger(workingDays) || workingDays < 0 || Object.keys(span as object).length !== 1) {
    throw new RangeError(`${JSON.stringify(span)} is no span: an ISO 8601 duration or {"workingDays": n} with a whole n is expected`);
  }
  return { workingDays };
}

function parseDuration(text: string): ParsedSpan {
  const parts = pattern.exec(text);
  if (!parts || /[PT]$/.test(text)) throw new RangeError(`"${text}" is no ISO 8601 duration in whole numbers, such as "P30D" or "PT2S"`);
  const [years = 0, months = 0, weeks = 0, days = 0, , hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  const dated = { months: years * 12 + months, days: weeks * 7 + days };
  if (parts[5] === undefined) return dated;
  if (dated.months > 0) throw new RangeError(`"${text}" has a time part beside years or months: write it in days or hours`);
  return { ms: dated.days * dayMs + ((hours * 60 + minutes) * 60 + seconds) * secondMs };
}

function lengthOf(parsed: ParsedSpan): number {
  if ('ms' in parsed) return parsed.ms;
  if ('workingDays' in parsed) return (parsed.workingDays * 7 * dayMs) / 5;
  return parsed.months * month + parsed.days * dayMs;
}

/** True for what `parseSpan` takes. */
export function isSpan(value: unknown): value is Span {
  try {
    parseSpan(value as Span);
    return true;
  } catch {
    return false;
  }
}

/** True for a span with a time part ("PT2S", "P1DT2H"). @throws RangeError for what is no span */
export function isExact(span: Span): boolean {
  return 'ms' in parseSpan(span);
}

/** Milliseconds of an exact span. @throws RangeError for one without a time part: its length depends on where it begins */
export function spanMs(span: Span): number {
  const parsed = parseSpan(span);
  if (!('ms' in parsed)) throw new RangeError(`${JSON.stringify(span)} has no time part and no fixed length in milliseconds`);
  return parsed.ms;
}

/** About how many milliseconds a span takes (5 working days to a week, 12 equal months to a year): to compare spans, never to set a date. */
export function approximateMs(span: Span): number {
  return lengthOf(parseSpan(span));
}
