/** The line that a mail is chosen by in a full mailbox: the act first, then the activity, within what a telephone shows. */
import { shortened } from './shortened.ts';

/** Characters that lists of mails show before they cut. */
export const longestSubject = 60;
/** Less of a title than this tells nothing. */
const leastOfTitle = 10;

/** "Lämna lägesrapporten senast 4 maj: Korta vägen för…". @param act begins with its verb */
export function subjectLine(act: string, title: string): string {
  const room = longestSubject - act.length - 2;
  return room < leastOfTitle ? shortened(act, longestSubject) : `${act}: ${shortened(title.replace(/\s+/g, ' ').trim(), room)}`;
}
