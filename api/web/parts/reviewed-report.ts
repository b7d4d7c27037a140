/** A report that has been reviewed can be shown to everybody. */
import type { ReportResponse } from '../../../contracts/views/report-view.ts';

/** A report whose result may be cleared. */
export const isReviewed = ({ report }: Pick<ReportResponse, 'report'>): boolean => report === 'approved' || report === 'noted';
