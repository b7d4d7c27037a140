/** Characters that nobody sees, or that turn the order of what is read: a title or a name with them looks like another, and is found by no search. */

/** What is drawn as nothing, steers the direction of writing, or only looks like a blank. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u2800\ufff9-\ufffb]/u;

/** Joiners that some scripts need within a word, and pictures that are made of several signs. Latin, Greek and Cyrillic letters need none. */
const joiners =
  /(?<=(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\p{L}\p{M}]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)(?:\u200c|\u200d)(?=[\p{L}\p{Extended_Pictographic}])/gu;
const pictureForms = /(?<=\p{Emoji})\ufe0f/gu;

/** Whether a text has a character that nobody sees where its script needs none. */
export const hasUnseenCharacter = (text: string): boolean => unseen.test(text.replaceAll(joiners, '').replaceAll(pictureForms, ''));

/** The text without them: for names that are kept in any case, as those of files. Where some are removed, joiners go too. */
export const withoutUnseenCharacters = (text: string): string => (hasUnseenCharacter(text) ? text.replaceAll(new RegExp(unseen, 'gu'), '') : text);
