/** Pages of the local mailbox: a list and one mail. No script; readable on a phone and by a screen reader. */
import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import type { Page } from '../db/views.ts';
import { instantInWords } from '../words/format.ts';
import type { Language } from '../words/language.ts';
import type { MailboxItem, MailboxMessage } from './mailbox.ts';

interface PageWords {
  title: string;
  about: string;
  filter: string;
  show: string;
  all: string;
  none: string;
  count: (total: number) => string;
  to: string;
  noSubject: string;
  pages: string;
  newer: string;
  older: string;
  pageOf: (page: number, last: number) => string;
  back: string;
  from: string;
  received: string;
  text: string;
  html: string;
  headers: string;
  raw: string;
  missing: string;
  otherLanguage: string;
}

const words: Record<Language, PageWords> = {
  sv: {
    title: 'Lokal brevlåda',
    about: 'Här samlas alla mejl som programmet skickar på den här datorn. Inget lämnar datorn.',
    filter: 'Mottagarens e-postadress',
    show: 'Visa',
    all: 'Visa alla mejl',
    none: 'Inga mejl här.',
    count: (total) => (total === 1 ? '1 mejl, det nyaste först' : `${total} mejl, det nyaste först`),
    to: 'Till',
    noSubject: '(utan ämne)',
    pages: 'Sidor',
    newer: 'Nyare mejl',
    older: 'Äldre mejl',
    pageOf: (page, last) => `Sida ${page} av ${last}`,
    back: 'Alla mejl',
    from: 'Från',
    received: 'Kom',
    text: 'Text',
    html: 'Så här ser det ut för mottagaren',
    headers: 'Brevhuvud',
    raw: 'Hämta mejlet som fil',
    missing: 'Det mejlet finns inte.',
    otherLanguage: 'In English',
  },
  en: {
    title: 'Local mailbox',
    about: 'All mails that the program sends on this computer are gathered here. Nothing leaves the computer.',
    filter: "Recipient's e-mail address",
    show: 'Show',
    all: 'Show all mails',
    none: 'No mails here.',
    count: (total) => (total === 1 ? '1 mail, newest first' : `${total} mails, newest first`),
    to: 'To',
    noSubject: '(no subject)',
    pages: 'Pages',
    newer: 'Newer mails',
    older: 'Older mails',
    pageOf: (page, last) => `Page ${page} of ${last}`,
    back: 'All mails',
    from: 'From',
    received: 'Came',
    text: 'Text',
    html: 'What the recipient sees',
    headers: 'Headers',
    raw: 'Download the mail as a file',
    missing: 'There is no such mail.',
    otherLanguage: 'På svenska',
  },
};

/** The only style; its hash is named in the pages' Content-Security-Policy. */
export const mailboxStyle = `
*{box-sizing:border-box}
body{margin:0;background:#f4f4f2;color:#1a1a1a;font:1rem/1.5 system-ui,Arial,sans-serif}
main{max-width:52rem;margin:0 auto;padding:1rem}
h1{margin:.5rem 0;font-size:1.6rem;line-height:1.25;overflow-wrap:anywhere}
h2{margin:1.5rem 0 .5rem;font-size:1.15rem}
a{color:#1d4f7c}
a:focus-visible,input:focus-visible,button:focus-visible,summary:focus-visible,pre:focus-visible{outline:3px solid #1d4f7c;outline-offset:2px}
form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:1rem 0}
label{flex:1 1 15rem}
input,button{font:inherit;padding:.5rem .75rem;border:1px solid #6b6b6b;border-radius:4px;min-height:2.75rem}
input{display:block;width:100%;background:#fff}
button{background:#1d4f7c;color:#fff;border-color:#1d4f7c;cursor:pointer}
ol{list-style:none;margin:0;padding:0;background:#fff;border-radius:4px}
li{padding:.75rem 1rem;border-bottom:1px solid #dcdcd8}
li p{margin:.15rem 0 0;color:#4a4a4a;font-size:.95rem;overflow-wrap:anywhere}
nav{display:flex;flex-wrap:wrap;gap:1rem;align-items:center;margin:1rem 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:0}
dt{font-weight:bold}
dd{margin:0;overflow-wrap:anywhere}
pre{margin:0;padding:1rem;background:#fff;white-space:pre-wrap;overflow-wrap:anywhere;font:.95rem/1.5 ui-monospace,monospace}
iframe{width:100%;height:34rem;border:1px solid #dcdcd8;background:#fff}
`;

interface ListPage {
  mails: Page<MailboxItem>;
  to: string | undefined;
  language: Language;
}

