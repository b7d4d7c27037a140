/** Whom a coordinator may name as contact in a case: somebody who is new to the register, and is taken in by it, or a member of the organisation. */
import { isMember } from '../../db/registers/membership-store.ts';
import { findPersonByEmail } from '../../db/registers/person-read-model.ts';
import type { FieldError } from '../http/problem.ts';
import { fieldErrorOf } from '../http/problem.ts';
import type { Call, ResourceKind } from './operation.ts';

interface NamesContact {
  organisation: string;
  contact?: { email: string } | undefined;
}

/**
 * @param path where the organisation and its contact stand in the body
 * @returns an error at the address of somebody known who is no member of the organisation
 */
export async function contactOutside(
  { deps: { db }, at }: Pick<Call<ResourceKind>, 'deps' | 'at'>,
  named: NamesContact | undefined,
  path: string,
): Promise<FieldError[]> {
  if (!named?.contact) return [];
  const known = await findPersonByEmail(db, named.contact.email);
  if (!known || (await isMember(db, { person: known.id, organisation: named.organisation }, at))) return [];
  return [fieldErrorOf([path, 'contact', 'email'], 'addressOfNoContact')];
}
