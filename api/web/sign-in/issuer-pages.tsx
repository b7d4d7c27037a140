/** To the issuer and back: the person with the verified address is signed in, with the roles that the issuer gives now. */
import type { Knex } from 'knex';
import { appendAudit } from '../../../db/audit-store.ts';
import { findPersonByEmail, giveRole, takeRole } from '../../../db/person-store.ts';
import type { Language } from '../../../words/language.ts';
import type { Instant } from '../../../workflows/domain/life-state.ts';
import { notFound, unavailable } from '../../problem.ts';
import { registerEntry } from '../../register-entry.ts';
import { ownPath } from '../browser/own-address.ts';
import { ButtonLink, Heading, Text } from '../components/show.tsx';
import type { PageAnswer, PageRoute } from '../page-route.ts';
import { one, openPage } from '../page-route.ts';
import { signInWords } from '../words/sign-in-words.ts';
import type { Issuer, SignedInThere } from './issuer.ts';
import { issuerReturnPath } from './issuer.ts';

const toIssuer = openPage({
  method: 'get',
  path: '/logga-in/konto',
  async answer({ deps, query, browser }) {
    const begun = await required(deps.issuer)
      .begin()
      .catch((error: unknown) => {
        deps.log.error({ error: String(error) }, 'sign-in issuer');
        throw unavailable('The sign-in service does not answer.');
      });
    browser.keepSignIn(JSON.stringify({ begun: begun.kept, leadsTo: ownPath(one(query, 'till')) ?? '/' }));
    return { redirect: begun.url };
  },
});

const fromIssuer = openPage({
  method: 'get',
  path: issuerReturnPath,
  async answer({ deps, url, browser, language, at }) {
    const issuer = required(deps.issuer);
    const kept = browser.takeSignIn();
    if (kept === undefined) return notCompleted(language);
    const { begun, leadsTo } = JSON.parse(kept) as { begun: string; leadsTo: string };
    const there = await issuer.finish(url, begun).catch((error: unknown) => {
      deps.log.error({ error: String(error) }, 'sign-in issuer');
    });
    if (!there) return notCompleted(language);
    const person = there.email === null ? undefined : await findPersonByEmail(deps.db, there.email);
    if (!person) return unknownPerson(language, deps.contactAddress);
    await takeOver(deps.db, person.id, there.roles, at);
    await browser.signIn({ person: person.id, idToken: there.idToken });
    return { redirect: ownPath(leadsTo) ?? '/' };
  },
});

export const issuerPages: PageRoute[] = [toIssuer, fromIssuer];

/** @throws ApiProblem 404 where no issuer is configured */
function required(issuer: Issuer | undefined): Issuer {
  if (!issuer) throw notFound();
  return issuer;
}

/** Gives and takes the roles that the issuer rules over; the others stay as they are. What changes is audited. */
async function takeOver(db: Knex, person: string, roles: SignedInThere['roles'], at: Instant): Promise<void> {
  await db.transaction(async (trx) => {
    const given: string[] = [];
    const taken: string[] = [];
    for (const { role, has } of roles) if (await (has ? giveRole : takeRole)(trx, person, role, at)) (has ? given : taken).push(role);
    if (given.length + taken.length > 0) await appendAudit(trx, registerEntry({ id: person }, at, 'rolesFromIssuer', { person, given, taken }));
  });
}

function notCompleted(language: Language): PageAnswer {
  const words = signInWords[language].issuer;
  return help(words.badTitle, words.bad, words.again, 400);
}

function unknownPerson(language: Language, contactAddress: string): PageAnswer {
  const words = signInWords[language].issuer;
  return help(words.unknownTitle, words.unknown(contactAddress), words.again, 403);
}

const help = (title: string, text: string, again: string, status: number): PageAnswer => ({
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
