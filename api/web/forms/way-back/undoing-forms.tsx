/** Undoing, later than minutes: an answer entered in error, time that was given, a pause's end, a held rung, a closing, an evaluation; and excusing from a report. */
import { dayInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import { dayOf } from '../../../../workflows/domain/time/instants.ts';
import { hasByRole } from '../../../authorization/access.ts';
import type { ApiOperationId } from '../../../routes/all-operations.ts';
import { Text } from '../../components/display.tsx';
import { activityOf, addressOf, backTo, closedUnless } from '../../form-engine/activity-of-form.ts';
import type { FormOf, FormPageOf } from '../../form-engine/form-description.ts';
import type { PageCall } from '../../kit/page-route.ts';
import { undoingFormWords } from '../../parts/forms/undoing-words.ts';
import type { Undoing } from '../../parts/way-back/undoings-open.ts';
import { isOpen, lifeOf } from '../../parts/way-back/undoings-open.ts';
import { DueCard, paramsFor, reportOfForm, titleFor } from '../period-of-form.tsx';

const wordsFor = (undoing: Undoing, language: Language) => undoingFormWords[language][undoing];
const reason = (language: Language) => ({ kind: 'text', name: 'reason', ...undoingFormWords[language].reason, required: 'byForm' }) as const;
const day = (undoing: 'korta-tiden' | 'begar-anda', language: Language) =>
  ({ kind: 'day', name: 'dueOn', ...undoingFormWords[language][undoing].day }) as const;

/** What those about the activity as a whole have in common. */
async function aboutActivity(call: PageCall, undoing: Undoing) {
  const { language, deps, viewer } = call;
  const activity = await activityOf(call);
  const life = await lifeOf(deps.db, activity.id);
  const { title, intro, send, done } = wordsFor(undoing, language);
  return {
    title,
    intro,
    activity,
    send,
    back: addressOf(activity),
    ...closedUnless(life !== undefined && isOpen(life, undoing) && hasByRole('pausePlanActivity', viewer), activity, language),
    done: backTo(activity, done),
  };
}

/** The same of those about one report. */
async function aboutReport(call: PageCall, undoing: Undoing) {
  const { language, deps } = call;
  const { title, intro, send, done } = wordsFor(undoing, language);
  const activityId = call.params['id'] ?? '';
  const life = await lifeOf(deps.db, activityId);
  const about = await reportOfForm(call, { title, page: undoing, fits: ({ period }) => life !== undefined && isOpen(life, undoing, period) });
  if ('instead' in about) return about;
  const { activity, item } = about;
  return {
    item,
    obligation: life?.obligations[`report-${item.period}`],
    page: {
      title: titleFor(title, item, call),
      intro,
      activity,
      params: paramsFor(about),
      send,
      back: addressOf(activity),
      done: backTo(activity, done),
    },
  };
}

type Simple<Id extends ApiOperationId> = FormPageOf<Id, { reason: string }>['body'];
type Written = { reason?: unknown };
const said = ({ reason: words }: Written) => (words === undefined ? {} : { reason: words });

/** A form with nothing but the reason. */
const onlyReason = <const Id extends 'answerAssignment' | 'closePlanActivity' | 'evaluatePlanActivity'>(
  undoing: Undoing,
  operation: Id,
  body: NonNullable<Simple<Id>>,
): FormOf<Id, { reason: string }> => ({
  path: `/aktiviteter/:id/${undoing}`,
  operation,
  describe: async (call) => ({ ...(await aboutActivity(call, undoing)), sections: [{ fields: [reason(call.language)] }], body }),
});

const answerInErrorForm = onlyReason('svaret-fel', 'answerAssignment', (written) => ({ answer: 'enteredInError', ...said(written) }));
const closingBackForm = onlyReason('aterta-avslut', 'closePlanActivity', (written) => ({ outcome: 'revoked', ...said(written) }));
const evaluationBackForm = onlyReason('aterta-utvardering', 'evaluatePlanActivity', (written) => ({ outcome: 'revoked', ...said(written) }));

const pauseEndForm: FormOf<'pausePlanActivity', { reason: string; until?: string }> = {
  path: '/aktiviteter/:id/pausens-slut',
  operation: 'pausePlanActivity',
  async describe(call) {
    const { language, deps } = call;
    const page = await aboutActivity(call, 'pausens-slut');
    const life = await lifeOf(deps.db, page.activity.id);
    const end = Object.values(life?.agenda ?? {}).find(({ kind }) => kind === 'resume');
    return {
      ...page,
      ...(end && { start: { until: dayOf(end.at) } }),
      sections: [{ fields: [{ kind: 'day', name: 'until', ...undoingFormWords[language]['pausens-slut'].day }, reason(language)] }],
      body: (written) => ({ outcome: 'endChanged', ...written }),
    };
  },
};

/** Time that was given: another, earlier day, or none where it goes back to the day before it. */
const lessTimeForm: FormOf<'extendReport', { outcome: string; dueOn?: string; reason: string }> = {
  path: '/aktiviteter/:id/korta-tiden',
  operation: 'extendReport',
  async describe(call) {
    const { language } = call;
    const words = undoingFormWords[language]['korta-tiden'];
    const about = await aboutReport(call, 'korta-tiden');
    if ('instead' in about) return about;
    const { page, item, obligation } = about;
    const before = obligation?.extendedFrom;
    const choices = (before ? (['revoked', 'shortened'] as const) : (['shortened'] as const)).map((value) => ({ value, label: words[value] }));
    return {
      ...page,
      above: <DueCard item={item} call={call} more={[[words.before, before && dayInWords(dayOf(before.at), language)]]} />,
      sections: [{ fields: [{ kind: 'radio', name: 'outcome', ...words.outcome, choices, required: true }, day('korta-tiden', language), reason(language)] }],
      body: ({ outcome, dueOn, ...written }) => ({
        ...written,
        outcome: outcome ?? '',
        ...(outcome !== 'revoked' && dueOn !== undefined && { dueOn }),
      }),
    };
  },
};

const letGoForm: FormOf<'holdRung', { reason: string }> = {
  path: '/aktiviteter/:id/slapp-steget',
  operation: 'holdRung',
  async describe(call) {
    const about = await aboutReport(call, 'slapp-steget');
    if ('instead' in about) return about;
    const { page, item } = about;
    return {
      ...page,
      above: <DueCard item={item} call={call} />,
      sections: [{ fields: [{ ...reason(call.language), required: true }] }],
      body: (written) => ({ outcome: 'released', ...said(written) }),
    };
  },
};

const excuseForm: FormOf<'excuseReport', { reason: string; withoutFinalReport?: true }> = {
  path: '/aktiviteter/:id/befria',
  operation: 'excuseReport',
  async describe(call) {
    const { language } = call;
    const words = undoingFormWords[language].befria;
    const about = await aboutReport(call, 'befria');
    if ('instead' in about) return about;
    const { page, item, obligation } = about;
    const isFinal = obligation?.kind === 'finalReport';
    return {
      ...page,
      isDangerous: true,
      above: (
        <>
          <DueCard item={item} call={call} />
          {isFinal && <Text>{words.isFinal}</Text>}
        </>
      ),
      sections: [
        {
          fields: [
            ...(isFinal ? [{ kind: 'tick' as const, name: 'withoutFinalReport' as const, value: true as const, ...words.without }] : []),
            { ...reason(language), required: true },
          ],
        },
      ],
      body: ({ withoutFinalReport, ...written }) => ({ outcome: 'excused', ...said(written), ...(withoutFinalReport === true && { withoutFinalReport }) }),
    };
  },
};

const owedAgainForm: FormOf<'excuseReport', { reason: string; dueOn: string }> = {
  path: '/aktiviteter/:id/begar-anda',
  operation: 'excuseReport',
  async describe(call) {
    const { language } = call;
    const about = await aboutReport(call, 'begar-anda');
    if ('instead' in about) return about;
    const { page, item } = about;
    return {
      ...page,
      above: <DueCard item={item} call={call} />,
      sections: [
        {
          fields: [
            { ...day('begar-anda', language), required: true },
            { ...reason(language), required: true },
          ],
        },
      ],
      body: (written) => ({ outcome: 'reopened', ...written }),
    };
  },
};

export const undoingForms = [answerInErrorForm, lessTimeForm, letGoForm, excuseForm, owedAgainForm, pauseEndForm, closingBackForm, evaluationBackForm];
