/** Ids in a body must be in the register they name: looked up by the field's name, which is the same in every body. */
import type { Knex } from 'knex';
import type { NewPersonBody } from '../../contracts/bodies/register.ts';
import type { CommandField } from '../../contracts/commands/command-bodies.ts';
import { unknownOrganisations } from '../../db/registers/organisation-read-model.ts';
import type { PlanTermKind } from '../../db/registers/plan-read-model.ts';
import { unknownTerms } from '../../db/registers/plan-read-model.ts';
import { entryOf } from '../../workflows/domain/entry-of.ts';
import type { FieldError } from '../http/problem.ts';
import { fieldErrorOf } from '../http/problem.ts';

const termKinds = {
  developmentArea: 'developmentArea',
  focusArea: 'focusArea',
  activityArea: 'activityArea',
  targetGroups: 'targetGroup',
  goals: 'goal',
  goalsReached: 'goal',
} satisfies Partial<Record<CommandField, PlanTermKind>>;
const organisationFields = ['organisation', 'organisations', 'funder', 'onBehalfOf'] satisfies (CommandField | keyof NewPersonBody)[];

/** The register that a field of this name leads to. */
function registerOf(field: string): Reference['register'] | undefined {
  return organisationFields.some((name) => name === field) ? 'organisation' : entryOf<PlanTermKind>(termKinds, field);
}

interface Reference {
  register: 'organisation' | PlanTermKind;
  id: string;
  path: (string | number)[];
}

/** Errors for every id in a validated body that its register does not know. */
export async function unknownReferences(db: Knex, body: unknown): Promise<FieldError[]> {
  const references = [...referencesIn(body, [], undefined)];
  const errors: FieldError[] = [];
  for (const register of new Set(references.map((reference) => reference.register))) {
    const own = references.filter((reference) => reference.register === register);
    const ids = [...new Set(own.map((reference) => reference.id))];
    const unknown = register === 'organisation' ? await unknownOrganisations(db, ids) : await unknownTerms(db, register, ids);
    for (const { id, path } of own) if (unknown.includes(id)) errors.push(fieldErrorOf(path, 'notInRegister'));
  }
  return errors;
}

function* referencesIn(value: unknown, path: (string | number)[], name: string | undefined): Generator<Reference> {
  if (Array.isArray(value)) {
    // A free text may stand where a list of ids may: only the items of a list are ids.
    for (const [index, item] of value.entries()) yield* referencesIn(item, [...path, index], name === 'goalsReached' ? 'goals' : name);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) yield* referencesIn(member, [...path, key], key);
  } else if (typeof value === 'string' && name !== undefined && name !== 'goalsReached') {
    const register = registerOf(name);
    if (register) yield { register, id: value, path };
  }
}
