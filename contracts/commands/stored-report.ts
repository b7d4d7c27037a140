/** What is stored of a report that has come in, and of an answer that stands for one. */
import { z } from 'zod';
import type { entryFields } from '../bodies/fields.ts';
import { reply, report } from '../bodies/report.ts';
import { attachment } from '../views/attachment.ts';

/**
 * A report with its files as they are told of, not only by their ids: since later on the API's first day, when files could first come with one. A reply that
 * nothing is new counts as a report and is stored as it was sent. `onBehalfOf` of what a coordinator enters is filled in, since pages have forms for that
 * (the same day).
 */
export const storedReport = z.union([
  z.strictObject({ ...report.shape, attachments: z.array(attachment).optional() }),
  z.strictObject({ ...reply.shape, kind: z.literal('nothingNew') }),
]);

/** All but that nothing is new; `onBehalfOf` as in a report. */
export const storedReply = z.strictObject({ ...reply.shape, kind: reply.shape.kind.exclude(['nothingNew']) });

type WithoutEntry<T> = T extends unknown ? Omit<T, (typeof entryFields)[number]> : never;
/** What a report says, apart from how it came in. */
export type ReportContent = WithoutEntry<z.output<typeof storedReport>>;

/** The report itself; undefined where an answer stands for one, and where nothing has come in. */
export const reportIn = (content: ReportContent | null | undefined): Exclude<ReportContent, { kind: unknown }> | undefined =>
  content && !('kind' in content) ? content : undefined;

/** What people have written in it, part by part: what a search looks through, and what everybody reads who reads the report. */
export function saidIn(content: ReportContent): string[] {
  const { done, deviations, lessons, needs } = reportIn(content) ?? {};
  const parts = 'kind' in content ? [content.text] : [done, deviations, lessons, needs];
  return parts.flatMap((part) => part || []);
}
