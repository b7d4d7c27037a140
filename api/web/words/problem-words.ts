/** Words of the pages that say no. */
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
  unavailable: { title: 'Det går inte just nu', help: 'Systemet svarar inte. Ingenting har gått förlorat; försök igen om en stund.' },
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
  unavailable: { title: 'It cannot be done right now', help: 'The system does not answer. Nothing is lost; try again in a while.' },
  wrong: { title: 'It did not work', help: 'Something in what was sent was wrong.' },
  home: 'To the start page',
};

export const problemWords: Record<Language, typeof sv> = { sv, en };
