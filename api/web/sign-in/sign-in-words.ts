/** Words of signing in and out, on pages and in the mail. */

import { goodForMinutes } from '../../../db/links/sign-in-link-read-model.ts';
import { awaitedForMs } from '../../../db/mail/mail-row-read-model.ts';
import type { Language } from '../../../words/language.ts';
import { numberInWords } from '../../../words/number-in-words.ts';
import { minuteMs } from '../../../workflows/domain/durations.ts';
import type { IssuerRefusal } from '../../ports/issuer.ts';

const sv = {
  error: 'Fel',
  signIn: {
    title: 'Logga in',
    lead: 'Skriv din e-postadress, så mejlar vi en länk som loggar in dig. Du behöver inget lösenord.',
    email: 'E-postadress',
    emailHint: 'Den adress som vi brukar skriva till dig på.',
    emailWrong: 'Skriv en e-postadress, till exempel namn@kommun.se',
    errorHeading: 'Adressen saknas eller är fel',
    send: 'Mejla en länk',
    account: 'Logga in med ditt konto',
    accountHint: 'Du som arbetar hos Länsstyrelsen loggar in med ditt vanliga konto.',
    others: 'Du som inte har något konto hos oss',
    public: 'Du behöver inte logga in för att läsa planen eller för att svara på ett mejl: länken i mejlet räcker.',
  },
  sent: {
    title: 'Titta i din e-post',
    lead: `Om adressen finns har vi skickat en länk. Den gäller i ${goodForMinutes} minuter och kan användas en gång.`,
    nothingTitle: 'Kommer det inget mejl?',
    nothing: [
      `Vänta, och titta i skräpposten. Ibland dröjer mejlet upp till ${numberInWords(awaitedForMs / minuteMs, 'sv')} minuter.`,
      'Kontrollera att du skrev rätt adress. Det måste vara den som vi brukar skriva till.',
    ],
    contact: (address: string) => `Är du ändå utestängd? Hör av dig till ${address}.`,
    again: 'Försök igen',
    localMailbox: 'Det här är en installation för prov: mejlen stannar i den lokala brevlådan.',
    openMailbox: 'Öppna brevlådan',
  },
  link: {
    title: 'Logga in',
    lead: 'Tryck på knappen, så är du inloggad.',
    button: 'Logga in',
    badTitle: 'Länken gäller inte längre',
    bad: `En inloggningslänk gäller i ${goodForMinutes} minuter och kan bara användas en gång. Den här är använd, för gammal eller inte hel.`,
    again: 'Få en ny länk',
  },
  issuer: {
    badTitle: 'Inloggningen blev inte klar',
    bad: 'Den avbröts, tog för lång tid eller gick inte att läsa. Försök igen.',
    refused: {
      unknownAddress: {
        title: 'Du finns inte i registret',
        text: (address: string) => `Ditt konto fungerar, men dess e-postadress finns inte i registret för handlingsplanen. Hör av dig till ${address}.`,
      },
      noAddress: {
        title: 'Ditt konto saknar e-postadress',
        text: (address: string) => `Inloggningstjänsten berättar inte vilken e-postadress du har, så vi vet inte vem du är. Hör av dig till ${address}.`,
      },
      addressRefuted: {
        title: 'Din e-postadress är inte bekräftad',
        text: (address: string) =>
          `Inloggningstjänsten säger att e-postadressen i ditt konto inte är bekräftad. Bekräfta den där och försök igen, eller hör av dig till ${address}.`,
      },
      addressUnconfirmed: {
        title: 'Vi kan inte lita på e-postadressen',
        text: (address: string) =>
          `Inloggningstjänsten säger inte om e-postadressen i ditt konto är bekräftad, och här krävs det. Hör av dig till ${address}: det går att ställa in.`,
      },
      otherAccount: {
        title: 'E-postadressen hör till ett annat konto',
        text: (address: string) =>
          `Någon har tidigare loggat in här med samma e-postadress men ett annat konto. Om du har tagit över adressen efter någon, hör av dig till ${address}.`,
      },
      notSureEnough: {
        title: 'Inloggningen var inte tillräckligt säker',
        text: (address: string) =>
          `Här krävs en säkrare inloggning än den du använde, till exempel med e-legitimation. Försök igen på ett säkrare sätt, eller hör av dig till ${address}.`,
      },
    } satisfies Record<IssuerRefusal, { title: string; text(address: string): string }>,
    again: 'Försök igen',
  },
  signedOut: 'Du har loggat ut.',
  mail: {
    subject: 'Logga in i Handlingsplanen HIT',
    hello: (name: string) => `Hej ${name}!`,
    lead: `Här är länken som loggar in dig. Den gäller i ${goodForMinutes} minuter och kan användas en gång.`,
    button: 'Logga in',
    ignore: 'Har du inte bett om den? Då kan du låta mejlet vara: ingen kommer in utan länken.',
    regards: 'Vänliga hälsningar',
    sender: 'Handlingsplanen HIT',
  },
};

