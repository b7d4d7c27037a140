/** Taking back that a report was approved or noted: it is reviewed anew, and what its approval released is locked again unless it is paid. */
import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import { moneyInWords } from '../../../../words/format.ts';
import { Text } from '../../components/display.tsx';
import { addressOf, backTo } from '../../form-engine/activity-of-form.ts';
import type { FormOf } from '../../form-engine/form-description.ts';
import { reviewBackWords } from '../../parts/forms/take-back-words.ts';
import { DueCard, paramsFor, reportOfForm, titleFor } from '../period-of-form.tsx';

export const reviewBackForm: FormOf<'reviewReport', { comment: string }> = {
  path: '/aktiviteter/:id/granska-igen',
  operation: 'reviewReport',
  async describe(call) {
    const { language } = call;
    const words = reviewBackWords[language];
    const about = await reportOfForm(call, { title: words.title, page: 'granska-igen', fits: ({ report }) => report === 'approved' || report === 'noted' });
    if ('instead' in about) return about;
    const { activity, item } = about;
    const paid = paidFor(activity, item.period);
    return {
      title: titleFor(words.title, item, call),
      intro: words.intro,
      activity,
      above: (
        <>
          <DueCard item={item} call={call} />
          {paid > 0 && <Text>{words.paid(moneyInWords(paid, language))}</Text>}
        </>
      ),
      sections: [{ fields: [{ kind: 'text', name: 'comment', ...words.comment, required: 'byForm' }] }],
      body: ({ comment }) => ({ outcome: 'reopened', ...(comment !== undefined && { comment }) }),
      params: paramsFor(about),
      send: words.send,
      back: addressOf(activity),
      done: backTo(activity, words.done),
    };
  },
};

/** Whole SEK that have been paid of what the report of a period released. */
const paidFor = ({ instalments = [] }: PlanActivityResponse, period: string): number =>
  instalments.reduce((sum, { release, paidSek }) => ('period' in release && release.period === period ? sum + paidSek : sum), 0);
