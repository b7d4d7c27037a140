/** Tasks about mails, and what each is about as its id and its details tell. */

/**
 * What the ids of tasks about somebody's dead address begin with, without their number: one for each person, or contact who is named in a case alone,
 * and named after it.
 */
export const deadAddressAbout = (whose: string): string => `deadAddress-${whose}`;

/** Whose address a task is about; undefined where it is of another kind. */
export const whoseDeadAddress = ({ kind, id }: { kind: string; id: string }): string | undefined =>
  kind === 'deadAddress' ? /^deadAddress-(.+)-\d+$/.exec(id)?.[1] : undefined;

/** What the ids of tasks about a mail that could not be sent begin with. */
export const undeliveredAbout = (key: string): string => `mailUndelivered-${key}`;

/** Key of the mail that could not be sent, or went to the wrong recipient; undefined where a task is of another kind. An earlier version named it in the id alone. */
export function mailOfTask({ kind, id, details }: { kind: string; id: string; details: { mail?: unknown } }): string | undefined {
  if (kind !== 'mailUndelivered' && kind !== 'dataBreach') return undefined;
  return typeof details.mail === 'string' ? details.mail : id.slice(undeliveredAbout('').length);
}
