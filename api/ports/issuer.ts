/** Where people sign in with their organisation's account, as operations and pages know it. */
import type { PersonRole } from '../../db/registers/person-read-model.ts';

export interface Issuer {
  origin: string;
  /** Where to send the browser, and what it keeps until it comes back. @throws Error when the issuer does not answer */
  begin(): Promise<{ url: string; kept: string }>;
  /** @param path path with query that the browser came back to. @throws Error when it was refused, is not what was begun, or the issuer does not answer */
  finish(path: string, kept: string): Promise<SignedInThere>;
  /** Where to end the session there too; undefined where the issuer has no such place, or does not answer. */
  signOutUrl(idToken: string): Promise<string | undefined>;
  /** True when one of these roles is given by the issuer alone. */
  givesOneOf(roles: readonly PersonRole[]): boolean;
}

export interface SignedInThere {
  /** Null unless the issuer has verified it. */
  email: string | null;
  /** Each role that the issuer gives or takes, and whether this person has it. */
  roles: { role: PersonRole; has: boolean }[];
  idToken: string;
}
