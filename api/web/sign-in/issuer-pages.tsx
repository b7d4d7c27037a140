/** To the issuer and back: the person of the account is signed in, with the roles that the issuer gives now; else the reason why not is said. */
import type { Language } from '../../../words/language.ts';
import type { Viewer } from '../../authorization/access.ts';
import { notFound, unavailable } from '../../http/problem.ts';
import type { Issuer, IssuerRefusal } from '../../ports/issuer.ts';
import { ownPath } from '../browser/own-address.ts';
import { one } from '../browser/posted-fields.ts';
import { ButtonLink, Heading, Text } from '../components/display.tsx';
import type { PageCall, PageResponse, PageRoute } from '../kit/page-route.ts';
import { openPage } from '../kit/page-route.ts';
import { notConfirmedPage } from './confirm-views.tsx';
import { issuerReturnPath } from './issuer.ts';
import { signInWords } from './sign-in-words.ts';

interface UnderWay {
  begun: string;
  /** Path of the page to come to. */
  leadsTo: string;
  /** Whoever is signed in proves once more who it is, and stays signed in. */
  confirms?: true;
}

/** Sends a browser to the issuer. @param maxAgeSeconds how long ago the person may have proved there who it is */
export async function toIssuerWith(
  { deps, browser }: Pick<PageCall<Viewer | null>, 'deps' | 'browser'>,
  underWay: Omit<UnderWay, 'begun'>,
  maxAgeSeconds?: number,
): Promise<{ redirect: string }> {
  const begun = await required(deps.issuer)
    .begin(maxAgeSeconds)
    .catch((error: unknown) => {
      deps.log.error({ error: String(error) }, 'sign-in issuer');
      throw unavailable('The sign-in service does not answer.');
    });
  browser.keepSignIn(JSON.stringify({ ...underWay, begun: begun.kept } satisfies UnderWay));
  return { redirect: begun.url };
}

const toIssuer = openPage({
  method: 'get',
  path: '/logga-in/konto',
  async respond({ deps, query, browser }) {
    return toIssuerWith({ deps, browser }, { leadsTo: ownPath(one(query, 'till')) ?? '/' });
  },
});

const fromIssuer = openPage({
  method: 'get',
  path: issuerReturnPath,
  async respond({ deps, url, viewer, browser, language, act }) {
    const issuer = required(deps.issuer);
    const kept = browser.takeSignIn();
    if (kept === undefined) return notCompleted(language);
    const { begun, leadsTo: wanted, confirms } = JSON.parse(kept) as UnderWay;
    const leadsTo = ownPath(wanted) ?? '/';
    const there = await issuer.finish(url, begun).catch((error: unknown) => {
      deps.log.error({ error: String(error) }, 'sign-in issuer');
    });
    if (!there) return notCompleted(language);
    // Whose session has ended on the way is signed in anew.
    if (confirms && viewer && browser.secret !== undefined) {
      const refused = await act('confirmByIssuer', { input: { ...there, secret: browser.secret } });
      return refused ? notConfirmedPage(refused.refused, leadsTo, language) : { redirect: leadsTo };
    }
    const signIn = await act('signInByIssuer', { input: { ...there, replaces: browser.secret } });
    if ('refused' in signIn) return refusedPage(signIn.refused, language, deps.contactAddress);
    if (!there.roles) deps.log.warn({}, 'the issuer does not say which groups somebody is in: no role was given or taken');
    browser.takeSession(signIn.secret);
    return { redirect: leadsTo };
  },
});

export const issuerPages: PageRoute[] = [toIssuer, fromIssuer];

/** @throws ApiProblem 404 where no issuer is configured */
function required(issuer: Issuer | undefined): Issuer {
  if (!issuer) throw notFound();
  return issuer;
}

function notCompleted(language: Language): PageResponse {
  const words = signInWords[language].issuer;
  return help(words.badTitle, words.bad, words.again, 400);
}

function refusedPage(refusal: IssuerRefusal, language: Language, contactAddress: string): PageResponse {
  const words = signInWords[language].issuer;
  const { title, text } = words.refused[refusal];
  return help(title, text(contactAddress), words.again, 403);
}

const help = (title: string, text: string, again: string, status: number): PageResponse => ({
  title,
  status,
  content: (
    <>
      <Heading level={1}>{title}</Heading>
      <Text>{text}</Text>
      <div class="hit-row">
        <ButtonLink href="/logga-in">{again}</ButtonLink>
      </div>
    </>
  ),
});
