/** The files that came with a report, to be saved by those who may. */
import type { ReportItem } from '../../db/views.ts';
import { Link } from './components/show.tsx';

interface SentFile {
  id: string;
  name: string;
}

/** The files that a report's content names. */
export const filesIn = ({ content }: Pick<ReportItem, 'content'>): SentFile[] => (content?.['attachments'] ?? []) as SentFile[];

export const AttachmentLinks = ({ planActivity, report }: { planActivity: string; report: Pick<ReportItem, 'content' | 'period'> }) => (
  <ul class="ds-list">
    {filesIn(report).map(({ id, name }) => (
      <li key={id}>
        <Link href={`/bilagor/${planActivity}/${report.period}/${id}`}>{name}</Link>
      </li>
    ))}
  </ul>
);
