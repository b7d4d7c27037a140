/** Shapes that many operations answer with: a list with its links, what a command may answer, objects without their absent members. */
import type { z } from 'zod';
import { heldCommand } from '../../contracts/views/held-command.ts';
import type { ListPage } from '../../contracts/views/list-page.ts';
import { keptReport } from '../../contracts/views/report-view.ts';
import { linksOf } from '../http/paging.ts';
import type { OperationRequest, OperationResponse, ResponseKind } from './operation.ts';

export function listResponse<T>({ url }: Pick<OperationRequest, 'url'>, page: ListPage<T>): OperationResponse<ListPage<T>> {
  const { next: _, ...body } = page;
  return { status: 200, body, headers: { Link: linksOf(page, url) } };
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The members that are there: `undefined` counts as absent. */
export function omitUndefined<T extends object>(members: T): Given<T> {
  return Object.fromEntries(Object.entries(members).filter(([, member]) => member !== undefined)) as Given<T>;
}

/** What a command answers with. @param created 201: it always makes something new */
export function commandResponses<Shown extends z.ZodType>(schema: Shown, created?: 201): ResponseKind<Shown>[] {
  const taken = { status: 201 as const, description: 'Done; something new was made.', schema };
  return created ? [taken] : [{ status: 200, description: 'Done.', schema }, taken];
}

/** A decision or payment of much money takes effect when a second coordinator has said yes. */
export const moneyResponses = <Shown extends z.ZodType>(schema: Shown): ResponseKind<Shown | typeof heldCommand>[] => [
  ...commandResponses(schema),
  { status: 202, description: 'Stored; it waits for the yes of a second coordinator.', schema: heldCommand },
];

/** A report that cannot be delivered at once is kept. */
export const reportResponses = <Shown extends z.ZodType>(schema: Shown): ResponseKind<Shown | typeof keptReport>[] => [
  ...commandResponses(schema),
  { status: 202, description: 'Stored; it counts as received now and is delivered later.', schema: keptReport },
];
