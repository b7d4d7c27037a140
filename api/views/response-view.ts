/** The stored answer of a command, which holds what a coordinator may see, as its sender may see it. */
import type { CommandResponse, StoredResponse } from '../../contracts/views/command-response.ts';
import type { KeptReport } from '../../contracts/views/report-view.ts';
import type { Viewer } from '../authorization/access.ts';
import { dossierFor, planActivityFor, reportInWords } from './case-views.ts';

/** Told apart by the fields that only one kind of view has; anything else holds nothing of a case. */
export function responseFor(viewer: Viewer, body: StoredResponse | KeptReport): CommandResponse {
  if (!body) return body;
  if ('proposedBy' in body) return planActivityFor(viewer, body);
  if ('plan' in body) return dossierFor(viewer, body);
  // Only a coordinator and the lead act on reports, and both see the whole of one.
  if ('replies' in body) return reportInWords(viewer, body);
  return body;
}
