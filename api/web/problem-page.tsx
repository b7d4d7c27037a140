/** What a reader sees when something is refused or not there: what happened, and what to do now. */
import type { Viewer } from '../access.ts';
import type { ApiProblem } from '../problem.ts';
import { Heading, Link, Text } from './components/show.tsx';
import type { PageAnswer, PageCall } from './page-route.ts';
import { problemWords } from './words/problem-words.ts';

export function problemPage(problem: ApiProblem, { language }: Pick<PageCall<Viewer | null>, 'language'>): PageAnswer {
  const words = problemWords[language];
  const { title, help } =
    problem.status === 404
      ? words.notFound
      : problem.status === 403
        ? words.notAllowed
        : problem.status === 409 || problem.status === 412
          ? words.changed
          : problem.status === 503
            ? words.unavailable
            : words.wrong;
  return {
    title,
    status: problem.status,
    content: (
      <>
        <Heading level={1}>{title}</Heading>
        <Text>{help}</Text>
        {problem.status !== 404 && problem.status !== 403 && <Text quiet>{problem.message}</Text>}
        <Text>
          <Link href="/">{words.home}</Link>
        </Text>
      </>
    ),
  };
}
