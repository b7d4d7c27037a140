/** Words of the local mailbox's pages, in Swedish and English. */
import type { Language } from '../../words/language.ts';

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

export const mailboxWords: Record<Language, PageWords> = {
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
