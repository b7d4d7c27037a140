/**
 * All that is wrong in a form, told at once. Whether each value is one at all, whether the registers and the row allow it and whether the life does are asked one
 * after the other, and the first that says no ends it. So what is wrong is taken out, others stand in for it, and the rest is asked again.
 */
import { dayOf } from '../../../../workflows/domain/time/instants.ts';
import type { FieldError } from '../../../http/problem.ts';
import { ApiProblem } from '../../../http/problem.ts';
import { fieldsOf } from '../field.ts';
import { faultsOfForm } from '../form-faults.ts';
import { nearestField } from '../placed-errors.ts';
import { errorsOfRefusal } from '../refusals/refused-page.tsx';
import type { Showing } from '../showing.ts';
import { foretell } from '../what-happens/foretold.ts';
import { operationOf, whatIsAsked } from './asked.ts';
import type { Guess } from './stand-ins.ts';
import { withStandIns } from './stand-ins.ts';

/** Schema, registers and row, and what the life says twice: no form has had more to say. */
const mostRounds = 5;

/** @param found what is known to be wrong @returns the same, and what else can be found out to be wrong whatever stands in for it */
export async function allErrors(showing: Showing, found: FieldError[]): Promise<FieldError[]> {
  const near = await errorsBeside(showing, found, 'near');
  if (near.isWhole && near.errors.length === 0) return found;
  const far = await errorsBeside(showing, found, 'far');
  return [...found, ...agreed(near, far)];
}

interface Beside {
  errors: FieldError[];
  /** Whether all was asked to the end: not where what stands in is itself refused. */
  isWhole: boolean;
}

function agreed(near: Beside, far: Beside): FieldError[] {
  if (near.isWhole !== far.isWhole) return near.isWhole ? near.errors : far.errors;
  const isSame = (one: FieldError, other: FieldError) => one.field === other.field && one.code === other.code;
  return near.errors.filter((error) => far.errors.some((other) => isSame(error, other)));
}

async function errorsBeside(showing: Showing, found: FieldError[], guess: Guess): Promise<Beside> {
  const { form, values, call } = showing;
  const placeOf = nearestField(form.sections, values);
  const wrong = new Set(found.map(({ field }) => placeOf(field)));
  const needed = new Set<string>();
  const errors: FieldError[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const guessed = withStandIns(fieldsOf(form.sections), values, { guess, today: dayOf(call.at), wrong, needed });
    const said = await nextErrors({ ...showing, values: guessed });
    if (said === 'none') return { errors, isWhole: true };
    const others = said.filter(({ field }) => ![...wrong].some((name) => isOf(name, placeOf(field))));
    const missed = said.map(({ field }) => placeOf(field)).filter((name) => wrong.has(name) && !needed.has(name));
    if (others.length + missed.length === 0) return { errors, isWhole: false };
    errors.push(...others);
    for (const { field } of others) wrong.add(placeOf(field));
    for (const name of missed) needed.add(name);
  }
  return { errors, isWhole: false };
}

/** What is said of a list may be owed to what stands in within it. */
const isOf = (one: string, other: string): boolean => one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);

/** What the first of all that is asked finds; no errors where it refuses for something that is no field's. */
async function nextErrors(showing: Showing): Promise<FieldError[] | 'none'> {
  const { call, form } = showing;
  const asked = whatIsAsked(showing);
  try {
    await call.check(operationOf(showing), asked);
    const faults = faultsOfForm(showing);
    if (faults.length > 0) return faults;
    await foretell(call, operationOf(showing), asked);
    return 'none';
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return errorsOfRefusal(error, form.sections) ?? [];
  }
}
