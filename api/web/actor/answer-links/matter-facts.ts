/** What pages tell of a matter: the activity, what is owed, the period's report, and what the clock does if nothing comes in. */

import type { HistoryItem, ObligationResponse, PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import type { ReportResponse } from '../../../../contracts/views/report-view.ts';
import { findOrganisation } from '../../../../db/registers/organisation-read-model.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { otherwiseInWords } from '../../../../words/coming-steps.ts';
import { periodInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import { wordsIn } from '../../../../words/words-in.ts';
import type { ObligationKind } from '../../../../workflows/domain/life-state.ts';
import { maxItems } from '../../../http/paging.ts';
import { bodyNames, comingSteps } from '../../parts/coming-steps-shown.ts';
import type { Matter, MatterCall } from './matter.ts';

export interface MatterFacts {
  activity: PlanActivityResponse;
  /** The obligation that is answered; undefined once the life no longer carries it. */
  obligation: ObligationResponse | undefined;
  /** Of a report: the period's own line. */
  report: ReportResponse | undefined;
}

/** A colleague's report or answer, a review, more time: what somebody has done about the same period. */
export const aboutPeriod =
  ({ period }: Matter) =>
  ({ details }: HistoryItem): boolean =>
    details['period'] === period;

const maxPeriods = String(maxItems);

/** @throws ApiProblem 404 when the case, or the period, is not the reader's */
export async function matterFacts(call: MatterCall): Promise<MatterFacts> {
  const { purpose, period } = call.matter;
  const { id = '' } = call.params;
  const activity = await call.request('getPlanActivity', { params: { id } });
  const kinds: ObligationKind[] = purpose === 'report' ? ['report', 'finalReport'] : [purpose === 'assignment' ? 'answer' : 'completion'];
  const obligation = activity.obligations.find((each) => kinds.includes(each.kind) && (purpose !== 'report' || each.period === period));
  if (purpose !== 'report') return { activity, obligation, report: undefined };
  const reports = await call.request('listReports', { params: { id }, query: { limit: maxPeriods } });
  return { activity, obligation, report: reports.items.findLast((item) => item.period === period) };
}

/** "Lämna lägesrapporten för kvartal 1 2026". */
export function matterTitle(kind: ObligationKind, period: string, language: Language): string {
  return capitalised(wordsIn(language).toDo[kind]) + (period ? `, ${periodInWords(period, language)}` : '');
}

/** What happens if nothing is done, soonest first, each with its day; else the sentence that holds for the kind. */
export async function whatHappensOtherwise(call: MatterCall, obligation: ObligationResponse): Promise<string[]> {
  const said = comingSteps(obligation, true, await bodyNames(call), call.language);
  return said.length > 0 ? said : [otherwiseInWords(obligation.kind, call.language)];
}

export const organisationName = async ({ deps }: Pick<MatterCall, 'deps'>, id: string): Promise<string> => (await findOrganisation(deps.db, id))?.name ?? id;
