/** The documents of a case as their reader sees them. */
import type { CaseDocument } from '../../../db/cases/case-document.ts';
import { caseDocuments } from '../../../db/cases/case-documents-read-model.ts';
import { isOfCounty } from '../../authorization/visibility.ts';
import type { PageCall } from '../kit/page-route.ts';

/** Numbers stay as they are: what is internal is missing among them for others than the county board's own people. */
export async function visibleDocuments({ deps, viewer }: Pick<PageCall, 'deps' | 'viewer'>, planActivity: string): Promise<CaseDocument[]> {
  const all = await caseDocuments(deps.db, planActivity);
  return isOfCounty(viewer) ? all : all.filter(({ isInternal }) => !isInternal);
}
