/** What came by mail, on paper or by phone, entered by a coordinator: a report, another answer, the answer about the lead. It counts from the day it came. */

import type { PlanActivityResponse } from '../../../contracts/views/plan-activity-view.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { ResponseOf } from '../../routes/all-operations.ts';
import { one } from '../browser/posted-fields.ts';
import { Link, Text } from '../components/display.tsx';
import { Saying } from '../components/names.tsx';
import { activityOf, addressOf, backTo, closedUnless, organisationChoices, wordChoices } from '../form-engine/activity-of-form.ts';
import type { FormDescription, FormOf, FormPageOf } from '../form-engine/form-description.ts';
import type { Body } from '../form-engine/form-values.ts';
import type { PageCall, PageResponse } from '../kit/page-route.ts';
import { reportEntryWords } from '../parts/forms/report-entry-words.ts';
import { entrySection, reportSections } from '../parts/forms/report-sections.ts';
import { followUpFormWords } from './follow-up-form-words.ts';
import { DueCard, isOwedReport, paramsFor, reportOfForm, titleFor } from './period-of-form.tsx';

export const reportEntryForm: FormOf<'submitReport'> = {
  path: '/aktiviteter/:id/registrera-rapport',
  operation: 'submitReport',
  async describe(call) {
    const { language } = call;
    const words = reportEntryWords[language].report;
    const about = await reportOfForm(call, {
      title: words.title,
      page: 'registrera-rapport',
      fits: (item) => isOwedReport(item) || item.report === 'submitted',
    });
    if ('instead' in about) return about;
    const { activity, item } = about;
    return {
      title: titleFor(words.title, item, call),
      intro: words.intro,
      activity,
      above: <DueCard item={item} call={call} />,
      sections: [entrySection(await organisationChoices(call.deps.db), language), ...reportSections(activity, language)],
      start: { indicators: activity.indicators.map(({ name }) => ({ name })), ...item.content, ...cameToday(call, activity) },
      params: paramsFor(about),
      send: words.send,
      back: addressOf(activity),
      done: (answer) => ({ redirect: addressOf(activity), notice: isOnlyStored(answer) ? words.stored : words.taken }),
    };
  },
};

const isOnlyStored = (answer: ResponseOf<'submitReport'>): boolean => answer.state === 'received';
const cameToday = ({ at }: PageCall, { lead }: PlanActivityResponse): Body => ({ receivedOn: dayOf(at), onBehalfOf: lead });

type ReplyPage = FormPageOf<'replyToReport'>;
type LeadPage = FormPageOf<'answerAssignment'>;

/** One address for whatever was answered: about a period, or about the lead. */
export const answerEntryForm: FormDescription<'replyToReport' | 'answerAssignment', ReplyPage | LeadPage> = {
  path: '/aktiviteter/:id/registrera-svar',
  operation: 'replyToReport',
  async describe(call) {
    const about = one(call.query, 'om');
    if (one(call.query, 'period') !== undefined || about === aboutAReport) return aboutReport(call);
    const activity = await activityOf(call);
    if (about === aboutTheLead) return aboutLead(call, activity);
    return activity.candidate === null ? aboutReport(call) : { instead: { redirect: `${addressOf(activity)}/registrera-svar?om=${aboutTheLead}` } };
  },
};

/** Said in the address: a form that is sent again is still about the same. */
const aboutTheLead = 'ansvar';
const aboutAReport = 'rapport';

async function aboutReport(call: PageCall): Promise<ReplyPage | { instead: PageResponse }> {
  const { language } = call;
  const words = followUpFormWords[language].reply;
  const about = await reportOfForm(call, { title: words.title, page: 'registrera-svar', fits: isOwedReport });
  if ('instead' in about) return about;
  const { activity, item } = about;
  const kinds = wordChoices(['nothingNew', 'late', 'needHelp', 'notOurs', 'statement'], wordsIn(language).replyKinds);
  return {
    title: titleFor(words.title, item, call),
    intro: words.intro,
    activity,
    above: <DueCard item={item} call={call} />,
    sections: [
      entrySection(await organisationChoices(call.deps.db), language),
      {
        heading: words.answer,
        fields: [
          { kind: 'radio', name: 'kind', ...words.kind, choices: kinds, required: true },
          { kind: 'day', name: 'dueOn', ...words.dueOn, required: true },
          { kind: 'text', name: 'text', ...words.text },
        ],
      },
    ],
    start: cameToday(call, activity),
    params: paramsFor(about),
    send: words.send,
    back: addressOf(activity),
    done: backTo(activity, words.done),
  };
}

async function aboutLead(call: PageCall, activity: PlanActivityResponse): Promise<LeadPage> {
  const { language, deps, at } = call;
  const words = followUpFormWords[language].answer;
  const organisations = await organisationChoices(deps.db);
  const candidate = activity.candidate?.organisation ?? null;
  const name = organisations.find(({ value }) => value === candidate)?.label;
  const answers = wordChoices(['accepted', 'declined', 'needsDecision'], wordsIn(language).answers);
  return {
    title: words.title,
    intro: words.intro,
    activity,
    above: (
      <Text>
        {name && <Saying of={name} say={(said) => `${words.asked(said)} `} />}
        {activity.lead !== null && <Link href={`${addressOf(activity)}/registrera-svar?om=${aboutAReport}`}>{words.aboutReport}</Link>}
      </Text>
    ),
    sections: [
      entrySection(organisations, language),
      {
        fields: [
          { kind: 'radio', name: 'answer', ...words.answer, choices: answers, required: true },
          { kind: 'day', name: 'until', ...words.until, required: true },
          { kind: 'text', name: 'reason', ...words.reason },
        ],
      },
    ],
    start: { receivedOn: dayOf(at), onBehalfOf: candidate },
    operation: 'answerAssignment',
    send: words.send,
    back: addressOf(activity),
    done: backTo(activity, words.done),
    ...closedUnless(candidate !== null, activity, language),
  };
}
