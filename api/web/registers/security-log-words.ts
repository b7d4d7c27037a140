/** Words of the security log. */
import type { SecurityEventKind } from '../../../contracts/views/security-event-view.ts';
import type { Language } from '../../../words/language.ts';

const sv = {
  title: 'Säkerhetslogg',
  intro:
    'Vem som har kommit in och vem som nekats, åtkomstnycklar och rättigheter, vilka ärenden som har lästs och vad som har hämtats. Det som har ändrats i ett ärende står i ärendets historik.',
  count: (total: number) => (total === 1 ? '1 händelse' : `${total} händelser`),
  none: 'Inget motsvarar urvalet.',
  what: 'Händelse',
  at: 'När',
  who: 'Vem',
  unknown: 'okänd',
  from: 'Nätverksadress',
  machine: 'på servern',
  about: 'Gäller',
  firstDay: 'Från och med',
  lastDay: 'Till och med',
  given: (what: string) => `fick ${what}`,
  taken: (what: string) => `miste ${what}`,
  kinds: {
    accessEnded: 'Åtkomsten avslutades',
    accessRefused: 'Nekad åtkomst',
    caseRead: 'Läste ett ärende',
    downloaded: 'Hämtade en fil',
    handedOut: 'Lämnade ut handlingar',
    linkRefused: 'En länk i ett mejl gällde inte',
    rightsChanged: 'Rättigheter ändrades',
    signInLinkAsked: 'Bad om en inloggningslänk',
    signInRefused: 'Inloggningen nekades',
    signedIn: 'Loggade in',
    signedOut: 'Loggade ut',
    tokenMade: 'En åtkomstnyckel gjordes',
    tokenRefused: 'En åtkomstnyckel gällde inte',
    tokenRevoked: 'En åtkomstnyckel avslutades',
    tooManyRequests: 'För många försök',
  } satisfies Record<SecurityEventKind, string>,
};

const en: typeof sv = {
  title: 'Security log',
  intro:
    'Who came in and who was refused, tokens and rights, which matters were read and what was taken along. What was changed in a matter stands in its history.',
  count: (total) => (total === 1 ? '1 event' : `${total} events`),
  none: 'Nothing matches.',
  what: 'Event',
  at: 'When',
  who: 'Who',
  unknown: 'not known',
  from: 'Network address',
  machine: 'on the server',
  about: 'About',
  firstDay: 'From',
  lastDay: 'Until and including',
  given: (what) => `got ${what}`,
  taken: (what) => `lost ${what}`,
  kinds: {
    accessEnded: 'Access was ended',
    accessRefused: 'Access refused',
    caseRead: 'Read a matter',
    downloaded: 'Took a file along',
    handedOut: 'Handed documents out',
    linkRefused: 'A link in a mail was not good',
    rightsChanged: 'Rights were changed',
    signInLinkAsked: 'Asked for a sign-in link',
    signInRefused: 'Sign-in refused',
    signedIn: 'Signed in',
    signedOut: 'Signed out',
    tokenMade: 'A token was made',
    tokenRefused: 'A token was not good',
    tokenRevoked: 'A token was ended',
    tooManyRequests: 'Too many attempts',
  },
};

export const securityLogWords: Record<Language, typeof sv> = { sv, en };
