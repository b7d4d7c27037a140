/** The stored answer of a command, which holds what a coordinator may see, as its sender may see it. */
import type { Dossier, PlanActivityView, ReportItem } from '../../db/views.ts';
import type { Viewer } from '../access.ts';
import { dossierFor, planActivityFor, reportInWords } from './case-views.ts';

/** Told apart by the fields that only one kind of view has; anything else holds nothing of a case. */
export function answerFor(viewer: Viewer, body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  if ('proposedBy' in body) return planActivityFor(viewer, body as PlanActivityView);
  if ('plan' in body && 'question' in body) return dossierFor(viewer, body as Dossier);
  // Only a coordinator and the lead act on reports, and both see the whole of one.
  if ('obligation' in body && 'replies' in body) return reportInWords(viewer, body as ReportItem);
  return body;
}
