/** Where a mailed link leads: a page with a button, because programs that look through mails open every link; only the button signs in, once. */
import { databaseClock } from '../../../db/engine/connection.ts';
import type { SignInLink } from '../../../db/links/sign-in-link-read-model.ts';
import { goodSignInLink } from '../../../db/links/sign-in-link-read-model.ts';
import type { Language } from '../../../words/language.ts';
import type { Viewer } from '../../authorization/access.ts';
import { one } from '../browser/posted-fields.ts';
import { ButtonLink, Heading, Text } from '../components/display.tsx';
import { Button, Form } from '../components/form.tsx';
import type { PageCall, PageResponse } from '../kit/page-route.ts';
import { openPage } from '../kit/page-route.ts';
import { confirmationLinkPage } from './confirm-pages.tsx';
import { otherBrowserPage } from './confirm-views.tsx';
import { signInWords } from './sign-in-words.ts';

const path = '/logga-in/lank';

export const linkPage = openPage({
  method: 'get',
  path,
  guessable: true,
  async respond(call) {
    const { query, language } = call;
    const token = one(query, 'nyckel') ?? '';
    const link = await linkOf(call, token);
    if (!link) return badLinkPage(language);
    if (link.confirms !== null) return confirmationLinkPage(call, link, { action: path, token });
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
  async respond(call) {
    const { form, language, browser, act } = call;
    const token = one(form, 'nyckel') ?? '';
    const link = await linkOf(call, token);
    if (link && link.confirms !== null) return confirmed(call, token);
    const signIn = await act('useSignInLink', { input: { token, replaces: browser.secret } });
    if (!signIn) return badLinkPage(language);
    browser.takeSession(signIn.secret);
    return { redirect: signIn.leadsTo ?? '/' };
  },
});

const linkOf = async ({ deps }: Pick<PageCall, 'deps'>, token: string): Promise<SignInLink | undefined> =>
  goodSignInLink(deps.db, deps.keyring, token, await databaseClock(deps.db));

/** Nobody is signed in by a link that confirms: it is for whoever is, and for that session alone. */
async function confirmed({ viewer, browser, language, act }: PageCall<Viewer | null>, token: string): Promise<PageResponse> {
  const { secret } = browser;
  const used = viewer && secret !== undefined ? await act('useConfirmationLink', { input: { token, secret } }) : undefined;
  return used ? { redirect: used.leadsTo ?? '/' } : otherBrowserPage(language);
}

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
