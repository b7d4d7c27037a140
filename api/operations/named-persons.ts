/** Persons whom a body names as having acted: the same is asked of them as of who presses the button. */
import type { PlanActivityView } from '../../contracts/views/plan-activity-view.ts';
import { personNamed } from '../../db/people/named-person-read-model.ts';
import { stakeOf } from '../authorization/impartiality.ts';
import type { FieldError } from '../http/problem.ts';
import { fieldError } from '../http/problem.ts';
import type { ApiDependencies } from './operation.ts';

interface Named {
  deps: Pick<ApiDependencies, 'db' | 'ownFunder'>;
  activity: PlanActivityView;
  at: string;
  /** Texts by the field that they stand in. */
  texts: Record<string, string | undefined>;
}

/** An error for each field that names somebody of the register who is partial in the case. */
export async function namedWhoArePartial({ deps, activity, at, texts }: Named): Promise<FieldError[]> {
  const errors: FieldError[] = [];
  for (const [field, text] of Object.entries(texts)) {
    const person = text === undefined ? undefined : await personNamed(deps.db, text);
    const stake = person && (await stakeOf({ db: deps.db, person: person.id, activity, authority: deps.ownFunder, at }));
    if (stake) errors.push(fieldError([field], { code: 'namedIsPartial', params: { name: person.name } }));
  }
  return errors;
}
