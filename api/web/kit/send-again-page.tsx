/**
 * A form whose browser is no longer signed in, or whose token is from an earlier session: everything that was typed is kept in the page, and sent again
 * once its sender is signed in. A form from another site never comes this far.
 */
import type { Viewer } from '../../authorization/access.ts';
import type { Fields } from '../browser/posted-fields.ts';
import { Heading, Note, Text } from '../components/display.tsx';
import { Button, Form } from '../components/form.tsx';
import type { PageCall, PageResponse } from './page-route.ts';
import { problemWords } from './problem-words.ts';

export function sendAgainPage({ language, url, form, files, csrf }: PageCall<Viewer | null>, signedOut: boolean): PageResponse {
  const words = problemWords[language].sendAgain;
  return {
    title: words.title,
    status: signedOut ? 401 : 403,
    content: (
      <>
        <Heading level={1}>{words.title}</Heading>
        <Text>{signedOut ? words.signedOut : words.otherToken}</Text>
        {files.length > 0 && <Note color="warning">{words.files}</Note>}
        {signedOut && (
          <Text>
            <a class="ds-link" href="/logga-in" target="_blank" rel="noopener">
              {words.signIn}
            </a>
          </Text>
        )}
        <Form action={url} csrf={csrf}>
          {pairs(form).map(([name, value], index) => (
            <input key={index} type="hidden" name={name} value={value} />
          ))}
          <Button>{words.send}</Button>
        </Form>
      </>
    ),
  };
}

const pairs = (form: Fields): [string, string][] =>
  Object.entries(form).flatMap(([name, value]) => (Array.isArray(value) ? value : [value ?? '']).map((each): [string, string] => [name, each]));
