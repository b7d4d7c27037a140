/** A body as it is named to people: "RAI (Regionala Arbetsgruppen för Integration)". */
import type { BodyFacts } from '../../words/mail-facts.ts';

/** The abbreviation first, since that is the name people use. */
export function bodyInWords({ name, abbreviation }: BodyFacts): string {
  return abbreviation ? `${abbreviation} (${name})` : name;
}
