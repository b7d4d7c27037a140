/** Whom a coordinator may name as contact in a case: somebody who is new to the register, and is taken in by it, or a member of the organisation. */
import type { RegisterQuestions } from '../../db/checks/asked-by-checks.ts';
import type { FieldError } from '../http/problem.ts';
import { fieldErrorOf } from '../http/problem.ts';
import type { Call, ResourceKind } from './operation.ts';

interface NamesContact {
  organisation: string;
  contact?: { email: string } | undefined;
}

/** What the registers are asked about a contact. */
export const askedOfContact = (named: NamesContact | undefined): RegisterQuestions =>
  named?.contact ? { contact: { email: named.contact.email, organisation: named.organisation } } : {};

/** @param path where the organisation and its contact stand in the body; @returns an error at the address of somebody known who is no member of the organisation */
export const contactOutside = ({ registers }: Pick<Call<ResourceKind>, 'registers'>, path: string): FieldError[] =>
  registers.contactIsOutside ? [fieldErrorOf([path, 'contact', 'email'], 'addressOfNoContact')] : [];
