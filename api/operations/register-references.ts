/** Ids in a body must be in the register they name: looked up by the field's name, which is the same in every body. */
import type { NewPersonBody } from '../../contracts/bodies/register.ts';
import type { CommandField } from '../../contracts/commands/command-bodies.ts';
import type { RegisterAnswers, RegisterQuestions } from '../../db/checks/asked-by-checks.ts';
import type { PlanTermKind } from '../../db/registers/plan-read-model.ts';
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

/** What the registers are asked about the ids in a validated body. */
export function askedOfReferences(body: unknown): RegisterQuestions {
  const references = [...referencesIn(body, [], undefined)];
  const ids = (isOrganisation: boolean) => [
    ...new Set(references.filter(({ register }) => (register === 'organisation') === isOrganisation).map((reference) => reference.id)),
  ];
  return { organisations: ids(true), terms: ids(false) };
}

/** Errors for every id in a validated body that its register does not know: register by register, in the order in which the body first names them. */
export function unknownReferences(registers: RegisterAnswers, body: unknown): FieldError[] {
  const references = [...referencesIn(body, [], undefined)];
  const inTurn = [...new Set(references.map(({ register }) => register))].flatMap((register) => references.filter((each) => each.register === register));
  const isKnown = ({ register, id }: Reference) => (register === 'organisation' ? registers.knowsOrganisation(id) : registers.knowsTerm(register, id));
  return inTurn.filter((reference) => !isKnown(reference)).map(({ path }) => fieldErrorOf(path, 'notInRegister'));
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
