/** Clearing the result of a report for everybody to read, and taking it back. What it will look like is shown before it is done. */

import { publication } from '../../../contracts/bodies/publication.ts';
import { reportIn } from '../../../contracts/commands/stored-report.ts';
import type { ReportResponse } from '../../../contracts/views/report-view.ts';
import { inThePlan } from '../../../db/public/public-plan-read-model.ts';
import { asPublished } from '../../../db/public/public-result-read-model.ts';
import type { PublishedResult } from '../../../db/public/published-result-read-model.ts';
import { actsOn, lastResult, publishedResults } from '../../../db/public/published-result-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { speaksOfFew } from '../../../words/speaks-of-few.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { ReportNumbers } from '../../operations/report-numbers.ts';
import { clearedResult, reportNumbers } from '../../operations/report-numbers.ts';
import type { BodyOf } from '../../routes/all-operations.ts';
import { one } from '../browser/posted-fields.ts';
import { Heading, Link, Note, Text } from '../components/display.tsx';
import { activityOf, addressOf, backTo } from '../form-engine/activity-of-form.ts';
import type { FieldIn } from '../form-engine/body-fields.ts';
import type { FormOf } from '../form-engine/form-description.ts';
import type { Body } from '../form-engine/form-values.ts';
import type { PageCall } from '../kit/page-route.ts';
import { ShownResult } from '../parts/public-results.tsx';
import { keepsBack, numberInWords } from '../parts/result-in-words.ts';
import { isReviewed } from '../parts/reviewed-report.ts';
import { paramsFor, reportOfForm, titleFor } from './period-of-form.tsx';
import { publicationWords } from './publication-words.ts';

export const publishForm: FormOf<'publishResult'> = {
  path: '/aktiviteter/:id/publicera',
  operation: 'publishResult',
  async describe(call) {
    const { language, viewer, at, deps } = call;
    const words = publicationWords[language].publish;
    const about = await reportOfForm(call, { title: words.title, page: 'publicera', fits: isReviewed });
    if ('instead' in about) return about;
    const { activity, item } = about;
    const reported = reportNumbers(activity, item);
    /** Without numbers of participants nobody was asked about them. */
    const toSend = ({ participants, indicators = [], ...written }: Body): Body => ({
      ...written,
      indicators,
      participants: has(reported) ? (participants === undefined ? '' : participants === 'yes') : false,
    });
    const last = await lastOf(call, item);
    const published = publishedIn(last);
    const start = startOf(item, reported, published);
    const summary = one(call.form, 'summary') ?? start['summary'];
    const preview = async (written: Body) => {
      // Shown once the API has found nothing wrong with it.
      const { indicators = [], ...chosen } = publication.parse(toSend(written));
      const result = await asPublished(deps.db, { ...clearedResult(activity, item, { ...chosen, indicators }), clearedBy: viewer.name, clearedAt: at });
      return (
        <>
          <Heading level={2}>{words.preview}</Heading>
          <ShownResult result={result} language={language} />
          {keepsBack(result) && <Text quiet>{words.showMore}</Text>}
        </>
      );
    };
    return {
      title: titleFor(words.title, item, call),
      intro: words.intro,
      activity,
      mends: { version: actsOn(last), changed: words.changed, now: published ? startOf(item, reported, published) : {} },
      above: published && <PublishedNow published={published} language={language} />,
      sections: [
        {
          fields: [
            { kind: 'text', name: 'summary', ...words.summary, required: true },
            // Asked of a text that needs it, as it stands or as it was just written; a yes to another text is forgotten with it.
            ...(typeof summary === 'string' && speaksOfFew(summary)
              ? [{ kind: 'tick' as const, name: 'fewConfirmed' as const, ...words.fewConfirmed, value: true as const, required: true as const }]
              : []),
            ...numberFields(reported, language),
          ],
        },
      ],
      start,
      body: toSend,
      preview,
      params: paramsFor(about),
      send: words.send,
      back: addressOf(activity),
      ...(!inThePlan.includes(activity.stage) && { closed: words.notInThePlan }),
      done: backTo(activity, words.done),
    };
  },
};

