/** The task about an address that takes no mail: one for each person, or contact who is named in a case alone, and named after it. */

/** What the ids of such tasks about somebody begin with, without their number. */
export const deadAddressAbout = (whose: string): string => `deadAddress-${whose}`;

/** Whose address a task is about; undefined where it is of another kind. */
export const whoseDeadAddress = ({ kind, id }: { kind: string; id: string }): string | undefined =>
  kind === 'deadAddress' ? /^deadAddress-(.+)-\d+$/.exec(id)?.[1] : undefined;
