/** Text made ready for comparing, alike in both engines: SQLite by itself knows upper and lower case only for a to z. */

/** Lower case, å, ä and ö too. */
export const searchText = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(' ').toLowerCase();

/** A pattern for `LIKE … ESCAPE '\'` that finds `wanted` anywhere, taking %, _ and \ as they stand. */
export const containing = (wanted: string): string => `%${literally(searchText(wanted.trim()))}%`;

/** For a pattern: %, _ and \ as they stand. */
export const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

// After z come å, ä, ö: the places { | } have in a byte-wise order.
const swedishLetters: Record<string, string> = { å: '{', ä: '|', ö: '}' };

/** A key that sorts byte by byte as Swedish sorts: a…z å ä ö, capitals as small letters. */
export const sortKey = (name: string): string => name.toLowerCase().replace(/[åäö]/g, (letter) => swedishLetters[letter] ?? letter);
