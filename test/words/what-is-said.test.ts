/** What the functions of the words say to people, all of it in both languages: each line of the golden files is one call, and another text is another line. */
import { expect, test } from 'vitest';
import type { BodyNames } from '../../contracts/views/body-name.ts';
import type { MailResendView, MailStepView } from '../../contracts/views/mail-view.ts';
import type { HistoryItem } from '../../contracts/views/plan-activity-view.ts';
import { bodiesInText, bodyCalled } from '../../words/body-names.ts';
import { comingStepInWords, otherwiseInWords } from '../../words/coming-steps.ts';
import { explainDate } from '../../words/explain-date.ts';
import { minuteInWords, periodInWords, quantityInWords, shortMinuteInWords } from '../../words/format.ts';
import { changesInWords } from '../../words/history-changes.ts';
import { happeningInWords } from '../../words/history-words.ts';
import type { Language } from '../../words/language.ts';
import { causeInWords, endedByInWords, resendInWords } from '../../words/mail-course.ts';
import { numberInWords } from '../../words/number-in-words.ts';
import { countInWords } from '../../words/span-in-words.ts';
import type { AgendaKind } from '../../workflows/domain/agenda-item.ts';
import { obligationKinds } from '../../workflows/domain/life-state.ts';
import type { DateReason } from '../../workflows/domain/time/date-reason.ts';

const at = '2026-05-04T12:05:09.000Z';
const due = '2026-05-04T21:59:59.999Z';
const bodies: BodyNames = {
  referenceGroup: { name: 'Byarådet', abbreviation: null, english: null },
  steeringGroup: { name: 'Fjällrådet', abbreviation: 'FR', english: 'The Mountain Council' },
};

type Said = [call: string, said: unknown];
const onlySteering: BodyNames = { steeringGroup: { name: 'The Rådet', abbreviation: null, english: 'Council of The Hills' } };

function bodiesSaid(language: Language): Said[] {
  const each = { both: bodies, 'only the steering group': onlySteering, none: {} };
  return Object.entries(each).flatMap(([which, names]): Said[] => [
    [`bodies, ${which}`, bodiesInText(names, language)],
    ...['referenceGroup', 'steeringGroup', 'coordinator', ''].map((role): Said => [`body called, ${which}, ${role}`, bodyCalled(names, role, language)]),
  ]);
}

function comingSaid(language: Language): Said[] {
  const kinds: AgendaKind[] = ['late', 'remind', 'hear', 'rung', 'silence', 'noteByItself', 'ask', 'periodStart', 'resume', 'runEnds', 'release'];
  const roles = [undefined, 'coordinator', 'referenceGroup', 'steeringGroup'] as const;
  const reason: DateReason = { from: 'heardLate', base: '2026-04-27', span: { workingDays: 5 }, calendar: 'SE-2026.1' };
  const steps = kinds.flatMap((what) =>
    (what === 'rung' || what === 'hear' ? roles : [undefined]).flatMap((role) =>
      [undefined, 'FR'].flatMap((body) =>
        [true, false].map((mine): Said => {
          const step = { what, at, ...(role && { role }), ...(body !== undefined && { body }) };
          return [`coming ${what}, ${role ?? 'no role'}, ${body ?? 'no body'}, ${mine ? 'mine' : 'not mine'}`, comingStepInWords(step, mine, language)];
        }),
      ),
    ),
  );
  const moved = (['rung', 'late'] as const).map(
    (what): Said => [`coming ${what}, moved`, comingStepInWords({ what, at, role: 'referenceGroup', reason }, false, language)],
  );
  return [...steps, ...moved, ...obligationKinds.map((kind): Said => [`otherwise, ${kind}`, otherwiseInWords(kind, language)])];
}

function reasonsSaid(language: Language): Said[] {
  const froms = ['periodEnd', 'step', 'dueDate', 'given', 'decidedByBody', 'extension', 'return', 'pause', 'runEnd', 'heardLate', 'rungBefore'] as const;
  const parts: Partial<DateReason>[] = [
    {},
    { span: { workingDays: 20 }, base: '2026-03-31' },
    { span: 'PT2S', base: at },
    { span: 'P30D', base: at },
    { base: at },
  ];
  const more: Partial<DateReason>[] = [
    { movedFrom: '2026-05-01' },
    { movedPast: 'weekend' },
    { movedFrom: '2026-05-01', movedPast: 'holiday' },
    { movedFrom: '2026-05-01', movedPast: 'holiday', holiday: 'första maj' },
    { movedFrom: '2026-07-01', movedPast: 'quiet', holiday: 'x' },
    { pausedDays: 0 },
    { pausedDays: 1 },
    { movedFrom: '2026-05-02', movedPast: 'weekend', pausedDays: 3 },
  ];
  const said = (reason: Partial<DateReason> & Pick<DateReason, 'from'>): Said => [
    `because ${JSON.stringify(reason)}`,
    explainDate({ calendar: 'SE-2026.1', ...reason }, due, language),
  ];
  return [...froms.flatMap((from) => parts.map((part) => said({ from, ...part }))), ...more.map((part) => said({ from: 'step', ...part }))];
}

