/**
 * More time for several reports at once: one form, one check page that shows what happens in each plan activity, and an act of its own for each, with its own
 * key and the effect that was seen. What one of them is refused for holds none of the others up.
 */
import { randomUUID } from 'node:crypto';
import { organisationNames } from '../../../../db/registers/names-read-model.ts';
import { shortDayInWords } from '../../../../words/format.ts';
import { ApiProblem, fieldError } from '../../../http/problem.ts';
import { ProofTooOld } from '../../../operations/security/recent-proof.ts';
import type { Fields } from '../../browser/posted-fields.ts';
import { many, one } from '../../browser/posted-fields.ts';
import type { Section } from '../../form-engine/field.ts';
import { actionField } from '../../form-engine/form-fields.tsx';
import { bodyOf, tidied } from '../../form-engine/form-values.ts';
import { errorsOfRefusal } from '../../form-engine/refusals/refused-page.tsx';
import { effectField, foretell } from '../../form-engine/what-happens/foretold.ts';
import type { PageCall, PageResponse } from '../../kit/page-route.ts';
import { page } from '../../kit/page-route.ts';
import type { OwedReport } from './chosen-reports.ts';
import { owedReports } from './chosen-reports.ts';
import type { Outcome, Several, Tried } from './several-views.tsx';
import { checkSeveral, chooseSeveral, resultOfSeveral } from './several-views.tsx';
import { severalWords } from './several-words.ts';

const path = '/flera/mer-tid';

export const moreTimeForSeveral = [
  page({ method: 'get', path, access: 'extendSeveralReports', respond: async (call) => chooseSeveral(await several(call), [], call.query) }),
  page({ method: 'post', path, access: 'extendSeveralReports', respond: posted }),
];

async function several(call: PageCall): Promise<Several> {
  const organisations = await organisationNames(call.deps.db);
  const { reports, total } = await owedReports(call);
  const words = severalWords[call.language];
  const choices = reports.map(({ value, label, title, dueOn }) => ({ value, label, named: title, hint: words.due(shortDayInWords(dueOn, call.language)) }));
  const sections: Section[] = [
    {
      fields: [
        { kind: 'several', name: 'reports', ...words.reports, choices, required: true },
        { kind: 'day', name: 'dueOn', ...words.dueOn, required: true },
        { kind: 'text', name: 'reason', ...words.reason, required: true },
      ],
    },
  ];
  return { call, path, sections, reports, total, organisations };
}

async function posted(call: PageCall): Promise<PageResponse> {
  const shown = await several(call);
  const values = tidied(shown.sections, call.form);
  const act = one(call.form, actionField) ?? 'check';
  // What has come in since it was chosen is shown as not taken, and not left out in silence.
  const chosen = many(values, 'reports').flatMap((value) => shown.reports.find((report) => report.value === value) ?? goneReport(value));
  if (act === 'back') return chooseSeveral(shown, [], values);
  if (chosen.length === 0) return chooseSeveral(shown, [fieldError(['reports'], { code: 'required', params: {} })], values);
  return act === 'send' ? sent(shown, chosen, values) : checked(shown, chosen, values);
}

function goneReport(value: string): OwedReport[] {
  const [activity = '', period = ''] = value.split('/', 2);
  return [{ value, activity, period, title: period, label: period, dueOn: '' }];
}

function asked({ sections }: Several, { activity: id, period }: OwedReport, values: Fields) {
  const { dueOn, reason } = bodyOf(sections, values);
  return { params: { id, period }, body: { outcome: 'granted', dueOn, reason } };
}

async function checked(shown: Several, chosen: OwedReport[], values: Fields): Promise<PageResponse> {
  const tried: Tried[] = [];
  for (const report of chosen) {
    const found = await foretell(shown.call, 'extendReport', asked(shown, report, values)).catch(refusalIn);
    // What is written wrongly is wrong for all of them.
    const errors = found instanceof ApiProblem ? errorsOfRefusal(found, shown.sections) : undefined;
    if (errors) return chooseSeveral(shown, errors, values);
    tried.push({ report, ...(found instanceof ApiProblem ? { refused: found } : { foretold: found?.found ?? null }) });
  }
  return checkSeveral(shown, tried, { values, key: randomUUID() });
}

async function sent(shown: Several, chosen: OwedReport[], values: Fields): Promise<PageResponse> {
  const { call } = shown;
  const key = one(call.form, '_key') ?? randomUUID();
  const outcomes: Outcome[] = [];
  for (const report of chosen) {
    const effect = one(call.form, `${effectField}.${report.value}`);
    const options = { ...asked(shown, report, values), idempotencyKey: `${key}.${report.value}`, ...(effect !== undefined && { ifEffect: effect }) };
    const answer = await call.request('extendReport', options).catch(refusalIn);
    outcomes.push({ report, ...(answer instanceof ApiProblem && { refused: answer }) });
  }
  return resultOfSeveral(shown, outcomes, values);
}

/** @throws what is no refusal of this one act */
function refusalIn(error: unknown): ApiProblem {
  if (error instanceof ApiProblem && !(error instanceof ProofTooOld)) return error;
  throw error;
}
