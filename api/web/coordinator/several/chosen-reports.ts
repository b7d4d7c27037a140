/** Reports of several plan activities that somebody chooses among, and each as an act of its own. */
import type { OwedItem } from '../../../../contracts/views/plan-activity-view.ts';
import { periodInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import { wordsIn } from '../../../../words/words-in.ts';
import type { PageCall } from '../../kit/page-route.ts';

/** More are not shown at once. */
const mostShown = 100;

export interface OwedReport {
  /** "{plan activity}/{period}": what the form posts. */
  value: string;
  activity: string;
  period: string;
  /** The plan activity's. */
  title: string;
  /** Which report, with the name in it. */
  label: string;
  dueOn: string;
}

/** Reports that organisations owe, the first due first. @returns and how many things they owe in all */
export async function owedReports({ request, language }: PageCall): Promise<{ reports: OwedReport[]; total: number }> {
  const { items, total } = await request('listOwed', { query: { limit: String(mostShown) } });
  return { total, reports: items.flatMap((item) => (item.period !== null && isReport(item) ? [choiceOf(item, item.period, language)] : [])) };
}

const isReport = ({ kind }: Pick<OwedItem, 'kind'>): boolean => kind === 'report' || kind === 'finalReport';

function choiceOf({ planActivity, title, kind, dueOn }: OwedItem, period: string, language: Language): OwedReport {
  const label = `${title}: ${wordsIn(language).obligationKinds[kind]}, ${periodInWords(period, language)}`;
  return { value: `${planActivity}/${period}`, activity: planActivity, period, title, label, dueOn };
}
