/** Words of the pages' frame. */
import type { Language } from '../../../words/language.ts';

const sv = {
  product: 'Handlingsplanen HIT',
  skip: 'Hoppa till innehållet',
  navigation: 'Huvudmeny',
  toDo: 'Att göra',
  activities: 'Aktiviteter',
  pictures: 'Bilder',
  matters: 'Ärendelista',
  sent: 'Skickat',
  registers: 'Register',
  runs: 'Körningar',
  mine: 'Min organisation',
  plan: 'Planen',
  news: 'Nytt i handlingsplanen',
  signIn: 'Logga in',
  signOut: 'Logga ut',
  otherLanguage: 'In English',
  accessibility: 'Tillgänglighet',
  privacy: 'Personuppgifter',
  rules: 'Uppföljningsregler',
  contact: 'Skriv till oss',
  languages: (languages: string) => `Du kan skriva till oss på ${languages}, också när du svarar på frågor och lämnar rapporter.`,
  publicRecord: 'Det du skickar in blir en allmän handling.',
};

const en: typeof sv = {
  product: 'The HIT plan',
  skip: 'Skip to content',
  navigation: 'Main menu',
  toDo: 'To do',
  activities: 'Activities',
  pictures: 'Pictures',
  matters: 'Agenda',
  sent: 'Sent',
  registers: 'Registers',
  runs: 'Runs',
  mine: 'My organisation',
  plan: 'The plan',
  news: 'News of the plan',
  signIn: 'Sign in',
  signOut: 'Sign out',
  otherLanguage: 'På svenska',
  accessibility: 'Accessibility',
  privacy: 'Personal data',
  rules: 'Follow-up rules',
  contact: 'Write to us',
  languages: (languages) => `You may write to us in ${languages}, also when you answer questions and send reports.`,
  publicRecord: 'What you send in becomes a public record.',
};

export const frameWords: Record<Language, typeof sv> = { sv, en };
