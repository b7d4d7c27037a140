/** Persons whom a body names as having acted: the same is asked of them as of who presses the button. */
import type { Knex } from 'knex';
import type { PlanActivityView } from '../../contracts/views/plan-activity-view.ts';
import { personNamed } from '../../db/people/named-person-read-model.ts';
import type { FieldError } from '../http/problem.ts';
import { fieldError } from '../http/problem.ts';
import { stakeOf } from './impartiality.ts';

interface Named {
  db: Knex;
  /** The organisation that decides. */
  authority: string;
  activity: PlanActivityView;
  at: string;
  /** Texts by the field that they stand in. */
  texts: Record<string, string | undefined>;
}

/** An error for each field that names somebody of the register who is partial in the case. */
export async function namedWhoArePartial({ db, authority, activity, at, texts }: Named): Promise<FieldError[]> {
  const errors: FieldError[] = [];
  for (const [field, text] of Object.entries(texts)) {
    const person = text === undefined ? undefined : await personNamed(db, text);
    const stake = person && (await stakeOf({ db, person: person.id, activity, authority, at }));
    if (stake) errors.push(fieldError([field], { code: 'namedIsPartial', params: { name: person.name } }));
  }
  return errors;
}