export const withdrawResultForm: FormOf<'withdrawResult'> = {
  path: '/aktiviteter/:id/avpublicera',
  operation: 'withdrawResult',
  async describe(call) {
    const { language, deps } = call;
    const words = publicationWords[language].withdraw;
    const { id } = await activityOf(call);
    const periods = (await publishedResults(deps.db, id)).map(({ period }) => period);
    const about = await reportOfForm(call, { title: words.title, page: 'avpublicera', fits: ({ period }) => periods.includes(period) });
    if ('instead' in about) return about;
    const { activity, item } = about;
    const last = await lastOf(call, item);
    const published = publishedIn(last);
    return {
      title: titleFor(words.title, item, call),
      intro: words.intro,
      activity,
      mends: { version: actsOn(last), changed: publicationWords[language].publish.changed },
      above: published && (
        <>
          <Heading level={2}>{words.shown}</Heading>
          <ShownResult result={await asPublished(deps.db, published)} language={language} />
        </>
      ),
      sections: [{ fields: [{ kind: 'text', name: 'reason', ...words.reason, required: true }] }],
      params: paramsFor(about),
      send: words.send,
      isDangerous: true,
      back: addressOf(activity),
      done: backTo(activity, words.done),
    };
  },
};

const lastOf = ({ deps, params }: PageCall, { period }: ReportResponse): Promise<PublishedResult | undefined> =>
  lastResult(deps.db, params['id'] ?? '', period);

/** What everybody reads now of the report. */
const publishedIn = (last: PublishedResult | undefined): PublishedResult | undefined => (last?.withdrawnAt === null ? last : undefined);

function PublishedNow({ published: { planActivity, period, clearedAt, clearedBy }, language }: { published: PublishedResult; language: Language }) {
  const words = publicationWords[language].publish;
  return (
    <Note>
      <div class="hit-stack" data-gap="small">
        <span>{words.replaces(shortDayInWords(dayOf(clearedAt), language), clearedBy)}</span>
        <Link href={`/planen/aktiviteter/${encodeURIComponent(planActivity)}`}>{words.see}</Link>
        <Link href={`/aktiviteter/${planActivity}/avpublicera?period=${encodeURIComponent(period)}`}>{words.withdraw}</Link>
      </div>
    </Note>
  );
}

const has = ({ women, men }: Pick<ReportNumbers, 'women' | 'men'>): boolean => women !== null || men !== null;

/** Only what the report has numbers of is asked about. */
function numberFields(reported: ReportNumbers, language: Language): FieldIn<BodyOf<'publishResult'>>[] {
  const words = publicationWords[language].publish;
  const { women, men, indicators } = reported;
  const numbers = [women === null ? '' : words.women(women), men === null ? '' : words.men(men)].filter(Boolean).join(', ');
  const choices = indicators.map(({ name, unit, value }) => ({ value: name, label: `${capitalised(name)}: ${numberInWords(value, unit, language)}` }));
  const yesOrNo = (['yes', 'no'] as const).map((value) => ({ value, label: words[value] }));
  const { label, hint } = words.participants;
  return [
    ...(has(reported)
      ? [{ kind: 'radio' as const, name: 'participants' as const, label, hint: hint(numbers), choices: yesOrNo, required: true as const }]
      : []),
    ...(choices.length > 0 ? [{ kind: 'several' as const, name: 'indicators' as const, ...words.indicators, choices }] : []),
  ];
}

/** What stands published is mended; else it begins with the words of the lead. */
function startOf({ content }: ReportResponse, reported: ReportNumbers, published: PublishedResult | undefined): Body {
  if (!published) return { summary: reportIn(content)?.done };
  return {
    summary: published.summary,
    participants: has(reported) ? (has(published) ? 'yes' : 'no') : undefined,
    indicators: published.indicators.map(({ name }) => name),
  };
}
