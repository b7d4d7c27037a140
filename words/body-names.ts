/** What bodies are called in texts that know them by their role only: their names are the county's own and stand in no text of ours. */
import type { BodyName, BodyNames } from '../contracts/views/body-name.ts';
import type { BodyRole } from '../workflows/domain/policy.ts';
import type { Language } from './language.ts';

/** What stands in sentences where no body has the role. */
export const bodyWithoutName: Record<Language, Record<BodyRole, string>> = {
  sv: { referenceGroup: 'referensgruppen', steeringGroup: 'styrgruppen' },
  en: { referenceGroup: 'the reference group', steeringGroup: 'the steering group' },
};

const nameIn = ({ name, english }: BodyName, language: Language): string => (language === 'en' ? (english ?? name) : name);

/** "RAI": by its abbreviation where it has one. */
export const shortNameOf = (body: BodyName, language: Language): string => body.abbreviation ?? nameIn(body, language);

/** Undefined where no body has the role, and for what is no body's role. */
export function bodyCalled(bodies: BodyNames, role: string, language: Language): string | undefined {
  const body = role === 'referenceGroup' || role === 'steeringGroup' ? bodies[role] : undefined;
  return body && shortNameOf(body, language);
}

const bodyRoles: BodyRole[] = ['referenceGroup', 'steeringGroup'];

/** The bodies by the names that they are called by, where that is all that is known. */
export const bodiesCalled = (called: (role: BodyRole) => string | undefined): BodyNames =>
  Object.fromEntries(bodyRoles.flatMap((role) => (called(role) === undefined ? [] : [[role, { name: called(role), abbreviation: null, english: null }]])));

/** What the bodies are called inside sentences. */
export interface BodiesInText {
  /** Who advises. */
  adviser: string;
  /** Who decides. */
  decider: string;
  /** The same by its whole name: a decision is told with it. */
  deciderInFull: string;
}

export function bodiesInText(bodies: BodyNames, language: Language): BodiesInText {
  const without = bodyWithoutName[language];
  return {
    adviser: bodyCalled(bodies, 'referenceGroup', language) ?? without.referenceGroup,
    decider: bodyCalled(bodies, 'steeringGroup', language) ?? without.steeringGroup,
    deciderInFull: bodies.steeringGroup ? insideSentence(nameIn(bodies.steeringGroup, language), language) : without.steeringGroup,
  };
}

/** "the Regional Partnership": a name's English article is small inside a sentence. */
const insideSentence = (name: string, language: Language): string => (language === 'en' ? name.replace(/^The /, 'the ') : name);
