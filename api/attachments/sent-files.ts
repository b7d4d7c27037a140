/** The files that came in with a report. */
import { reportIn } from '../../contracts/commands/stored-report.ts';
import type { SentFile } from '../../contracts/views/attachment.ts';
import type { ReportItem } from '../../contracts/views/report-view.ts';

/** The files that a report's content names. */
export const filesIn = ({ content }: Pick<ReportItem, 'content'>): SentFile[] => reportIn(content)?.attachments ?? [];
