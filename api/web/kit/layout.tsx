/** The frame of every page: skip link, top with navigation, main, foot. One heading of the first rank; nothing from another host; no script but the one that helps in forms. */

import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { County } from '../../../db/plan/county-read-model.ts';
import type { EnglishNames } from '../../../db/plan/english-names.ts';
import type { Language } from '../../../words/language.ts';
import type { OperationId, Viewer } from '../../authorization/access.ts';
import { hasByRole } from '../../authorization/access.ts';
import { HeadSearch } from '../components/head-search.tsx';
import type { Names } from '../components/names.tsx';
import { NamesOfPage, nameFor } from '../components/names.tsx';
import { formScriptPath, stylePath } from './assets.ts';
import { frameWords } from './frame-words.ts';

export interface Frame {
  title: string;
  content: ComponentChildren;
  wide?: boolean;
  /** The script that the page runs, by the nonce of its answer; absent: none. */
  script?: 'forms';
  nonce?: string;
  viewer: Viewer | null;
  language: Language;
  /** Path with its query: for the current link, and the other language. */
  url: string;
  csrf: string;
  /** Said once, after a form. */
  notice?: string | undefined;
  foot: FootFacts;
  /** English names by the Swedish ones; absent: none. */
  english?: EnglishNames;
}

/** Whom to write to, and in which languages. */
export interface FootFacts {
  contactAddress: string;
  /** Undefined where it could not be read: the page may be about just that. */
  county: Pick<County, 'authority' | 'minorityLanguages'> | undefined;
}

/** Where a reader may go: a link is shown to those whose row of the access table has its operation. */
const places: { href: string; word: 'toDo' | 'activities' | 'pictures' | 'matters' | 'sent' | 'registers' | 'runs' | 'mine'; needs: OperationId }[] = [
  { href: '/att-gora', word: 'toDo', needs: 'listTasks' },
  { href: '/aktiviteter', word: 'activities', needs: 'getPortfolio' },
  { href: '/bilder', word: 'pictures', needs: 'getPortfolio' },
  { href: '/arendelista', word: 'matters', needs: 'getEscalation' },
  { href: '/skickat', word: 'sent', needs: 'listMails' },
  { href: '/organisationer', word: 'registers', needs: 'seeRegisters' },
  { href: '/korningar', word: 'runs', needs: 'seeRuns' },
];

export function renderPage(frame: Frame): string {
  const names: Names = { language: frame.language, english: frame.english ?? new Map() };
  const title = nameFor(names, frame.title).text;
  return `<!doctype html>${renderToString(
    <NamesOfPage.Provider value={names}>
      <Document {...frame} title={title} />
    </NamesOfPage.Provider>,
  )}`;
}

function Document({ title, content, wide, script, nonce, viewer, language, url, csrf, notice, foot }: Frame) {
  const words = frameWords[language];
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} – ${words.product}`}</title>
        <link rel="stylesheet" href={stylePath} />
        {script && nonce && <script src={formScriptPath} nonce={nonce} defer />}
        <link rel="icon" href="data:," />
        <link rel="alternate" type="application/atom+xml" href="/planen/atom.xml" title={words.news} />
      </head>
      <body data-color-scheme="auto" data-color="primary">
        <a class="ds-skip-link" href="#main">
          {words.skip}
        </a>
        <Top viewer={viewer} language={language} url={url} csrf={csrf} />
        <main id="main" tabIndex={-1} {...(wide && { 'data-wide': '' })}>
          <div class="hit-stack">
            {notice && (
              <div class="hit-confirm" role="status">
                {notice}
              </div>
            )}
            {content}
          </div>
        </main>
        <Foot viewer={viewer} language={language} url={url} foot={foot} />
      </body>
    </html>
  );
}

function Top({ viewer, language, url, csrf }: Pick<Frame, 'viewer' | 'language' | 'url' | 'csrf'>) {
  const words = frameWords[language];
  const path = url.split('?')[0] ?? '';
  const shown = places.filter(({ needs }) => viewer && hasByRole(needs, viewer));
  const own = viewer && viewer.organisations.length > 0 ? [{ href: '/min-organisation', word: 'mine' as const }] : [];
  return (
    <header class="hit-top">
      <div>
        <a class="hit-name" href="/">
          {words.product}
        </a>
        <nav aria-label={words.navigation}>
          <ul>
            {[...shown, ...own].map(({ href, word }) => (
              <li key={href}>
                <a href={href} {...(path.startsWith(href) && { 'aria-current': 'page' as const })}>
                  {words[word]}
                </a>
              </li>
            ))}
            <li>
              <a href="/planen" {...(path.startsWith('/planen') && { 'aria-current': 'page' as const })}>
                {words.plan}
              </a>
            </li>
            <li>{viewer ? <SignOut language={language} csrf={csrf} /> : <a href="/logga-in">{words.signIn}</a>}</li>
          </ul>
        </nav>
        {viewer && !viewer.only && <HeadSearch label={words.searchAll} button={words.search} />}
      </div>
    </header>
  );
}

function SignOut({ language, csrf }: Pick<Frame, 'language' | 'csrf'>) {
  return (
    <form method="post" action="/logga-ut">
      <input type="hidden" name="_csrf" value={csrf} />
      <button type="submit">{frameWords[language].signOut}</button>
    </form>
  );
}

function Foot({ viewer, language, url, foot: { contactAddress, county } }: Pick<Frame, 'viewer' | 'language' | 'url' | 'foot'>) {
  const words = frameWords[language];
  const languages = county?.minorityLanguages[language] ?? [];
  const other = language === 'sv' ? 'en' : 'sv';
  return (
    <footer class="hit-foot">
      <div>
        <a class="ds-link" href={`/sprak/${other}?till=${encodeURIComponent(url)}`} hreflang={other} lang={other}>
          {words.otherLanguage}
        </a>
        <a class="ds-link" href={helpFor(url)}>
          {words.help}
        </a>
        <a class="ds-link" href="/tillganglighet">
          {words.accessibility}
        </a>
        <a class="ds-link" href="/personuppgifter">
          {words.privacy}
        </a>
        {viewer && hasByRole('listPolicies', viewer) && (
          <a class="ds-link" href="/regler">
            {words.rules}
          </a>
        )}
        <span class="hit-contact">
          {county && `${words.coordinates(county.authority[language])} `}
          {words.contact}:{' '}
          <a class="ds-link" href={`mailto:${contactAddress}`}>
            {contactAddress}
          </a>
        </span>
        <span class="hit-quiet">{words.publicRecord}</span>
        {languages.length > 0 && <span class="hit-quiet">{words.languages(orList(languages, language))}</span>}
      </div>
    </footer>
  );
}

/** Who has come by a mailed link answers for an organisation. */
const helpFor = (url: string): string => (url.startsWith('/svara/') ? '/hjalp/organisation' : '/hjalp');

const orList = (names: string[], language: Language): string =>
  new Intl.ListFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { type: 'disjunction' }).format(names);
