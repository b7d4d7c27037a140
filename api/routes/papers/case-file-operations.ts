/** Files in a case that belong to no period: listed here, kept and opened by pages. */
import { z } from 'zod';
import type { CaseFileView } from '../../../contracts/views/case-paper-view.ts';
import { caseFileView } from '../../../contracts/views/case-paper-view.ts';
import { listPageOf } from '../../../contracts/views/view-parts.ts';
import type { CasePaper } from '../../../db/cases/papers/paper-read-model.ts';
import { listPapers } from '../../../db/cases/papers/paper-read-model.ts';
import { mapListPage } from '../../../db/queries/list-page.ts';
import { isOfCounty } from '../../authorization/visibility.ts';
import { pagingQuery } from '../../http/paging.ts';
import { listResponse } from '../../operations/common-responses.ts';
import { operation } from '../../operations/operation.ts';

export const caseFileOperations = [
  operation({
    id: 'listCaseFiles',
    method: 'get',
    path: '/plan-activities/{id}/files',
    tag: 'Plan activities',
    summary: 'List the files in a case that belong to no period',
    description: 'The latest first. Internal ones are listed for the county board’s own people only.',
    about: 'planActivity',
    query: z.strictObject(pagingQuery),
    responses: [{ status: 200, description: 'A page of files.', schema: listPageOf(caseFileView) }],
    async handle({ deps, viewer, resource, query, request }) {
      const found = await listPapers(deps.db, { planActivity: resource.planActivity.id, kind: 'file', internal: isOfCounty(viewer) }, query);
      return listResponse(request, await mapListPage(found, (papers) => papers.map(toView)));
    },
  }),
];

function toView({ id, internal, person, personName, recordedAt, content: { kind, title, on }, file }: CasePaper<'file'>): CaseFileView {
  const { name = '', type = '', sizeBytes = 0 } = file ?? {};
  return { id, internal, by: person, byName: personName, recordedAt, kind, title, on, name, type, sizeBytes };
}
