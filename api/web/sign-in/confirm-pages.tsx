/**
 * Confirming who one is before a decision about money is sent: at the issuer, by whom who has an account there; else by a link that is mailed to the person's
 * own address. What was written waits meanwhile, and stands on the page that asks to check it afterwards.
 */

import { secretHash } from '../../../db/links/secret-hash.ts';
import type { SignInLink } from '../../../db/links/sign-in-link-read-model.ts';
import type { KeptForm } from '../../../db/people/kept-forms/kept-form-read-model.ts';
import { findKeptForm } from '../../../db/people/kept-forms/kept-form-read-model.ts';
import type { Viewer } from '../../authorization/access.ts';
import { notFound } from '../../http/problem.ts';
import { holdsForMoney } from '../../operations/security/recent-proof.ts';
import { one } from '../browser/posted-fields.ts';
import { ButtonLink, Heading, Link, Note, Text } from '../components/display.tsx';
import { Button, Form } from '../components/form.tsx';
import { confirmPath, keptFormPath } from '../form-engine/kept-form.ts';
import type { PageCall, PageResponse, PageRoute } from '../kit/page-route.ts';
import { page } from '../kit/page-route.ts';
import { goneFormPage, otherBrowserPage } from './confirm-views.tsx';
import { confirmWords } from './confirm-words.ts';
import { toIssuerWith } from './issuer-pages.tsx';
import { signInWords } from './sign-in-words.ts';

const idOf = ({ params }: PageCall): string => params['id'] ?? '';
const keptOf = (call: PageCall): Promise<KeptForm | undefined> => findKeptForm(call.deps.db, call.deps.keyring, { id: idOf(call), person: call.viewer.id });

/** Who came by the issuer, or has a role from it, proves there who it is: the weaker way does not confirm what the stronger began. */
const confirmsAtIssuer = ({ deps, viewer, browser }: PageCall): boolean =>
  deps.issuer !== undefined && (browser.session?.session.idToken != null || deps.issuer.givesOneOf(viewer.roles));

const confirmPage = page({
  method: 'get',
  path: confirmPath(':id'),
  access: 'askConfirmationLink',
  async respond(call) {
    const kept = await keptOf(call);
    if (!kept) return goneFormPage(call.language);
    if (holdsForMoney(call.viewer, call.at, call.deps)) return { redirect: keptFormPath(kept.path, idOf(call)) };
    return confirmsAtIssuer(call) ? issuerWayPage(call, kept) : mailWayPage(call, kept);
  },
});

const confirmAtIssuer = page({
  method: 'get',
  path: `${confirmPath(':id')}/konto`,
  access: 'confirmByIssuer',
  oneMoment: false,
  async respond(call) {
    if (!confirmsAtIssuer(call)) throw notFound();
    // A third of the time, so that what is left is enough to check and send.
    return toIssuerWith(call, { leadsTo: confirmPath(idOf(call)), confirms: true }, (call.deps.moneyProofMinutes ?? 0) * 20);
  },
});

/** Counted with the links to sign in by, which go to the same addresses. */
const confirmByMail = page({
  method: 'post',
  path: confirmPath(':id'),
  access: 'askConfirmationLink',
  limits: [
    { name: 'sign-in', limit: 20 },
    { name: 'sign-in-address', limit: 5, ofViewer: true },
  ],
  async respond(call) {
    const { browser, language, act } = call;
    if (confirmsAtIssuer(call) || browser.secret === undefined) throw notFound();
    if (!(await keptOf(call))) return goneFormPage(language);
    const back = confirmPath(idOf(call));
    await act('askConfirmationLink', { input: { secret: browser.secret, language, leadsTo: back } });
    return { redirect: `${back}?skickat=1` };
  },
});

export const confirmPages: PageRoute[] = [confirmPage, confirmAtIssuer, confirmByMail];

function issuerWayPage(call: PageCall, { path }: KeptForm): PageResponse {
  const words = confirmWords[call.language];
  return {
    title: words.title,
    content: (
      <>
        <Why call={call} />
        <div class="hit-buttons">
          <ButtonLink href={`${confirmPath(idOf(call))}/konto`}>{words.account}</ButtonLink>
          <Link href={path}>{words.cancel}</Link>
        </div>
      </>
    ),
  };
}

function mailWayPage(call: PageCall, { path }: KeptForm): PageResponse {
  const { language, viewer, deps, query } = call;
  const words = confirmWords[language];
  const isSent = one(query, 'skickat') !== undefined;
  return {
    title: isSent ? words.sentTitle : words.title,
    content: (
      <>
        {isSent ? <Sent call={call} /> : <Why call={call} />}
        {isSent && deps.mailbox && (
          <Note>
            {signInWords[language].sent.localMailbox} <Link href="/mailbox">{signInWords[language].sent.openMailbox}</Link>
          </Note>
        )}
        {!isSent && <Text>{words.mailLead(viewer.email)}</Text>}
        <Form action={confirmPath(idOf(call))} csrf={call.csrf}>
          <div class="hit-buttons">
            <Button {...(isSent && { variant: 'secondary' })}>{isSent ? words.again : words.send}</Button>
            <Link href={path}>{words.cancel}</Link>
          </div>
        </Form>
      </>
    ),
  };
}

function Why({ call: { language, deps } }: { call: PageCall }) {
  const words = confirmWords[language];
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <Text>{words.why(deps.moneyProofMinutes ?? 0)}</Text>
      <Text>{words.kept}</Text>
    </>
  );
}

/** Who goes on before it has confirmed comes here again. */
function Sent({ call }: { call: PageCall }) {
  const words = confirmWords[call.language];
  return (
    <>
      <Heading level={1}>{words.sentTitle}</Heading>
      <Text lead>{words.sent(call.viewer.email)}</Text>
      <Text>{words.elsewhere}</Text>
      <Text>{words.kept}</Text>
      <div class="hit-row">
        <ButtonLink href={`${confirmPath(idOf(call))}?skickat=1`}>{words.goOn}</ButtonLink>
      </div>
    </>
  );
}

/** Where a mailed link leads that confirms a session: a button in the browser that has it, elsewhere what to do. */
export function confirmationLinkPage(
  { viewer, browser, language, csrf }: PageCall<Viewer | null>,
  { person, confirms }: SignInLink,
  { action, token }: { action: string; token: string },
): PageResponse {
  const isHere = viewer?.id === person && browser.secret !== undefined && secretHash(browser.secret) === confirms;
  if (!isHere) return otherBrowserPage(language);
  const words = confirmWords[language];
  return {
    title: words.title,
    content: (
      <>
        <Heading level={1}>{words.title}</Heading>
        <Text>{words.link.lead}</Text>
        <Form action={action} csrf={csrf}>
          <input type="hidden" name="nyckel" value={token} />
          <div class="hit-row">
            <Button>{words.link.button}</Button>
          </div>
        </Form>
      </>
    ),
  };
}
