/** Where a mailed link leads: a page with a button, because programs that look through mails open every link; only the button signs in, once. */
import { databaseClock } from '../../../db/engine/connection.ts';
import { isGoodSignInLink } from '../../../db/links/sign-in-link-read-model.ts';
import type { Language } from '../../../words/language.ts';
import { one } from '../browser/posted-fields.ts';
import { ButtonLink, Heading, Text } from '../components/display.tsx';
import { Button, Form } from '../components/form.tsx';
import type { PageResponse } from '../kit/page-route.ts';
import { openPage } from '../kit/page-route.ts';
import { signInWords } from './sign-in-words.ts';

const path = '/logga-in/lank';

export const linkPage = openPage({
  method: 'get',
  path,
  guessable: true,
  async respond(call) {
    const { query, deps, language } = call;
    const token = one(query, 'nyckel') ?? '';
    if (!(await isGoodSignInLink(deps.db, deps.keyring, token, await databaseClock(deps.db)))) return badLinkPage(language);
    const words = signInWords[language].link;
    return {
      title: words.title,
      content: (
        <>
          <Heading level={1}>{words.title}</Heading>
          <Text>{words.lead}</Text>
          <Form action={path} csrf={call.csrf}>
            <input type="hidden" name="nyckel" value={token} />
            <div class="hit-row">
              <Button>{words.button}</Button>
            </div>
          </Form>
        </>
      ),
    };
  },
});

export const linkForm = openPage({
  method: 'post',
  path,
  guessable: true,
  limits: [{ name: 'sign-in-link', limit: 60 }],
  async respond({ form, language, browser, act }) {
    const signIn = await act('useSignInLink', { input: { token: one(form, 'nyckel') ?? '', replaces: browser.secret } });
    if (!signIn) return badLinkPage(language);
    browser.takeSession(signIn.secret);
    return { redirect: signIn.leadsTo ?? '/' };
  },
});

function badLinkPage(language: Language): PageResponse {
  const words = signInWords[language].link;
  return {
    title: words.badTitle,
    status: 410,
    guessed: true,
    content: (
      <>
        <Heading level={1}>{words.badTitle}</Heading>
        <Text>{words.bad}</Text>
        <div class="hit-row">
          <ButtonLink href="/logga-in">{words.again}</ButtonLink>
        </div>
      </>
    ),
  };
}
