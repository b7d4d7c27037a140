/**
 * One thing done with several: one form, one check page that shows what happens with each, and an act of its own for each, with its own key and the effect that
 * was seen. What one of them is refused for holds none of the others up.
 */
import { randomUUID } from 'node:crypto';
import { organisationNames } from '../../../../db/registers/names-read-model.ts';
import type { Language } from '../../../../words/language.ts';
import type { OperationId } from '../../../authorization/access.ts';
import type { FieldError } from '../../../http/problem.ts';
import { ApiProblem, fieldErrorOf } from '../../../http/problem.ts';
import { ProofTooOld } from '../../../operations/security/recent-proof.ts';
import type { ApiOperationId } from '../../../routes/all-operations.ts';
import type { Fields } from '../../browser/posted-fields.ts';
import { many, one } from '../../browser/posted-fields.ts';
import type { PlainField, Section } from '../../form-engine/field.ts';
import { actionField } from '../../form-engine/form-fields.tsx';
import { tidied } from '../../form-engine/form-values.ts';
import { errorsOfRefusal } from '../../form-engine/refusals/refused-page.tsx';
import { effectField, foretell } from '../../form-engine/what-happens/foretold.ts';
import type { PageCall, PageResponse, PageRoute, RequestOptions } from '../../kit/page-route.ts';
import { page } from '../../kit/page-route.ts';
import type { Item } from './items.ts';
import { choiceOf, itemsMarked, markedField } from './items.ts';
import type { Outcome, Several, Tried } from './several-views.tsx';
import { checkSeveral, chooseSeveral, resultOfSeveral } from './several-views.tsx';
import type { ActWords } from './several-words.ts';

/** The act on one of them, or why there is none. `said`: what it does, where no life moves by it. */
export type AskedOne = { operation: ApiOperationId; options: RequestOptions; said?: string } | { cannot: string };

export interface SeveralAct {
  path: string;
  access: OperationId;
  words: (language: Language) => ActWords;
  /** What is asked beside the choice, the same for all. */
  fields: (language: Language) => PlainField[];
  /** What may be chosen, the first due first, and how many there are in all. */
  choosable: (call: PageCall) => Promise<{ items: Item[]; total: number }>;
  /** Of what no preview judges. */
  errors?: (call: PageCall, values: Fields) => FieldError[];
  asked: (item: Item, values: Fields, call: PageCall, sections: Section[]) => AskedOne;
}

export const severalPages = (act: SeveralAct): PageRoute[] => [
  page({ method: 'get', path: act.path, access: act.access, respond: async (call) => chooseSeveral(await several(act, call, call.query), [], call.query) }),
  page({ method: 'post', path: act.path, access: act.access, respond: (call) => posted(act, call) }),
];

/** What is marked can be chosen, wherever in the list it stands. */
async function several(act: SeveralAct, call: PageCall, values: Fields): Promise<Several> {
  const { language } = call;
  const organisations = await organisationNames(call.deps.db);
  const { items, total } = await act.choosable(call);
  const marked = await itemsMarked(call, many(values, markedField));
  const beyond = marked.filter(({ value, activity, task }) => (activity !== null || task) && !items.some((item) => item.value === value));
  const choices = [...beyond, ...items].map((item) => choiceOf(item, language));
  const words = act.words(language);
  const sections: Section[] = [{ fields: [{ kind: 'several', name: markedField, ...words.marked, choices, required: true }, ...act.fields(language)] }];
  return { call, path: act.path, words, sections, marked, shown: choices.length, total: Math.max(total, choices.length), organisations };
}

async function posted(act: SeveralAct, call: PageCall): Promise<PageResponse> {
  const shown = await several(act, call, call.form);
  const values = tidied(shown.sections, call.form);
  const wanted = one(call.form, actionField) ?? 'check';
  if (wanted === 'back') return chooseSeveral(shown, [], values);
  const errors = shown.marked.length === 0 ? [fieldErrorOf([markedField], 'required')] : (act.errors?.(call, values) ?? []);
  if (errors.length > 0) return chooseSeveral(shown, errors, values);
  return wanted === 'send' ? sent(act, shown, values) : checked(act, shown, values);
}

async function checked(act: SeveralAct, shown: Several, values: Fields): Promise<PageResponse> {
  const { call, sections } = shown;
  const tried: Tried[] = [];
  for (const item of shown.marked) {
    const asked = act.asked(item, values, call, sections);
    if ('cannot' in asked || asked.said !== undefined) {
      tried.push({ item, ...('cannot' in asked ? asked : { said: asked.said ?? '' }) });
      continue;
    }
    const found = await foretell(call, asked.operation, asked.options).catch(refusalIn);
    // What is written wrongly is wrong for all of them.
    const errors = found instanceof ApiProblem ? errorsInForm(found, shown) : [];
    if (errors.length > 0) return chooseSeveral(shown, errors, values);
    tried.push({ item, ...(found instanceof ApiProblem ? { refused: found } : { foretold: found?.found ?? null }) });
  }
  return checkSeveral(shown, tried, { values, key: randomUUID() });
}

/** Those at a field that the form has. */
function errorsInForm(problem: ApiProblem, { sections }: Several): FieldError[] {
  const names = sections.flatMap(({ fields }) => fields.map(({ name }) => name));
  return (errorsOfRefusal(problem, sections) ?? []).filter(({ field }) => names.includes(field));
}

async function sent(act: SeveralAct, shown: Several, values: Fields): Promise<PageResponse> {
  const { call } = shown;
  const key = one(call.form, '_key') ?? randomUUID();
  const outcomes: Outcome[] = [];
  for (const item of shown.marked) {
    const asked = act.asked(item, values, call, shown.sections);
    if ('cannot' in asked) {
      outcomes.push({ item, ...asked });
      continue;
    }
    // After an act of this very form in the same activity the effect is another, and nobody else's doing.
    const isFirst = !outcomes.some((before) => before.item.activity === item.activity && before.isTaken);
    const effect = isFirst ? one(call.form, `${effectField}.${item.value}`) : undefined;
    const options = { ...asked.options, idempotencyKey: `${key}.${item.value}`, ...(effect !== undefined && { ifEffect: effect }) };
    const answer = await call.request(asked.operation, options).catch(refusalIn);
    outcomes.push({ item, ...(answer instanceof ApiProblem ? { refused: answer } : { isTaken: true }) });
  }
  return resultOfSeveral(shown, outcomes, values);
}

/** @throws what is no refusal of this one act */
function refusalIn(error: unknown): ApiProblem {
  if (error instanceof ApiProblem && !(error instanceof ProofTooOld)) return error;
  throw error;
}
