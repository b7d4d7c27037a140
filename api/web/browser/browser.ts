/** What one browser brings and takes along between requests: its session, the secret of its forms, its language, a notice, a sign-in under way. */
import type { Request, Response } from 'express';
import type { Knex } from 'knex';
import { newSecret } from '../../../db/links/secret-hash.ts';
import type { SignedIn } from '../../../db/people/signed-in-read-model.ts';
import { findSignedIn } from '../../../db/people/signed-in-read-model.ts';
import type { Language } from '../../../words/language.ts';
import { languages } from '../../../words/language.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import type { Viewer } from '../../authorization/access.ts';
import { cookiesOf } from './cookies.ts';
import { formToken, isFormToken } from './form-token.ts';

export interface Browser {
  viewer: Viewer | null;
  language: Language;
  /** Chosen on a page behind a mailed link, in this browser and until it is closed: it goes before the recipient's own. */
  linkLanguage: Language | undefined;
  /** Token for a form that is shown. Who is not signed in gets a cookie with the first one, and no row anywhere. */
  formToken(): string;
  isOwnForm(token: string | undefined): boolean;
  /** The secret that it brings, also of a session that has ended. */
  secret: string | undefined;
  /** The session that the secret opens. */
  session: Omit<SignedIn, 'person'> | undefined;
  /** Takes the secret of a session that has begun along. */
  takeSession(secret: string): void;
  forgetSession(): void;
  /** Until another is chosen in this browser. */
  speak(language: Language): void;
  /** The language of pages behind mailed links, which belong to somebody else than whoever is signed in. */
  speakOnLinks(language: Language): void;
  leaveNotice(notice: string): void;
  takeNotice(): string | undefined;
  /** Keeps what a sign-in at an issuer needs when it comes back. */
  keepSignIn(value: string): void;
  takeSignIn(): string | undefined;
}

const yearSeconds = 31_536_000;
const noticeSeconds = 60;
const signInSeconds = 600;
/** A cookie holds 4096 bytes, and å takes six of them. */
const noticeLength = 500;

/** @param secure whether people reach the pages by https */
export async function openBrowser(request: Request, response: Response, { db, secure, at }: { db: Knex; secure: boolean; at: Instant }): Promise<Browser> {
  const cookies = cookiesOf(request, response, secure);
  const secret = cookies.read('session');
  const signedIn = secret === undefined ? undefined : await findSignedIn(db, secret, at);
  const viewer = signedIn ? { ...signedIn.person, provedAt: signedIn.provedAt } : null;
  let formSecret = viewer ? secret : cookies.read('form');

  return {
    viewer,
    language: viewer?.language ?? (cookies.read('language') === 'en' ? 'en' : 'sv'),
    linkLanguage: languages.find((language) => language === cookies.read('linkLanguage')),
    formToken() {
      if (formSecret === undefined) {
        formSecret = newSecret();
        cookies.set('form', formSecret);
      }
      return formToken(formSecret);
    },
    isOwnForm: (token) => formSecret !== undefined && token !== undefined && isFormToken(formSecret, token),
    secret,
    session: signedIn,
    takeSession(begun) {
      cookies.set('session', begun);
      cookies.clear('form');
    },
    forgetSession: () => cookies.clear('session'),
    speak: (language) => cookies.set('language', language, yearSeconds),
    speakOnLinks: (language) => cookies.set('linkLanguage', language),
    leaveNotice: (notice) => cookies.set('notice', notice.slice(0, noticeLength), noticeSeconds),
    takeNotice() {
      const notice = cookies.read('notice');
      if (notice !== undefined) cookies.clear('notice');
      return notice;
    },
    keepSignIn: (value) => cookies.set('signIn', value, signInSeconds),
    takeSignIn() {
      const value = cookies.read('signIn');
      if (value !== undefined) cookies.clear('signIn');
      return value;
    },
  };
}
