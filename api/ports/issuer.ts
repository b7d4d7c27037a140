/** Where people sign in with their organisation's account, as operations and pages know it. */
import type { Account } from '../../db/people/account-store.ts';
import type { PersonRole } from '../../db/registers/person-read-model.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';

export interface Issuer {
  origin: string;
  /**
   * Where to send the browser, and what it keeps until it comes back.
   * @param maxAgeSeconds how long ago the person may have proved there who it is, at most; the issuer must then say when. Absent: it need not
   * @throws Error when the issuer does not answer
   */
  begin(maxAgeSeconds?: number): Promise<{ url: string; kept: string }>;
  /** @param path path with query that the browser came back to. @throws Error when it was refused, is not what was begun, or the issuer does not answer */
  finish(path: string, kept: string): Promise<SignedInThere>;
  /** Where to end the session there too; undefined where the issuer has no such place, or does not answer. */
  signOutUrl(idToken: string): Promise<string | undefined>;
  /** True when one of these roles is given by the issuer alone. */
  givesOneOf(roles: readonly PersonRole[]): boolean;
}

export interface SignedInThere {
  account: Account;
  /** An address by which the person may be found, or why the issuer's word gives none. */
  address: { email: string } | { refused: AddressRefusal };
  /** Each role that the issuer gives or takes, and whether this person has it; null where it has not said which groups the person is in. */
  roles: { role: PersonRole; has: boolean }[] | null;
  /** It was made sure who it is as well as is required here. */
  isSureEnough: boolean;
  /** When the person proved there who it is; null where the issuer does not say. */
  provedAt: Instant | null;
  idToken: string;
}

/** None is told; the issuer says that it is not verified; it says nothing of that, and its word alone is not trusted. */
export type AddressRefusal = 'noAddress' | 'addressRefuted' | 'addressUnconfirmed';

/** Why an account that works at the issuer signs nobody in here. */
export type IssuerRefusal =
  | AddressRefusal
  /** It was not made sure enough who it is. */
  | 'notSureEnough'
  /** Nobody in the register has the address. */
  | 'unknownAddress'
  /** Who has the address signs in with another account: it may have gone over to another human. */
  | 'otherAccount';
