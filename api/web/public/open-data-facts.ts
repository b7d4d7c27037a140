/** What every file of open data says alike: where things are, and who publishes it. */
import { countyOf } from '../../../db/plan/county-read-model.ts';
import type { PageCall } from '../kit/page-route.ts';

export const addressOf = (root: string, id: string): string => `${root}/planen/aktiviteter/${encodeURIComponent(id)}`;

export const publisherOf = async ({ deps }: Pick<PageCall, 'deps'>): Promise<string> => (await countyOf(deps.db, deps.ownFunder)).authority.sv;
