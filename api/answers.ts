/** Shapes that many operations answer with: a list with its links, what a command may answer, objects without their absent members. */
import { z } from 'zod';
import type { Page } from '../db/views.ts';
import type { Answer, Ask, Operation } from './operation.ts';
import { linksOf } from './paging.ts';

export const listAnswer = <T>({ url }: Pick<Ask, 'url'>, page: Page<T>): Answer => ({ status: 200, body: page, headers: { Link: linksOf(page, url) } });

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The members that are there: `undefined` counts as absent. */
export function given<T extends object>(members: T): Given<T> {
  return Object.fromEntries(Object.entries(members).filter(([, member]) => member !== undefined)) as Given<T>;
}

const stored = z.object({ state: z.literal('received'), period: z.string(), receivedAt: z.iso.datetime() }).meta({
  id: 'Stored',
  description: 'A report that is kept and will be delivered.',
  example: { state: 'received', period: '2026-H1', receivedAt: '2026-07-20T08:00:00.000Z' },
});

/** What a command answers with. @param created 201: it always makes something new */
export function commandAnswers(schema: z.ZodType, created?: 201): Operation['answers'] {
  const taken = { status: 201 as const, description: 'Done; something new was made.', schema };
  return created ? [taken] : [{ status: 200, description: 'Done.', schema }, taken];
}

/** A report that cannot be delivered at once is kept. */
export const reportAnswers = (schema: z.ZodType): Operation['answers'] => [
  ...commandAnswers(schema),
  { status: 202, description: 'Stored; it counts as received now and is delivered later.', schema: stored },
];
