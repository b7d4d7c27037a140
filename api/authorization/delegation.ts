/** Whether somebody may decide on, or pay, so much of our own money. */
import type { Knex } from 'knex';
import type { DelegatedAct } from '../../db/people/delegation-read-model.ts';
import { limitOf } from '../../db/people/delegation-read-model.ts';
import type { NamedPerson } from '../../db/people/named-person-read-model.ts';
import type { Day } from '../../workflows/domain/time/day-and-instant.ts';
import type { FieldError } from '../http/problem.ts';
import { fieldError } from '../http/problem.ts';

interface Act {
  db: Knex;
  person: NamedPerson;
  act: DelegatedAct;
  /** Whole SEK of our own. */
  amountSek: number;
  /** The day of the act. */
  on: Day;
  /** The field that names the person, or the sum. */
  field: string;
}

/** An error where the register says who may, and the person may not so much. Nothing where nobody has a delegation for the act: then the register is not kept. */
export async function beyondDelegation({ db, person, act, amountSek, on, field }: Act): Promise<FieldError[]> {
  if (amountSek === 0) return [];
  const limit = await limitOf(db, { person: person.id, act, on });
  if (limit === undefined || limit === null || amountSek <= limit) return [];
  return [fieldError([field], { code: 'beyondDelegation', params: { name: person.name, upToSek: limit } })];
}
