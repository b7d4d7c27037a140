/** Words of the pages of help. */
import type { Language } from '../../../words/language.ts';

const sv = {
  title: 'Hjälp',
  lead: 'Välj det som passar dig, så får du veta hur du gör, steg för steg.',
  back: 'Alla guider',
  contents: 'På den här sidan',
  noneTitle: 'Hittar du inte svaret?',
  contact: (authority: string) => `${authority} samordnar handlingsplanen och hjälper dig gärna. Skriv vad du vill göra och på vilken sida du är:`,
  reader: 'Vill du bara läsa vad planen gör behöver du inget konto:',
  plan: 'till planen',
};

const en: typeof sv = {
  title: 'Help',
  lead: 'Choose the guide for you. It tells you what to do, step by step.',
  back: 'All guides',
  contents: 'On this page',
  noneTitle: 'Not what you were looking for?',
  contact: (authority) => `${authority} coordinates the plan and is happy to help. Tell us what you want to do and which page you are on:`,
  reader: 'If you only want to read what the plan does, you need no account:',
  plan: 'to the plan',
};

export const helpWords: Record<Language, typeof sv> = { sv, en };
