/** What a mail says as one matter among others in a digest. */
import { z } from 'zod';
import { fromJson } from '../../queries/json-column.ts';

export const digestItem = z.object({
  /** `toDo`: something waits for the reader; `toKnow`: it is told of something. */
  section: z.enum(['toDo', 'toKnow']),
  /** The act, or what has happened. */
  act: z.string(),
  /** The activity's name; empty where it is about none. */
  activity: z.string(),
  /** "Senast måndag 4 maj 2026"; empty where nothing is owed by a day. */
  when: z.string(),
  /** Sorts what is most urgent first; null where nothing is owed by a day. */
  dueAt: z.string().nullable(),
  /** As the mail alone would show it; null where it leads nowhere. */
  link: z.object({ button: z.string(), address: z.string() }).nullable(),
});
export type DigestItem = z.output<typeof digestItem>;

/** @throws where the text is no item: only `mailColumns` writes it */
export const toDigestItem = (json: string): DigestItem => digestItem.parse(fromJson(json));
