/** What several forms need to know of the activity they are about. */
import type { Knex } from 'knex';
import type { ObligationResponse, PlanActivityResponse } from '../../../contracts/views/plan-activity-view.ts';
import type { NamesById } from '../../../db/registers/names-read-model.ts';
import { organisationNames } from '../../../db/registers/names-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import type { ObligationKind } from '../../../workflows/domain/life-state.ts';
import type { Stage } from '../../../workflows/domain/stages.ts';
import type { Choice } from '../components/choices.tsx';
import type { PageCall } from '../kit/page-route.ts';
import { formWords } from './form-words.ts';

/** The activity that the address names. @throws ApiProblem 404 */
export const activityOf = ({ request, params }: PageCall): Promise<PlanActivityResponse> => request('getPlanActivity', { params: { id: params['id'] ?? '' } });

export const addressOf = ({ id }: Pick<PlanActivityResponse, 'id'>): string => `/aktiviteter/${id}`;

/** Where a form leads that changes no more than its activity. */
export const backTo =
  (activity: PlanActivityResponse, notice: string): (() => { redirect: string; notice: string }) =>
  () => ({ redirect: addressOf(activity), notice });

/** Why a form is closed to an activity in another stage; nothing where it is open. */
export function closedUnless(isOpen: boolean, { stage }: PlanActivityResponse, language: Language): { closed?: string } {
  return isOpen ? {} : { closed: formWords[language].closedIn(wordsIn(language).stages[stage]) };
}
export const isIn = ({ stage }: PlanActivityResponse, ...stages: Stage[]): boolean => stages.includes(stage);

/** What is owed now of a kind. */
export const owed = ({ obligations }: PlanActivityResponse, kind: ObligationKind): ObligationResponse[] =>
  obligations.filter((obligation) => obligation.kind === kind && (obligation.state === 'open' || obligation.state === 'late'));

/** Names by id as choices, in their order. */
export const choicesOf = (names: NamesById): Choice[] => [...names].map(([value, label]) => ({ value, label, named: label }));
/** Organisations by name. */
export const organisationChoices = async (db: Knex): Promise<Choice[]> => choicesOf(await organisationNames(db));
/** A closed list of words as choices, in the order given. */
export const wordChoices = <K extends string>(values: readonly K[], words: Record<K, string>): Choice[] =>
  values.map((value) => ({ value, label: capitalised(words[value]) }));
