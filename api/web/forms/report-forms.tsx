/** The county board's acts on a report: reviewing it, giving more time or not, holding the next rung. */

import { reportIn } from '../../../contracts/commands/stored-report.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { dayInWords, instantInWords, minuteInWords } from '../../../words/format.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { filesIn } from '../../attachments/sent-files.ts';
import { Card, Heading, Link } from '../components/display.tsx';
import { addressOf, backTo } from '../form-engine/activity-of-form.ts';
import type { FormOf } from '../form-engine/form-description.ts';
import { valuesOf } from '../form-engine/form-values.ts';
import { WrittenValues } from '../form-engine/written-values.tsx';
import { actionWords } from '../parts/action-words.ts';
import { AttachmentLinks } from '../parts/attachment-links.tsx';
import { reportFormWords } from '../parts/forms/report-form-words.ts';
import { reportSections } from '../parts/forms/report-sections.ts';
import { followUpFormWords } from './follow-up-form-words.ts';
import { DueCard, isOwedReport, paramsFor, reportOfForm, titleFor } from './period-of-form.tsx';

export const reviewForm: FormOf<'reviewReport'> = {
  path: '/aktiviteter/:id/granska',
  operation: 'reviewReport',
  async describe(call) {
    const { language } = call;
    const words = followUpFormWords[language].review;
    const about = await reportOfForm(call, { title: words.title, page: 'granska', fits: ({ report }) => report === 'submitted' });
    if ('instead' in about) return about;
    const { activity, item } = about;
    const sections = reportSections(activity, language);
    const came = item.receivedAt && `${minuteInWords(item.receivedAt, language)}, ${item.onTime ? words.onTime : words.late}`;
    const choices = (['approved', 'noted', 'returned'] as const).map((value) => ({ value, ...words[value] }));
    return {
      title: titleFor(words.title, item, call),
      intro: words.intro,
      activity,
      above: (
        <>
          <DueCard item={item} call={call} more={[[words.came, came]]} />
          <Card>
            <Heading level={2}>{words.report}</Heading>
            <WrittenValues sections={sections.map(({ fields }) => ({ fields }))} values={valuesOf(sections, item.content ?? {})} language={language} />
            {filesIn(item).length > 0 && (
              <>
                <Heading level={3}>{reportFormWords[language].files.attached}</Heading>
                <AttachmentLinks planActivity={activity.id} report={item} />
              </>
            )}
          </Card>
        </>
      ),
      sections: [
        {
          fields: [
            { kind: 'radio', name: 'outcome', ...words.outcome, choices, required: true },
            { kind: 'text', name: 'comment', ...words.comment },
          ],
        },
      ],
      ...(reportIn(item.content)?.status === 'red' && {
        below: (
          <p class="hit-noprint">
            <Link href={`${addressOf(activity)}/ta-upp-arende?galler=redStatus`}>{actionWords[language].links['ta-upp-arende']}</Link>
          </p>
        ),
      }),
      params: paramsFor(about),
      send: words.send,
      back: addressOf(activity),
      done: backTo(activity, words.done),
    };
  },
};

export const moreTimeForm: FormOf<'extendReport'> = {
  path: '/aktiviteter/:id/mer-tid',
  operation: 'extendReport',
  async describe(call) {
    const { language } = call;
    const words = followUpFormWords[language].more;
    const about = await reportOfForm(call, { title: words.title, page: 'mer-tid', fits: isOwedReport });
    if ('instead' in about) return about;
    const { activity, item } = about;
    const asked = item.moreTimeAsked;
    const choices = (['granted', 'refused'] as const).map((value) => ({ value, label: words[value] }));
    return {
      title: titleFor(words.title, item, call),
      intro: words.intro,
      activity,
      above: (
        <DueCard
          item={item}
          call={call}
          more={[
            [words.asked, asked && capitalised(dayInWords(asked.dueOn, language))],
            [words.text, asked?.reason],
          ]}
        />
      ),
      sections: [
        {
          fields: [
            { kind: 'radio', name: 'outcome', ...words.outcome, choices, required: true },
            { kind: 'day', name: 'dueOn', ...words.dueOn, required: true },
            { kind: 'text', name: 'reason', ...followUpFormWords[language].reason },
          ],
        },
      ],
      start: { dueOn: asked?.dueOn },
      // The day that was asked for stands there; refusing it names no day. Without a choice made the form has not been filled in.
      body: ({ outcome, dueOn, ...written }) => ({ ...written, outcome: outcome ?? '', ...(outcome !== 'refused' && dueOn !== undefined && { dueOn }) }),
      params: paramsFor(about),
      send: words.send,
      back: addressOf(activity),
      done: backTo(activity, words.done),
    };
  },
};

export const holdForm: FormOf<'holdRung'> = {
  path: '/aktiviteter/:id/hall',
  operation: 'holdRung',
  async describe(call) {
    const { language } = call;
    const words = followUpFormWords[language].hold;
    const about = await reportOfForm(call, { title: words.title, page: 'hall', fits: isOwedReport });
    if ('instead' in about) return about;
    const { activity, item } = about;
    const rung = activity.obligations.find(({ id }) => id === item.obligation)?.next.find(({ what }) => what === 'rung');
    const next = rung && `${instantInWords(rung.at, language)}${rung.role ? ` (${wordsIn(language).roles[rung.role]})` : ''}`;
    return {
      title: titleFor(words.title, item, call),
      intro: words.intro,
      activity,
      above: <DueCard item={item} call={call} more={[[words.next, next]]} />,
      sections: [
        {
          fields: [
            { kind: 'day', name: 'until', ...words.until, required: true },
            { kind: 'text', name: 'reason', ...words.reason, required: true },
          ],
        },
      ],
      params: paramsFor(about),
      send: words.send,
      back: addressOf(activity),
      done: backTo(activity, words.done),
    };
  },
};
