/** Whether somebody may decide on, or pay, so much of our own money. */
import type { RegisterAnswers } from '../../db/checks/asked-by-checks.ts';
import type { NamedPerson } from '../../db/people/named-person-read-model.ts';
import type { FieldError } from '../http/problem.ts';
import { fieldError } from '../http/problem.ts';

interface Act {
  /** Asked about the act, on its day. */
  registers: Pick<RegisterAnswers, 'limitOf'>;
  person: NamedPerson;
  /** Whole SEK of our own. */
  amountSek: number;
  /** The field that names the person, or the sum. */
  field: string;
}

/** An error where the register says who may, and the person may not so much. Nothing where nobody has a delegation for the act: then the register is not kept. */
export function beyondDelegation({ registers, person, amountSek, field }: Act): FieldError[] {
  if (amountSek === 0) return [];
  const limit = registers.limitOf(person.id);
  if (limit === undefined || limit === null || amountSek <= limit) return [];
  return [fieldError([field], { code: 'beyondDelegation', params: { name: person.name, upToSek: limit } })];
}
