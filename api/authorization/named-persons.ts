/** Persons whom a body names as having acted: the same is asked of them as of who presses the button. */
import type { PlanActivityView } from '../../contracts/views/plan-activity-view.ts';
import type { RegisterAnswers } from '../../db/checks/asked-by-checks.ts';
import type { FieldError } from '../http/problem.ts';
import { fieldError } from '../http/problem.ts';
import { weightiest } from './impartiality.ts';

interface Named {
  registers: RegisterAnswers;
  /** The organisation that decides. */
  authority: string;
  activity: PlanActivityView;
  /** Texts by the field that they stand in. */
  texts: Record<string, string | undefined>;
}

/** An error for each field that names somebody of the register who is partial in the case. */
export function namedWhoArePartial({ registers, authority, activity, texts }: Named): FieldError[] {
  const errors: FieldError[] = [];
  for (const [field, text] of Object.entries(texts)) {
    const person = text === undefined ? undefined : registers.personNamed(text);
    const stake = person && weightiest(registers.stakesOf(person.id), { activity, authority });
    if (stake) errors.push(fieldError([field], { code: 'namedIsPartial', params: { name: person.name } }));
  }
  return errors;
}
