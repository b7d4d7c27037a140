/** The body of the response to a command. */
import type { HeldCommand } from './held-command.ts';
import type { PlanActivityResponse, PlanActivityView } from './plan-activity-view.ts';
import type { Dossier, DossierResponse, KeptReport, ReportItem, ReportResponse } from './report-view.ts';

/** As it is stored with the command, for every repeat: what a coordinator may see. Null where what it was about is no longer there. */
export type StoredResponse = PlanActivityView | ReportItem | Dossier | null;

/** As its sender may see it, in words; or that a report is kept, and will be delivered; or that a second person is waited for. */
export type CommandResponse = PlanActivityResponse | ReportResponse | DossierResponse | KeptReport | HeldCommand | null;