const en: typeof sv = {
  error: 'Error',
  signIn: {
    title: 'Sign in',
    lead: 'Enter your e-mail address and we send you a link that signs you in. You need no password.',
    email: 'E-mail address',
    emailHint: 'The address that we usually write to you at.',
    emailWrong: 'Enter an e-mail address, such as name@municipality.se',
    errorHeading: 'The address is missing or wrong',
    send: 'Mail me a link',
    account: 'Sign in with your account',
    accountHint: 'If you work at the county board, sign in with your usual account.',
    others: 'If you have no account with us',
    public: 'You do not need to sign in to read the plan or to answer a mail: the link in the mail is enough.',
  },
  sent: {
    title: 'Check your e-mail',
    lead: `If the address is known, we have sent a link. It is valid for ${goodForMinutes} minutes and can be used once.`,
    nothingTitle: 'Is there no mail?',
    nothing: [
      `Wait, and look among the junk mail. Sometimes the mail takes up to ${numberInWords(awaitedForMs / minuteMs, 'en')} minutes.`,
      'Check that you entered the right address. It must be the one we usually write to.',
    ],
    contact: (address: string) => `Still locked out? Get in touch at ${address}.`,
    again: 'Try again',
    localMailbox: 'This is an installation for trying things out: mails stay in the local mailbox.',
    openMailbox: 'Open the mailbox',
  },
  link: {
    title: 'Sign in',
    lead: 'Press the button and you are signed in.',
    button: 'Sign in',
    badTitle: 'The link is no longer valid',
    bad: `A sign-in link is valid for ${goodForMinutes} minutes and can be used only once. This one has been used, is too old, or is not whole.`,
    again: 'Get a new link',
  },
  issuer: {
    badTitle: 'The sign-in was not completed',
    bad: 'It was stopped, took too long, or could not be read. Try again.',
    refused: {
      unknownAddress: {
        title: 'You are not in the register',
        text: (address) => `Your account works, but its e-mail address is not in the register of the plan. Get in touch at ${address}.`,
      },
      noAddress: {
        title: 'Your account has no e-mail address',
        text: (address) => `The sign-in service does not tell which e-mail address you have, so we do not know who you are. Get in touch at ${address}.`,
      },
      addressRefuted: {
        title: 'Your e-mail address is not verified',
        text: (address) =>
          `The sign-in service says that the e-mail address of your account is not verified. Verify it there and try again, or get in touch at ${address}.`,
      },
      addressUnconfirmed: {
        title: 'We cannot rely on the e-mail address',
        text: (address) =>
          `The sign-in service does not say whether the e-mail address of your account is verified, and here it must be. Get in touch at ${address}: there is a setting for it.`,
      },
      otherAccount: {
        title: 'The e-mail address belongs to another account',
        text: (address) =>
          `Somebody has signed in here before with the same e-mail address but another account. If you have taken the address over from somebody, get in touch at ${address}.`,
      },
      notSureEnough: {
        title: 'The sign-in was not secure enough',
        text: (address) =>
          `A more secure sign-in than the one you used is required here, such as an electronic identification. Try again in a more secure way, or get in touch at ${address}.`,
      },
    },
    again: 'Try again',
  },
  signedOut: 'You have signed out.',
  mail: {
    subject: 'Sign in to the HIT plan',
    hello: (name: string) => `Hello ${name}!`,
    lead: `Here is the link that signs you in. It is valid for ${goodForMinutes} minutes and can be used once.`,
    button: 'Sign in',
    ignore: 'Did you not ask for it? Then leave this mail as it is: nobody gets in without the link.',
    regards: 'Kind regards',
    sender: 'The HIT plan',
  },
};

export const signInWords: Record<Language, typeof sv> = { sv, en };