/** A link to the list that keeps filter and language. */
function listHref({ page = 1, to, language }: { page?: number; to?: string | undefined; language: Language }): string {
  const query = new URLSearchParams({ ...(to !== undefined && { to }), ...(page > 1 && { page: String(page) }), ...(language === 'en' && { language }) });
  return query.size > 0 ? `/mailbox?${query}` : '/mailbox';
}

const mailHref = (id: string, language: Language) => `/mailbox/${id}${language === 'en' ? '?language=en' : ''}`;
const other = (language: Language): Language => (language === 'sv' ? 'en' : 'sv');

/** The list: subject, recipient and time of each mail. */
export function mailboxListPage({ mails, to, language }: ListPage): string {
  const say = words[language];
  const last = Math.max(1, Math.ceil(mails.total / mails.limit));
  return page(
    say.title,
    language,
    listHref({ page: mails.page, to, language: other(language) }),
    <>
      <h1>{say.title}</h1>
      <p>{say.about}</p>
      <form method="get" action="/mailbox">
        <label>
          {say.filter}
          <input type="email" name="to" value={to ?? ''} autocomplete="off" />
        </label>
        {language === 'en' && <input type="hidden" name="language" value="en" />}
        <button type="submit">{say.show}</button>
      </form>
      {to !== undefined && (
        <p>
          <a href={listHref({ language })}>{say.all}</a>
        </p>
      )}
      <p>{mails.total === 0 ? say.none : say.count(mails.total)}</p>
      {mails.items.length > 0 && (
        <ol>
          {mails.items.map((mail) => (
            <li>
              <a href={mailHref(mail.id, language)}>{mail.subject || say.noSubject}</a>
              <p>
                {say.to} {mail.to.join(', ')}
                <br />
                <time dateTime={mail.receivedAt}>{instantInWords(mail.receivedAt, language)}</time>
              </p>
            </li>
          ))}
        </ol>
      )}
      {last > 1 && (
        <nav aria-label={say.pages}>
          {mails.page > 1 && <a href={listHref({ page: mails.page - 1, to, language })}>{say.newer}</a>}
          <span>{say.pageOf(mails.page, last)}</span>
          {mails.page < last && <a href={listHref({ page: mails.page + 1, to, language })}>{say.older}</a>}
        </nav>
      )}
    </>,
  );
}

/** One mail: who, when, its text, its HTML part in a frame that may do nothing, and its headers. */
export function mailboxMessagePage({ mail, language }: { mail: MailboxMessage; language: Language }): string {
  const say = words[language];
  const subject = mail.subject || say.noSubject;
  return page(
    subject,
    language,
    mailHref(mail.id, other(language)),
    <>
      <p>
        <a href={listHref({ language })}>{say.back}</a>
      </p>
      <h1>{subject}</h1>
      <dl>
        <dt>{say.from}</dt>
        <dd>{mail.from}</dd>
        <dt>{say.to}</dt>
        <dd>{mail.to.join(', ')}</dd>
        <dt>{say.received}</dt>
        <dd>
          <time dateTime={mail.receivedAt}>{instantInWords(mail.receivedAt, language)}</time>
        </dd>
      </dl>
      <h2>{say.text}</h2>
      <pre>{mail.text}</pre>
      {mail.html !== null && (
        <>
          <h2>{say.html}</h2>
          <iframe title={say.html} sandbox="" src={`/mailbox/${mail.id}/html`} />
        </>
      )}
      <h2>{say.headers}</h2>
      <pre>{mail.headers.map(({ name, value }) => `${name}: ${value}`).join('\n')}</pre>
      <p>
        <a href={`/mailbox/${mail.id}/raw`}>{say.raw}</a>
      </p>
    </>,
  );
}

/** Shown for a mail that is not there. */
export function mailboxMissingPage(language: Language): string {
  const say = words[language];
  return page(
    say.missing,
    language,
    listHref({ language: other(language) }),
    <>
      <h1>{say.missing}</h1>
      <p>
        <a href={listHref({ language })}>{say.back}</a>
      </p>
    </>,
  );
}

function page(title: string, language: Language, otherHref: string, content: ComponentChildren): string {
  const document = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{title}</title>
        <style>{mailboxStyle}</style>
      </head>
      <body>
        <main>
          {content}
          <p>
            <a href={otherHref} lang={other(language)} hrefLang={other(language)}>
              {words[language].otherLanguage}
            </a>
          </p>
        </main>
      </body>
    </html>
  );
  return `<!DOCTYPE html>${render(document)}`;
}
