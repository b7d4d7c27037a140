/** Asks for an address and mails a link to it; says the same whether anybody has the address or not. */
import { withAsciiDomain } from '../../../contracts/cleaned-text.ts';
import { isEmailAddress } from '../../../workflows/domain/email-address.ts';
import { ownPath } from '../browser/own-address.ts';
import { one } from '../browser/posted-fields.ts';
import { ButtonLink, Heading, Link, Note, Text } from '../components/display.tsx';
import { Button, ErrorSummary, Form, TextField } from '../components/form.tsx';
import type { PageCall, PageResponse } from '../kit/page-route.ts';
import { openPage } from '../kit/page-route.ts';
import { signInWords } from './sign-in-words.ts';

const path = '/logga-in';
type Call = Pick<PageCall, 'language' | 'deps' | 'csrf'>;

export const signInPage = openPage({
  method: 'get',
  path,
  async respond(call) {
    const leadsTo = ownPath(one(call.query, 'till'));
    return call.viewer ? { redirect: leadsTo ?? '/' } : formPage(call, { leadsTo });
  },
});

export const signInForm = openPage({
  method: 'post',
  path,
  limits: [
    { name: 'sign-in', limit: 20 },
    { name: 'sign-in-address', limit: 5, field: 'email' },
  ],
  async respond(call) {
    const { form, language, deps, act } = call;
    const email = withAsciiDomain(one(form, 'email')?.trim() ?? '');
    const leadsTo = ownPath(one(form, 'till'));
    if (!isEmailAddress(email)) return formPage(call, { leadsTo, email, wrong: true });
    // Not waited for: the page tells nothing of whether anybody has the address, not even by the time it takes. Trouble is logged without the address.
    act('askSignInLink', { input: { email, language, leadsTo: leadsTo ?? null } }).catch((error: unknown) =>
      deps.log.error({ error: String(error) }, 'sign-in mail'),
    );
    return { redirect: '/logga-in/skickat' };
  },
});

function formPage({ language, deps, csrf }: Call, { leadsTo, email, wrong }: { leadsTo: string | undefined; email?: string; wrong?: boolean }): PageResponse {
  const words = signInWords[language].signIn;
  const errors = wrong ? [{ field: 'email', pointer: '/email', detail: words.emailWrong }] : undefined;
  const accountPath = `/logga-in/konto${leadsTo === undefined ? '' : `?till=${encodeURIComponent(leadsTo)}`}`;
  return {
    title: wrong ? `${signInWords[language].error}: ${words.title}` : words.title,
    ...(wrong && { status: 422 }),
    content: (
      <>
        <ErrorSummary heading={words.errorHeading} errors={errors} />
        <Heading level={1}>{words.title}</Heading>
        {deps.issuer && (
          <>
            <Text>{words.accountHint}</Text>
            <div class="hit-row">
              <ButtonLink href={accountPath}>{words.account}</ButtonLink>
            </div>
            <Heading level={2}>{words.others}</Heading>
          </>
        )}
        <Text>{words.lead}</Text>
        <Form action={path} csrf={csrf}>
          {leadsTo !== undefined && <input type="hidden" name="till" value={leadsTo} />}
          <TextField
            name="email"
            label={words.email}
            hint={words.emailHint}
            type="email"
            autocomplete="email"
            value={email}
            error={wrong ? words.emailWrong : undefined}
          />
          <div class="hit-row">
            <Button variant={deps.issuer ? 'secondary' : 'primary'}>{words.send}</Button>
          </div>
        </Form>
        <Text quiet>{words.public}</Text>
      </>
    ),
  };
}

export const linkSentPage = openPage({
  method: 'get',
  path: '/logga-in/skickat',
  async respond({ language, deps }) {
    const words = signInWords[language].sent;
    return {
      title: words.title,
      content: (
        <>
          <Heading level={1}>{words.title}</Heading>
          <Text lead>{words.lead}</Text>
          {deps.mailbox && (
            <Note>
              {words.localMailbox} <Link href="/mailbox">{words.openMailbox}</Link>
            </Note>
          )}
          <Heading level={2}>{words.nothingTitle}</Heading>
          <ul class="ds-list">
            {words.nothing.map((each) => (
              <li key={each}>{each}</li>
            ))}
            <li>{words.contact(deps.contactAddress)}</li>
          </ul>
          <Text>
            <Link href={path}>{words.again}</Link>
          </Text>
        </>
      ),
    };
  },
});
