/** The pages that tell why it could not be confirmed who somebody is, and what to do. */
import type { Language } from '../../../words/language.ts';
import type { ConfirmationRefusal } from '../../page-operations/confirmation-operations.ts';
import { ButtonLink, Heading, Text } from '../components/display.tsx';
import type { PageResponse } from '../kit/page-route.ts';
import { confirmWords } from './confirm-words.ts';

/** @param leadsTo where it is tried again */
export function notConfirmedPage(refusal: ConfirmationRefusal, leadsTo: string, language: Language): PageResponse {
  const words = confirmWords[language];
  return helpPage({ title: words.refusedTitle, text: words.refused[refusal], status: 403, next: { href: leadsTo, words: words.tryAgain } });
}

/** What was kept has been sent, is too old, or is somebody else's. */
export function goneFormPage(language: Language): PageResponse {
  const { title, text, back } = confirmWords[language].gone;
  return helpPage({ title, text, status: 410, next: { href: '/', words: back } });
}

/** A link that confirms another session than this browser's. */
export function otherBrowserPage(language: Language): PageResponse {
  const { otherTitle, other } = confirmWords[language].link;
  return helpPage({ title: otherTitle, text: other, status: 409 });
}

interface Help {
  title: string;
  text: string;
  status: number;
  next?: { href: string; words: string };
}

const helpPage = ({ title, text, status, next }: Help): PageResponse => ({
  title,
  status,
  content: (
    <>
      <Heading level={1}>{title}</Heading>
      <Text>{text}</Text>
      {next && (
        <div class="hit-row">
          <ButtonLink href={next.href}>{next.words}</ButtonLink>
        </div>
      )}
    </>
  ),
});