function historySaid(language: Language): Said[] {
  const names = { organisation: (id: string) => `<${id}>`, body: (role: string) => `<${role}>`, term: (kind: string, id: string) => `<${kind} ${id}>` };
  const change = (what: string, details: Record<string, unknown>, stage: HistoryItem['stage'] = null, before: HistoryItem['stage'] = null): Said => {
    const item: HistoryItem = { seq: 1, at, by: null, byName: null, what, details, stage };
    return [`changed by ${what} ${JSON.stringify(details)} ${before} → ${stage}`, changesInWords(item, before, names, language)];
  };
  return [
    ...['advice', 'bodyDecision', 'report', 'constructor', 'unheardOf'].flatMap((what): Said[] => [
      [`happened, ${what}`, happeningInWords(what, bodies, language)],
      [`happened, ${what}, without bodies`, happeningInWords(what, {}, language)],
    ]),
    change('fundingDecision', { outcome: 'approvedInPart' }, 'awaitingAssignment', 'proposed'),
    change('fundingDecision', { outcome: 'unheardOf' }),
    change('report', { outcome: 'approved' }),
    change('grant', { outcome: 'pending' }, 'inProgress', 'inProgress'),
    change('extension', { outcome: 'asked', dueOn: '2026-05-04' }),
    change('extension', { outcome: 'granted', dueOn: '2026-05-04' }),
    change('reply', { outcome: 'late', dueOn: '2026-05-04' }),
    change('report', { dueOn: 'x2026-05-04', until: '2026-05-04T', outcome: 7, role: null }),
    change('report', { dueOn: '4 maj', until: 'maj', receivedOn: 5 }),
    change('pause', { until: '2026-09-01' }, 'paused', null),
    change('report', { receivedOn: '2026-05-04', channel: 'phone', onBehalfOf: 'ltu' }),
    change('report', { receivedOn: '2026-05-04', channel: 'pigeon' }),
    change('report', { receivedOn: '2026-05-04' }),
    change('rung', { role: 'steeringGroup' }),
    change('mailSentAgain', { kind: 'reminder' }),
    change('mailAddressed', { kind: 'unheardOf' }),
    change('reply', { kind: 'reminder', outcome: 'needHelp' }),
    change('bodyDecision', { outcome: 'noted' }),
    change('advice', { outcome: 'support' }),
    change('review', { outcome: 'returned' }),
    change('assignmentAnswer', { outcome: 'declined' }, null, 'awaitingAnswer'),
  ];
}

function mailsSaid(language: Language): Said[] {
  const step = (more: Partial<MailStepView> = {}): MailStepView => ({ seq: 1, what: 'remind', at, by: null, byName: null, period: null, role: null, ...more });
  const cause = (rung: string | null, more: Partial<MailStepView> = {}): Said => [
    `asked by ${rung} ${JSON.stringify(more)}`,
    causeInWords({ askedBy: step(more), rung }, bodies, language),
  ];
  const again = (more: Partial<MailResendView>): Said => {
    const resend: MailResendView = {
      at,
      by: null,
      byName: null,
      why: 'asked',
      reason: null,
      recipientBefore: 'a@b.example',
      outcomeBefore: 'refused',
      answerBefore: null,
      ...more,
    };
    return [`again ${JSON.stringify(more)}`, resendInWords(resend, language)];
  };
  return [
    ...[
      'remindBefore-2',
      'remindAfter-1',
      'remind-3',
      'hear-1',
      'rung-10',
      'rung',
      'rung-x',
      'unheardOf-1',
      '1',
      '',
      '-rung-1',
      'rung-1-',
      'constructor-1',
      null,
    ].map((rung) => cause(rung)),
    cause('rung-2', { what: 'rung', period: '2026-H1', role: 'steeringGroup' }),
    cause(null, { what: 'rung', role: 'coordinator' }),
    cause(null, { what: 'rung', role: 'unheardOf' }),
    cause(null, { what: 'advice', period: 'P2' }),
    ['ended by', endedByInWords(step({ what: 'bodyDecision', period: '2026-Q1' }), bodies, language)],
    ['ended by, of a period', endedByInWords(step({ what: 'report', period: 'P2' }), {}, language)],
    ['ended by, without a period', endedByInWords(step({ what: 'report' }), {}, language)],
    again({}),
    again({ why: 'addressCorrected', answerBefore: '550 no such user' }),
    again({ reason: 'Brevlådan är tömd.', outcomeBefore: 'expired' }),
  ];
}

function numbersSaid(language: Language): Said[] {
  const units = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second', 'workingDay'] as const;
  return [
    ...[0, 1, 12, 13, -1, 2.5].map((number): Said => [`number ${number}`, numberInWords(number, language)]),
    ...units.flatMap((unit) => [0, 1, 2].map((count): Said => [`count ${count} ${unit}`, countInWords(count, unit, language)])),
    ...(
      [
        [8123, 'personer/år'],
        [79.4, '%'],
        [-1234567.25, null],
        [1, undefined],
        [0, ''],
      ] as const
    ).map(([value, unit]): Said => [`quantity ${value} ${unit}`, quantityInWords(value, unit, language)]),
    ...['2026-01-30T08:00:42.123Z', '2026-07-01T21:59:59.999Z', '2026-07-01T22:00:00.000Z'].flatMap((instant): Said[] => [
      [`minute ${instant}`, minuteInWords(instant, language)],
      [`short minute ${instant}`, shortMinuteInWords(instant, language)],
    ]),
    ...['2026-Q1-2', '2026-12-3', 'P3-2', '2026-13', '2026-H1', '2026-T2-4', 'x2026', '2026-Q1-2-3', 'P', 'P1x', 'xP1', '2026-H1x', 'x2026-H1-2', 'P12-2x'].map(
      (period): Said => [`period ${period}`, periodInWords(period, language)],
    ),
  ];
}

test.each(['sv', 'en'] as const)('all that is said is as in the golden file, in %s', async (language) => {
  const parts = [bodiesSaid, comingSaid, reasonsSaid, historySaid, mailsSaid, numbersSaid];
  const lines = parts.flatMap((part) => part(language)).map(([call, said]) => `${call}: ${JSON.stringify(said) ?? 'nothing'}`);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/said-${language}.txt`);
});
