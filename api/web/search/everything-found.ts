/** What a search finds for its reader. Whom the pages of a kind are closed to gets nothing of that kind; an organisation finds in what is its own. */
import type { ListPage } from '../../../contracts/views/list-page.ts';
import type { PlanActivityListResponse } from '../../../contracts/views/plan-activity-view.ts';
import { parallelReads } from '../../../db/engine/connection.ts';
import type { OrganisationListItem } from '../../../db/registers/register-lists-read-model.ts';
import { organisationList } from '../../../db/registers/register-lists-read-model.ts';
import type { SayingReport } from '../../../db/search/said-in-reports-read-model.ts';
import { reportsThatSay } from '../../../db/search/said-in-reports-read-model.ts';
import { hasByRole } from '../../authorization/access.ts';
import type { PageCall } from '../kit/page-route.ts';

export const searchPath = '/sok';
/** Characters. */
export const shortest = 2;
/** So many of each kind are shown. */
export const mostOfEach = 10;

export interface FoundPerson {
  id: string;
  name: string;
  email: string;
}

export interface Found {
  activities: ListPage<PlanActivityListResponse> | undefined;
  organisations: ListPage<OrganisationListItem> | undefined;
  people: ListPage<FoundPerson> | undefined;
  /** One more than are shown where there are more. */
  reports: SayingReport[];
}

export async function everythingFound(call: PageCall, q: string): Promise<Found> {
  const { request, deps, viewer, at } = call;
  const isOfOrganisation = viewer.organisations.length > 0;
  const query = { q, limit: String(mostOfEach) };
  const [activities, organisations, people, reports] = await parallelReads(
    deps.db,
    async () => (hasByRole('listPlanActivities', viewer) || isOfOrganisation ? request('listPlanActivities', { query }) : undefined),
    async () =>
      hasByRole('seeRegisters', viewer) || hasByRole('getPortfolio', viewer)
        ? organisationList(deps.db, at, { q, order: 'name' }, { page: 1, limit: mostOfEach })
        : undefined,
    async () => (hasByRole('listPeople', viewer) ? request('listPeople', { query }) : undefined),
    async () => {
      const readsAny = hasByRole('listReports', viewer);
      return readsAny || isOfOrganisation ? reportsThatSay(deps.db, { q, visibleTo: readsAny ? undefined : viewer.organisations }, mostOfEach + 1) : [];
    },
  );
  return { activities, organisations, people, reports };
}
