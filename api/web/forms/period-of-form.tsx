/** Which report a form is about: the address names a period, or the reader chooses one. */
import type { PlanActivityResponse } from '../../../contracts/views/plan-activity-view.ts';
import type { ReportResponse } from '../../../contracts/views/report-view.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { dayInWords, periodInWords } from '../../../words/format.ts';
import { one } from '../browser/posted-fields.ts';
import type { Fact } from '../components/display.tsx';
import { Card, Facts, Heading } from '../components/display.tsx';
import { activityOf, addressOf } from '../form-engine/activity-of-form.ts';
import { choicePage } from '../form-engine/choice-page.tsx';
import { closedPage } from '../form-engine/form-views.tsx';
import type { PageCall, PageResponse } from '../kit/page-route.ts';
import { followUpFormWords } from './follow-up-form-words.ts';

interface AboutReport {
  activity: PlanActivityResponse;
  item: ReportResponse;
}

const maxPeriods = '200';

export const isOwedReport = ({ state }: ReportResponse): boolean => state === 'open' || state === 'late';

/**
 * The report that the form is about; a page to choose one where the address names none.
 * @param title of the form; `page` is the last part of its address
 * @param fits which reports the form can be about
 */
export async function reportOfForm(
  call: PageCall,
  { title, page, fits }: { title: string; page: string; fits: (item: ReportResponse) => boolean },
): Promise<AboutReport | { instead: PageResponse }> {
  const activity = await activityOf(call);
  const { items } = await call.request('listReports', { params: { id: activity.id }, query: { limit: maxPeriods } });
  const fitting = items.filter(fits);
  const asked = one(call.query, 'period');
  const item = items.findLast(({ period }) => period === asked);
  // A form that is sent again gets its answer again, although the report no longer waits for it.
  if (item && (fits(item) || Object.keys(call.form).length > 0)) return { activity, item };
  const [only, ...others] = fitting;
  if (asked === undefined && only && others.length === 0) return { instead: { redirect: addressFor(activity, page, only.period) } };
  const words = followUpFormWords[call.language].period;
  const nothing = {
    title,
    activity,
    sections: [],
    send: '',
    back: addressOf(activity),
    closed: words.none,
    done: () => ({ redirect: addressOf(activity), notice: '' }),
  };
  if (item || fitting.length === 0) return { instead: closedPage(call, nothing) };
  const choices = fitting.map(({ period, dueOn }) => ({
    href: addressFor(activity, page, period),
    label: periodInWords(period, call.language),
    hint: words.until(dayInWords(dueOn, call.language)),
  }));
  return { instead: choicePage(call, { title, question: words.question, activity, choices }) };
}

const addressFor = (activity: PlanActivityResponse, page: string, period: string): string =>
  `${addressOf(activity)}/${page}?period=${encodeURIComponent(period)}`;

/** "Granska rapporten: kvartal 1 2026" */
export const titleFor = (title: string, { period }: ReportResponse, { language }: PageCall): string => `${title}: ${periodInWords(period, language)}`;

export const paramsFor = ({ activity, item }: AboutReport) => ({ id: activity.id, period: item.period });

/** When it is due, why, and what else one needs to know. */
export function DueCard({ item, call, more = [] }: { item: ReportResponse; call: PageCall; more?: (Fact | false)[] }) {
  const words = followUpFormWords[call.language];
  return (
    <Card>
      <Heading level={2}>{capitalised(periodInWords(item.period, call.language))}</Heading>
      <Facts facts={[[words.due, capitalised(dayInWords(item.dueOn, call.language))], [words.why, item.why], ...more]} />
    </Card>
  );
}
