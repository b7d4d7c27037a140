/** Words of proving once more who one is, on pages and in the mail. */

import { goodForMinutes } from '../../../db/links/sign-in-link-read-model.ts';
import { keptFormMinutes } from '../../../db/people/kept-forms/kept-form-read-model.ts';
import type { Language } from '../../../words/language.ts';
import type { ConfirmationRefusal } from '../../page-operations/confirmation-operations.ts';
import { signInWords } from './sign-in-words.ts';

const sv = {
  title: 'Bekräfta att det är du',
  why: (minutes: number) =>
    `Det gäller pengar, och det är mer än ${minutes} ${minutes === 1 ? 'minut' : 'minuter'} sedan du senast visade vem du är. Därför frågar vi igen.`,
  kept: `Det du skrev finns kvar i ${keptFormMinutes} minuter. Ingenting är skickat än: när du har bekräftat får du kontrollera det och skicka in.`,
  account: 'Bekräfta med ditt konto',
  mailLead: (email: string) => `Vi mejlar en länk till ${email}. Öppna den i den här webbläsaren.`,
  send: 'Mejla en länk',
  sentTitle: 'Titta i din e-post',
  sent: (email: string) =>
    `Vi har skickat en länk till ${email}. Den gäller i ${goodForMinutes} minuter och kan användas en gång. Öppna den i den här webbläsaren, så kommer du tillbaka till det du skrev.`,
  elsewhere: 'Öppnas länken i en annan webbläsare eller på en annan enhet? Kopiera länkens adress och klistra in den här.',
  goOn: 'Jag har bekräftat: fortsätt',
  again: 'Mejla en ny länk',
  cancel: 'Avbryt',
  gone: {
    title: 'Det du skrev finns inte kvar',
    text: `Det är redan inskickat, eller så är det mer än ${keptFormMinutes} minuter sedan du skrev det. Gå till ärendet och se hur det står.`,
    back: 'Till startsidan',
  },
  link: {
    lead: 'Tryck på knappen, så är det bekräftat och du kommer tillbaka till det du skrev.',
    button: 'Bekräfta',
    otherTitle: 'Öppna länken där du är inloggad',
    other:
      'Länken bekräftar vem som sitter vid den webbläsare där du skrev, och det är inte den här. Kopiera länkens adress och klistra in den i adressfältet i den andra webbläsaren. Länken gäller fortfarande. Är du utloggad där? Logga in igen, så är det bekräftat.',
  },
  refusedTitle: 'Det gick inte att bekräfta',
  refused: {
    otherAccount: 'Du bekräftade med ett annat konto än det du brukar logga in med här. Försök igen med rätt konto, eller logga ut och logga in igen.',
    notSureEnough: 'Här krävs ett säkrare sätt än det du använde, till exempel e-legitimation. Försök igen på ett säkrare sätt.',
    notProved: 'Inloggningstjänsten säger inte när du visade vem du är, och det krävs här. Logga ut och logga in igen.',
  } satisfies Record<ConfirmationRefusal, string>,
  tryAgain: 'Försök igen',
  mail: {
    ...signInWords.sv.mail,
    subject: 'Bekräfta att det är du',
    lead: `Du ska skicka in något som gäller pengar i Handlingsplanen HIT. Öppna länken i samma webbläsare som du skriver i. Den gäller i ${goodForMinutes} minuter och kan användas en gång.`,
    button: 'Bekräfta att det är jag',
    ignore: 'Har du inte bett om den? Öppna inte länken, och hör av dig till den som sköter programmet: någon annan kan sitta vid din webbläsare.',
  },
};

const en: typeof sv = {
  title: 'Confirm that it is you',
  why: (minutes) =>
    `This is about money, and it is more than ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} since you last showed who you are. So we ask again.`,
  kept: `What you wrote is kept for ${keptFormMinutes} minutes. Nothing has been sent yet: once you have confirmed, you check it and send it.`,
  account: 'Confirm with your account',
  mailLead: (email) => `We send a link to ${email}. Open it in this browser.`,
  send: 'Mail me a link',
  sentTitle: 'Check your e-mail',
  sent: (email) =>
    `We have sent a link to ${email}. It is valid for ${goodForMinutes} minutes and can be used once. Open it in this browser, and you come back to what you wrote.`,
  elsewhere: 'Does the link open in another browser or on another device? Copy the address of the link and paste it here.',
  goOn: 'I have confirmed: go on',
  again: 'Mail me a new link',
  cancel: 'Cancel',
  gone: {
    title: 'What you wrote is not there any more',
    text: `It has been sent already, or it is more than ${keptFormMinutes} minutes since you wrote it. Go to the matter and see how it stands.`,
    back: 'To the start page',
  },
  link: {
    lead: 'Press the button: it is confirmed, and you come back to what you wrote.',
    button: 'Confirm',
    otherTitle: 'Open the link where you are signed in',
    other:
      'The link confirms who sits at the browser in which you wrote, and this is not the one. Copy the address of the link and paste it into the address field of the other browser. The link is still valid. Are you signed out there? Sign in again, and it is confirmed.',
  },
  refusedTitle: 'It could not be confirmed',
  refused: {
    otherAccount: 'You confirmed with another account than the one that you sign in with here. Try again with the right account, or sign out and in again.',
    notSureEnough: 'A more secure way than the one you used is required here, such as an electronic identification. Try again in a more secure way.',
    notProved: 'The sign-in service does not say when you showed who you are, and here it must. Sign out and in again.',
  },
  tryAgain: 'Try again',
  mail: {
    ...signInWords.en.mail,
    subject: 'Confirm that it is you',
    lead: `You are about to send something about money in the HIT plan. Open the link in the browser in which you write. It is valid for ${goodForMinutes} minutes and can be used once.`,
    button: 'Confirm that it is me',
    ignore: 'Did you not ask for it? Do not open the link, and tell whoever runs the program: somebody else may sit at your browser.',
  },
};

export const confirmWords: Record<Language, typeof sv> = { sv, en };
