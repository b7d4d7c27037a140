/** The frame of the pages about the API: the product's own style sheet, its top and its foot, one language, no script. */
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '../../../words/language.ts';

interface Framed {
  title: string;
  language: Language;
  /** Path of the product's style sheet. */
  stylePath: string;
  /** The same page in the other language, where there is one. */
  other?: string;
  content: ComponentChildren;
}

const words = {
  sv: {
    product: 'Handlingsplanen HIT',
    skip: 'Hoppa till innehållet',
    top: 'Om API:et',
    reference: 'Översikt',
    errors: 'Felkoder (på engelska)',
    other: 'In English',
  },
  en: { product: 'HIT – the action plan', skip: 'Skip to the content', top: 'About the API', reference: 'Overview', errors: 'Errors', other: 'På svenska' },
} as const satisfies Record<Language, object>;

/** Where the overview stands, by language. */
export const overviewPath: Record<Language, string> = { en: '/docs', sv: '/docs/sv' };

export function framed({ title, language, stylePath, other, content }: Framed): string {
  const say = words[language];
  const otherLanguage = language === 'sv' ? 'en' : 'sv';
  return `<!doctype html>${renderToString(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="stylesheet" href={stylePath} />
        <link rel="icon" href="data:," />
      </head>
      <body data-color-scheme="auto" data-color="primary">
        <a class="ds-skip-link" href="#main">
          {say.skip}
        </a>
        <header class="hit-top">
          <div>
            <a class="hit-name" href="/">
              {say.product}
            </a>
            <nav aria-label={say.top}>
              <ul>
                <li>
                  <a href={overviewPath[language]}>{say.reference}</a>
                </li>
                <li>
                  <a href="/docs/errors">{say.errors}</a>
                </li>
                <li>
                  <a href="/openapi.json">OpenAPI 3.1</a>
                </li>
              </ul>
            </nav>
          </div>
        </header>
        <main id="main" tabIndex={-1} data-wide="">
          <div class="hit-stack">{content}</div>
        </main>
        <footer class="hit-foot">
          <div>
            {other && (
              <a class="ds-link" href={other} hreflang={otherLanguage} lang={otherLanguage}>
                {say.other}
              </a>
            )}
            <span class="hit-quiet">EUPL-1.2</span>
          </div>
        </footer>
      </body>
    </html>,
  )}`;
}
