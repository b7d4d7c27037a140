/** The files that came with a report, to be saved by those who may. */
import { reportIn } from '../../contracts/commands/stored-report.ts';
import type { SentFile } from '../../contracts/views/attachment.ts';
import type { ReportItem } from '../../contracts/views/report-view.ts';
import { Link } from './components/show.tsx';

/** The files that a report's content names. */
export const filesIn = ({ content }: Pick<ReportItem, 'content'>): SentFile[] => reportIn(content)?.attachments ?? [];

export const AttachmentLinks = ({ planActivity, report }: { planActivity: string; report: Pick<ReportItem, 'content' | 'period'> }) => (
  <ul class="ds-list">
    {filesIn(report).map(({ id, name }) => (
      <li key={id}>
        <Link href={`/bilagor/${planActivity}/${report.period}/${id}`}>{name}</Link>
      </li>
    ))}
  </ul>
);
