/** The stored response of a command holds what a coordinator may see; here it becomes what its sender may see. */
import type { CommandResponse, StoredResponse } from '../../contracts/views/command-response.ts';
import type { KeptReport } from '../../contracts/views/report-view.ts';
import type { Viewer } from '../authorization/access.ts';
import { dossierFor, planActivityFor, reportInWords } from './case-views.ts';

/** The kinds of views are recognised by fields that only they have; anything else holds nothing of a case. */
export function responseFor(viewer: Viewer, body: StoredResponse | KeptReport): CommandResponse {
  if (!body) return body;
  if ('proposedBy' in body) return planActivityFor(viewer, body);
  if ('plan' in body) return dossierFor(viewer, body);
  // Only a coordinator and the lead act on reports, and both see the whole of one.
  if ('replies' in body) return reportInWords(viewer, body);
  return body;
}
