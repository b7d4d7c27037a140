/** The files that came with a report, to be saved by those who may. */
import type { ReportItem } from '../../../contracts/views/report-view.ts';
import { filesIn } from '../../attachments/sent-files.ts';
import { Link } from '../components/display.tsx';

export const AttachmentLinks = ({ planActivity, report }: { planActivity: string; report: Pick<ReportItem, 'content' | 'period'> }) => (
  <ul class="ds-list">
    {filesIn(report).map(({ id, name }) => (
      <li key={id}>
        <Link href={`/bilagor/${planActivity}/${report.period}/${id}`}>{name}</Link>
      </li>
    ))}
  </ul>
);
