/** Signing in and out. */
import type { PageRoute } from '../kit/page-route.ts';
import { openPage } from '../kit/page-route.ts';
import { confirmPages } from './confirm-pages.tsx';
import { issuerPages } from './issuer-pages.tsx';
import { linkForm, linkPage } from './link-page.tsx';
import { linkSentPage, signInForm, signInPage } from './sign-in-page.tsx';
import { signInWords } from './sign-in-words.ts';

const signOut = openPage({
  method: 'post',
  path: '/logga-ut',
  // Signing out needs no session: somebody whose session has just expired must not be asked to sign in first.
  tokenless: true,
  async respond({ browser: { secret, session, forgetSession }, deps, language, act }) {
    if (secret !== undefined) await act('signOut', { input: { secret } });
    forgetSession();
    const idToken = session?.session.idToken;
    const there = idToken ? await deps.issuer?.signOutUrl(idToken) : undefined;
    return { redirect: there ?? '/logga-in', notice: signInWords[language].signedOut };
  },
});

export const signInPages: PageRoute[] = [signInPage, signInForm, linkSentPage, linkPage, linkForm, signOut, ...issuerPages, ...confirmPages];
