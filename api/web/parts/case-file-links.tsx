/** From an activity's page to its documents, and for administrators to the run behind it. */
import { hasByRole } from '../../authorization/access.ts';
import { Heading, Link } from '../components/display.tsx';
import { addressOf } from '../form-engine/activity-of-form.ts';
import type { PageCall } from '../kit/page-route.ts';
import { documentWords } from './document-words.ts';

export function CaseFileLinks({ call: { viewer, deps, language }, id }: { call: PageCall; id: string }) {
  const words = documentWords[language];
  const links = [
    hasByRole('listCaseDocuments', viewer) && { href: `${addressOf({ id })}/handlingar`, label: words.title },
    hasByRole('handOut', viewer) && { href: `${addressOf({ id })}/lamna-ut`, label: words.handOut },
    deps.runAddress && hasByRole('seeRuns', viewer) && { href: deps.runAddress(id), label: words.runLink },
  ].filter((link) => typeof link === 'object');
  if (links.length === 0) return null;
  return (
    <nav aria-label={words.links} class="hit-stack hit-noprint" data-gap="small">
      <Heading level={2}>{words.links}</Heading>
      <ul class="hit-row hit-plain">
        {links.map(({ href, label }) => (
          <li key={href}>
            <Link href={href}>{label}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
