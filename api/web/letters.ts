/** The words of mails that are no step's, given to the operations that send them. */
import { subjectLine } from '../../words/mails/subject-line.ts';
import { wordsIn } from '../../words/words-in.ts';
import type { Letters } from '../ports/letters.ts';
import { answerLinkWords } from './actor/answer-links/answer-link-words.ts';
import { linkLetter } from './kit/link-letter.tsx';
import { ownRightsWords } from './registers/own-rights-words.ts';
import { confirmWords } from './sign-in/confirm-words.ts';
import { signInWords } from './sign-in/sign-in-words.ts';

export const letters: Letters = {
  signIn(name, link, language) {
    const words = signInWords[language].mail;
    return linkLetter({ ...words, hello: words.hello(name), note: words.ignore }, link, language);
  },
  confirmation(name, link, language) {
    const words = confirmWords[language].mail;
    return linkLetter({ ...words, hello: words.hello(name), note: words.ignore }, link, language);
  },
  answerLink({ title, about, greets, forwardedBy }, link, language) {
    const words = answerLinkWords[language].mail;
    const kind = forwardedBy ? { ...words.forwarded, lead: words.forwarded.lead(forwardedBy.name, forwardedBy.organisation) } : words.again;
    const hello = greets === null ? words.helloUnknown : words.hello(greets);
    return linkLetter({ ...words, ...kind, subject: subjectLine(kind.act, title), heading: kind.act, hello, about }, link, language);
  },
  ownRights({ who, roles, organisations }, greets, link, language) {
    const words = ownRightsWords[language];
    const got = [...roles.map((role) => words.role(wordsIn(language).roles[role])), ...organisations.map(words.organisation)];
    return linkLetter({ ...words, hello: words.hello(greets), lead: words.lead(who), about: got.join('; ') }, link, language);
  },
};
