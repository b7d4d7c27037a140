/** Reports of several plan activities that somebody chooses among, and each as an act of its own. */
import type { OwedItem } from '../../../../contracts/views/plan-activity-view.ts';
import type { NamesById } from '../../../../db/registers/names-read-model.ts';
import { periodInWords, shortDayInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import { wordsIn } from '../../../../words/words-in.ts';
import type { PageCall } from '../../kit/page-route.ts';
import { severalWords } from './several-words.ts';

/** More are not shown at once. */
const mostShown = 100;

export interface OwedReport {
  /** "{plan activity}/{period}": what the form posts. */
  value: string;
  activity: string;
  period: string;
  title: string;
  label: string;
}

/** Reports that organisations owe, the first due first. @param names of organisations @returns and how many things they owe in all */
export async function owedReports({ request, language }: PageCall, names: NamesById): Promise<{ reports: OwedReport[]; total: number }> {
  const { items, total } = await request('listOwed', { query: { limit: String(mostShown) } });
  return { total, reports: items.flatMap((item) => (item.period !== null && isReport(item) ? [choiceOf(item, item.period, names, language)] : [])) };
}

const isReport = ({ kind }: Pick<OwedItem, 'kind'>): boolean => kind === 'report' || kind === 'finalReport';

function choiceOf({ planActivity, title, kind, owedBy, dueOn }: OwedItem, period: string, names: NamesById, language: Language): OwedReport {
  const lead = 'organisation' in owedBy ? (names.get(owedBy.organisation) ?? owedBy.organisation) : '';
  const report = `${title}: ${wordsIn(language).obligationKinds[kind]}, ${periodInWords(period, language)}`;
  const label = severalWords[language].choice(report, lead, shortDayInWords(dueOn, language));
  return { value: `${planActivity}/${period}`, activity: planActivity, period, title: report, label };
}
