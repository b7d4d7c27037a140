import type { Language } from '../../../../words/language.ts';

const sv = {
  name: 'Handlingsplanen: att göra',
  title: 'Dagar i din kalender',
  intro:
    'Du kan få de dagar då du eller din organisation ska ha gjort något i din egen kalender. Kalendern hämtar dem från en adress som är bara din. Dagarna flyttas av sig själva när något ändras.',
  made: (day: string) => `Du har en adress, som skapades ${day}. Av säkerhetsskäl kan den inte visas igen. Har du tappat bort den gör du en ny.`,
  make: 'Skapa en adress',
  renew: 'Gör en ny adress',
  renewHint: 'Den gamla adressen slutar då att fungera.',
  end: 'Ta bort adressen',
  ended: 'Adressen är borttagen.',
  shown: {
    title: 'Din kalenderadress',
    label: 'Kalenderadress',
    intro: 'Kopiera adressen nu. Den visas bara en gång.',
    secret: 'Den som har adressen kan läsa dagarna. Skicka den inte vidare.',
    how: 'I Outlook: Lägg till kalender, Prenumerera från webben. I Google Kalender: Lägg till med webbadress. På en telefon från Apple: Kalender, Lägg till prenumerationskalender.',
    back: 'Klar',
  },
  gone: { title: 'Adressen gäller inte', text: 'Kalenderadressen är borttagen, eller har bytts mot en ny.' },
  link: 'Få dagarna i din kalender',
  mails: 'Välj hur du vill ha dina mejl',
  oneDay: 'Lägg till dagen i kalendern',
};

const en: typeof sv = {
  name: 'The plan: to do',
  title: 'Days in your calendar',
  intro:
    'You can have the days by which you or your organisation are to have done something in your own calendar. It fetches them from an address that is yours alone. Days move by themselves when something changes.',
  made: (day) => `You have an address, made on ${day}. For safety it cannot be shown again. If you have lost it, make a new one.`,
  make: 'Make an address',
  renew: 'Make a new address',
  renewHint: 'The old address then stops working.',
  end: 'Remove the address',
  ended: 'The address has been removed.',
  shown: {
    title: 'Your calendar address',
    label: 'Calendar address',
    intro: 'Copy the address now. It is shown only once.',
    secret: 'Whoever has the address can read the days. Do not pass it on.',
    how: 'In Outlook: Add calendar, Subscribe from web. In Google Calendar: Add from URL. On a phone from Apple: Calendar, Add Subscription Calendar.',
    back: 'Done',
  },
  gone: { title: 'The address does not work', text: 'The calendar address has been removed, or replaced by a new one.' },
  link: 'Have the days in your calendar',
  mails: 'Choose how you want your mails',
  oneDay: 'Add the day to your calendar',
};

export const calendarWords: Record<Language, typeof sv> = { sv, en };
