/** Words of the pages that say no. */
import { idleMinutes } from '../../../db/people/session-read-model.ts';
import type { Language } from '../../../words/language.ts';

const sv = {
  notFound: {
    title: 'Sidan finns inte',
    help: 'Adressen kan vara fel, eller så är sidan inte till för dig. Kontrollera länken i mejlet eller börja om från startsidan.',
  },
  notAllowed: {
    title: 'Du har inte tillgång till det här',
    help: 'Din roll ger inte rätt till det. Fråga en samordnare vid Länsstyrelsen om du tror att det är fel.',
  },
  changed: {
    title: 'Något har ändrats under tiden',
    help: 'Någon annan har hunnit före, eller så har tiden gjort att det inte längre går. Ingenting har sparats. Öppna aktiviteten igen och se hur det ser ut nu.',
  },
  broken: { title: 'Något gick fel hos oss', help: 'Felet är vårt och har antecknats. Försök igen om en stund.' },
  unavailable: { title: 'Det går inte just nu', help: 'Systemet svarar inte. Ingenting har gått förlorat; försök igen om en stund.' },
  storageFull: {
    title: 'Det får inte plats just nu',
    help: 'Utrymmet hos oss är slut. Ingenting av det du skickade har sparats. Försök igen senare, skicka det med e-post eller hör av dig till oss på adressen nedan. Den som sköter systemet behöver frigöra plats.',
  },
  otherSite: {
    title: 'Formuläret kom från en annan webbplats',
    help: 'Ingenting har gjorts. Öppna sidan här och fyll i den igen.',
  },
  tooMany: { title: 'För många försök', help: 'Vänta en kvart och försök igen.' },
  tooLarge: {
    title: 'Det är för stort',
    help: 'Filerna och texterna är för stora tillsammans. Ingenting har sparats. Gå tillbaka, ta bort eller minska någon fil och skicka igen.',
  },
  sendAgain: {
    title: 'Skicka en gång till',
    signedOut: `Du har loggats ut, eftersom det gått mer än ${idleMinutes} minuter. Det du skrev finns kvar på den här sidan. Logga in i ett nytt fönster, kom tillbaka hit och skicka igen.`,
    otherToken: 'Sidan hade varit öppen för länge, eller så har du loggat in på nytt. Det du skrev finns kvar. Skicka det en gång till.',
    files: 'Filer kan inte behållas. Lägg till dem igen när du har skickat.',
    signIn: 'Logga in i ett nytt fönster',
    send: 'Skicka igen',
  },
  wrong: { title: 'Det gick inte', help: 'Något i det som skickades var fel.' },
  home: 'Till startsidan',
};

const en: typeof sv = {
  notFound: {
    title: 'The page is not there',
    help: 'The address may be wrong, or the page is not for you. Check the link in the mail or begin again from the start page.',
  },
  notAllowed: { title: 'This is not open to you', help: 'Your role does not allow it. Ask a coordinator at the county board if you think this is wrong.' },
  changed: {
    title: 'Something has changed meanwhile',
    help: 'Somebody else was first, or time has made it impossible. Nothing has been saved. Open the activity again and see how it stands.',
  },
  broken: { title: 'Something went wrong here', help: 'It is our fault, and it has been noted. Try again in a while.' },
  unavailable: { title: 'It cannot be done right now', help: 'The system does not answer. Nothing is lost; try again in a while.' },
  storageFull: {
    title: 'There is no room for it right now',
    help: 'Our storage is full. Nothing of what you sent has been kept. Try again later, send it by e-mail, or write to us at the address below. Whoever runs the system has to make room.',
  },
  otherSite: { title: 'The form came from another site', help: 'Nothing was done. Open the page here and fill it in again.' },
  tooMany: { title: 'Too many tries', help: 'Wait a quarter of an hour and try again.' },
  tooLarge: {
    title: 'It is too large',
    help: 'The files and texts are too large together. Nothing was saved. Go back, take away or shrink a file, and send again.',
  },
  sendAgain: {
    title: 'Send it once more',
    signedOut: `You have been signed out, because more than ${idleMinutes} minutes have passed. What you wrote is still on this page. Sign in in a new window, come back here and send it again.`,
    otherToken: 'The page had been open for too long, or you have signed in anew. What you wrote is still here. Send it once more.',
    files: 'Files cannot be kept. Add them again once you have sent.',
    signIn: 'Sign in in a new window',
    send: 'Send again',
  },
  wrong: { title: 'It did not work', help: 'Something in what was sent was wrong.' },
  home: 'To the start page',
};

export const problemWords: Record<Language, typeof sv> = { sv, en };
