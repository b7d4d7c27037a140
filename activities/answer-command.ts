/** Writes down a taken command's answer in the step's own transaction: a repeat of the command gets this very answer. */
import type { CommandRow } from '../db/command-store.ts';
import { settleTaken } from '../db/command-store.ts';
import { dossier } from '../db/dossier-read-model.ts';
import { planActivityView } from '../db/plan-activity-read-model.ts';
import { listReports } from '../db/report-read-model.ts';
import type { ReportItem } from '../db/views.ts';
import type { Recording } from './recording.ts';

const aboutReport = ['report', 'reply', 'hold', 'review', 'extension'];

export async function answerCommand(recording: Recording, stored: CommandRow): Promise<void> {
  const { trx, at, advanced } = recording;
  await settleTaken(trx, stored.id, advanced.created ? 201 : 200, await viewOf(recording, stored), at);
}

const reportOf = (reports: ReportItem[], period: string): ReportItem | undefined => reports.find((report) => report.period === period);

/** What a coordinator may see of it; the API takes away what the sender may not. */
async function viewOf({ trx, advanced }: Recording, { command }: CommandRow): Promise<unknown> {
  if (command.name === 'advice' || command.name === 'bodyDecision') return dossier(trx, command.input.escalation);
  if (aboutReport.includes(command.name)) return reportOf(await listReports(trx, advanced.life.id), (command.input as { period: string }).period);
  return planActivityView(trx, advanced.life.id);
}
