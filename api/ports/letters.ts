/** Mails of no step of a case, each around a link. Their words belong to the pages, which give whoever sends them. */
import type { PersonRole } from '../../db/registers/person-read-model.ts';
import type { Language } from '../../words/language.ts';

export interface Letter {
  subject: string;
  text: string;
  html: string;
}

export interface Letters {
  /** @param name of whoever gets it @param link address that it leads to */
  signIn(name: string, link: string, language: Language): Letter;
  /** The same for who is signed in and proves once more who it is. */
  confirmation(name: string, link: string, language: Language): Letter;
  answerLink(content: AnswerLinkContent, link: string, language: Language): Letter;
  /** @param greets name of whoever gets it */
  ownRights(content: OwnRightsContent, greets: string, link: string, language: Language): Letter;
}

/** Rights that somebody has given itself. */
export interface OwnRightsContent {
  /** Whose they are, by name. */
  who: string;
  roles: PersonRole[];
  /** Names of organisations. */
  organisations: string[];
}

export interface AnswerLinkContent {
  /** Of the activity. */
  title: string;
  /** What it is about, in words. */
  about: string;
  /** Name of whoever gets it; null where only its address is known. */
  greets: string | null;
  /** Who has passed the link on, and at which organisation. */
  forwardedBy?: { name: string; organisation: string };
}
