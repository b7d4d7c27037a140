/** What a reader sees when something is refused or not there: what happened, and what to do now. */
import type { Viewer } from '../../authorization/access.ts';
import type { ApiProblem } from '../../http/problem.ts';
import { Heading, Link, Text } from '../components/display.tsx';
import type { PageCall, PageResponse } from './page-route.ts';
import { problemWords } from './problem-words.ts';

export function problemPage(problem: ApiProblem, { language }: Pick<PageCall<Viewer | null>, 'language'>): PageResponse {
  const words = problemWords[language];
  const { title, help, showsDetail } = wordsOf(problem, words);
  return {
    title,
    status: problem.status,
    content: (
      <>
        <Heading level={1}>{title}</Heading>
        <Text>{help}</Text>
        {showsDetail && <Text quiet>{problem.message}</Text>}
        <Text>
          <Link href="/">{words.home}</Link>
        </Text>
      </>
    ),
  };
}

type ProblemWords = (typeof problemWords)[keyof typeof problemWords];

function wordsOf({ status, type }: ApiProblem, words: ProblemWords): { title: string; help: string; showsDetail?: boolean } {
  if (type === 'OtherSite') return words.otherSite;
  if (type === 'StorageFull') return words.storageFull;
  if (status === 403) return words.notAllowed;
  if (status === 404) return words.notFound;
  if (status === 409 || status === 412) return { ...words.changed, showsDetail: true };
  if (status === 413) return words.tooLarge;
  if (status === 429) return words.tooMany;
  if (status === 503) return words.unavailable;
  return status >= 500 ? words.broken : { ...words.wrong, showsDetail: true };
}
