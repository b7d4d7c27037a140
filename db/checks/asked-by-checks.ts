/**
 * What the checks of a request ask of the database beside what it is about, by one statement: who is partial, and what the registers know of what its body
 * names. It is read anew for each request: rights, memberships and partiality hold as they are now.
 */
import type { Knex } from 'knex';
import type { Day, Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { batchOf, batchSelect } from '../engine/batch-select.ts';
import type { DelegatedAct, DelegatedSum } from '../people/delegation-read-model.ts';
import { delegatedOn, limitOf } from '../people/delegation-read-model.ts';
import type { MeantPerson, NamedPerson } from '../people/named-person-read-model.ts';
import { peopleMeant, personMeant } from '../people/named-person-read-model.ts';
import { validAt } from '../queries/validity-range.ts';
import type { PlanTermKind } from '../registers/plan-read-model.ts';
import type { StakeQuestion, StakeRows, Stakes } from './stakes-read-model.ts';
import { stakeLists, stakesOf } from './stakes-read-model.ts';

export interface RegisterQuestions {
  /** Ids that organisations are to have. */
  organisations?: string[] | undefined;
  /** Ids that words of the plan are to have. */
  terms?: string[] | undefined;
  /** Texts that may name somebody of the register. */
  people?: string[] | undefined;
  /** The address of a contact, with the organisation that it is named for. */
  contact?: { email: string; organisation: string } | undefined;
  /** Who has a delegation for an act on a day. */
  delegated?: { act: DelegatedAct; on: Day } | undefined;
  /** Which case has this number. */
  caseNumber?: string | undefined;
}

/** In which case, and of whom beside the people whom texts name. */
export type CaseQuestion = StakeQuestion & { viewer: string };

export interface RegisterAnswers {
  knowsOrganisation(id: string): boolean;
  knowsTerm(kind: PlanTermKind, id: string): boolean;
  /** Of the texts that were asked about; undefined where nobody is meant, or several could be. */
  personNamed(text: string): NamedPerson | undefined;
  /** The contact's address is that of somebody in the register who is no member of the organisation. */
  contactIsOutside: boolean;
  /** As `limitOf` says. */
  limitOf(person: string): number | null | undefined;
  /** The plan activity that has the case number. */
  ownerOfCaseNumber: string | undefined;
  /** Of the viewer, and of whoever is named by a text. */
  stakesOf(person: string): Stakes;
}

interface Rows extends StakeRows {
  organisations: { id: string };
  terms: { kind: PlanTermKind; id: string };
  people: MeantPerson;
  outside: { id: string };
  delegated: DelegatedSum;
  caseNumbers: { plan_activity: string };
}

/** @param inCase undefined where nobody's partiality matters; @param at when memberships are to hold */
export async function askForChecks(knex: Knex, questions: RegisterQuestions, inCase: CaseQuestion | undefined, at: Instant): Promise<RegisterAnswers> {
  const { organisations = [], terms = [], people = [], contact, delegated, caseNumber } = questions;
  const found = await batchSelect<Rows>(knex, {
    ...stakeLists(knex, whose(knex, people, inCase?.viewer), inCase),
    organisations: organisations.length > 0 ? batchOf(knex('organisations').whereIn('id', organisations), ['id']) : undefined,
    terms: terms.length > 0 ? batchOf(knex('plan_terms').whereIn('id', terms), ['kind', 'id']) : undefined,
    people: people.length > 0 ? batchOf(peopleMeant(knex, people), ['id', 'name', 'email', 'sort_name']) : undefined,
    outside: contact && batchOf(outside(knex, contact, at), ['id']),
    delegated: delegated && delegatedOn(knex, delegated),
    caseNumbers: caseNumber === undefined ? undefined : batchOf(knex('taken_case_numbers').where({ number: caseNumber.toLowerCase() }), ['plan_activity']),
  });
  return {
    knowsOrganisation: (id) => found.organisations.some((organisation) => organisation.id === id),
    knowsTerm: (kind, id) => found.terms.some((term) => term.kind === kind && term.id === id),
    personNamed: (text) => personMeant(text, found.people),
    contactIsOutside: found.outside.length > 0,
    limitOf: (person) => limitOf(person, found.delegated),
    ownerOfCaseNumber: found.caseNumbers[0]?.plan_activity,
    stakesOf: (person) => stakesOf(person, found),
  };
}

/** Whose stakes are asked about. */
const whose = (knex: Knex, people: string[], viewer = ''): string[] | Knex.QueryBuilder =>
  people.length > 0 ? knex('people').where({ id: viewer }).orWhereIn('id', peopleMeant(knex, people).select('id')).select('id') : [viewer];

/** Who has the address and is no member of the organisation. */
const outside = (knex: Knex, { email, organisation }: { email: string; organisation: string }, at: Instant): Knex.QueryBuilder =>
  knex('people')
    .where({ email: email.toLowerCase() })
    .whereNotIn('id', knex('memberships').where({ organisation }).where(validAt('memberships', at)).select('person'));
