/** Stores the response to a taken command in the step's own transaction: a repeat of the command gets this very response. */
import type { StoredResponse } from '../../contracts/views/command-response.ts';
import type { ReportItem } from '../../contracts/views/report-view.ts';
import { dossier } from '../../db/cases/dossier-read-model.ts';
import { listReports } from '../../db/cases/report-read-model.ts';
import type { CommandRow } from '../../db/lives/command-read-model.ts';
import { settleTaken } from '../../db/lives/command-store.ts';
import { viewOfPlanActivity } from '../../db/lives/plan-activity-read-model.ts';
import { lastRaised } from '../../workflows/domain/matters/before-bodies.ts';
import type { Recording } from './recording.ts';

export async function writeResponse(recording: Recording, stored: CommandRow): Promise<void> {
  const { trx, at, advanced } = recording;
  await settleTaken(trx, stored.id, advanced.created ? 201 : 200, await viewOf(recording, stored), at);
}

const reportOf = (reports: ReportItem[], period: string): ReportItem | undefined => reports.find((report) => report.period === period);

/** The view as a coordinator may see it; the API takes away what the sender may not see. */
async function viewOf({ trx, row, advanced }: Recording, { command }: CommandRow): Promise<StoredResponse | undefined> {
  switch (command.name) {
    case 'matter':
      return dossier(trx, lastRaised(advanced.life, command.input.role));
    case 'matterWithdrawal':
    case 'advice':
    case 'bodyDecision':
      return dossier(trx, command.input.escalation);
    case 'report':
    case 'reply':
    case 'hold':
    case 'review':
    case 'extension':
    case 'excuse':
      return reportOf(await listReports(trx, advanced.life.id), command.input.period);
    default:
      return viewOfPlanActivity(trx, row);
  }
}
