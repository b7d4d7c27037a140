/** Contact persons of an activity: those of the register, and after them whom somebody has named who is not yet in it. */

import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import type { Language } from '../../../../words/language.ts';
import { Link } from '../../components/display.tsx';
import { Saying } from '../../components/names.tsx';
import { namedContactWords } from '../../parts/forms/named-contact-words.ts';
import { namedContactAddress } from '../to-do-links.ts';

type WithContacts = Pick<PlanActivityResponse, 'id' | 'contacts' | 'namedContacts' | 'lead' | 'candidate' | 'proposedBy' | 'partners'>;

interface Props {
  activity: WithContacts;
  nameOf: (organisation: string) => string;
  language: Language;
  /** Whether the reader may take somebody in. */
  mayTakeIn: boolean;
}

/** Nothing where nobody answers for an organisation that takes part now: who has declined, or handed over, is not shown. */
export function activityContacts({ activity, nameOf, language, mayTakeIn }: Props) {
  const { id, contacts = [], namedContacts = [], lead, candidate, proposedBy, partners } = activity;
  const words = namedContactWords[language];
  const parties = [lead, candidate?.organisation, proposedBy, ...partners.map(({ organisation }) => organisation)];
  const current = contacts.filter(({ organisation, to }) => to === null && parties.includes(organisation));
  const waiting = namedContacts.filter(({ organisation, state }) => state === 'waiting' && parties.includes(organisation));
  const inWords = ({ name, email, organisation }: { name: string; email: string; organisation: string }) => (
    <Saying of={nameOf(organisation)} say={(said) => `${name}, ${email} (${said})`} />
  );
  if (current.length + waiting.length === 0) return undefined;
  return (
    <ul class="hit-plain">
      {current.map((contact) => (
        <li key={`${contact.organisation} ${contact.email}`}>{inWords(contact)}</li>
      ))}
      {waiting.map((contact) => (
        <li key={contact.id}>
          {inWords(contact)}, {words.waiting}
          {mayTakeIn && (
            <>
              {'. '}
              <Link href={namedContactAddress(id, contact.id)}>{words.take}</Link>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
