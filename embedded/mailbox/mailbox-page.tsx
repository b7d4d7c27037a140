/** Pages of the local mailbox: a list and one mail. No script; readable on a phone and by a screen reader. */
import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import type { ListPage } from '../../contracts/views/list-page.ts';
import { instantInWords } from '../../words/format.ts';
import type { Language } from '../../words/language.ts';
import { frameMay } from './mail-frame.ts';
import type { MailboxItem, MailboxMessage } from './mailbox.ts';
import { mailboxStyle } from './mailbox-style.ts';
import { mailboxWords as words } from './mailbox-words.ts';
import { TextWithLinks } from './text-with-links.tsx';

interface MailboxList {
  mails: ListPage<MailboxItem>;
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
export function mailboxListPage({ mails, to, language }: MailboxList): string {
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

/** One mail: who, when, its text, its HTML part in a frame that may do nothing but open its links, and its headers. */
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
      <TextWithLinks text={mail.text} />
      {mail.html !== null && (
        <>
          <h2>{say.html}</h2>
          <iframe title={say.html} sandbox={frameMay} src={`/mailbox/${mail.id}/html`} />
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
