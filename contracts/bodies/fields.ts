/** The kinds of value that bodies are made of, each with its limits: text, days, money, addresses, ids. */
import { z } from 'zod';
import type { MeetingDays } from '../../workflows/domain/commands.ts';
import { isEmailAddress } from '../../workflows/domain/email-address.ts';
import { cleanedText, withAsciiDomain } from '../cleaned-text.ts';
import { failsWith, refuse } from '../errors/schema-issues.ts';
import { hasUnseenCharacter } from './invisible-characters.ts';

const withoutNulOrLoneSurrogate = (text: string) => !/[\0\p{Surrogate}]/u.test(text);
const onOneLine = (text: string) => !/[\p{Cc}\u2028\u2029]/u.test(text);

const anyText = (max: number) => z.string().overwrite(cleanedText).trim().max(max).refine(withoutNulOrLoneSurrogate, failsWith('unstorableCharacter'));

/** Free text in one or more lines; may be empty. */
export const text = (max = 10_000) => anyText(max);
/** Free text that says something. */
export const saidText = (max = 10_000) => anyText(max).min(1);
/**
 * Of a body that may undo something: what it undoes is never silent, so a reason is needed.
 * @param undoing the choice that undoes; undefined where none is made
 */
export const refuseSilentUndoing = (context: z.core.ParsePayload, undoing: string | undefined, reason: string | undefined): void => {
  if (undoing !== undefined && !reason) refuse(context, ['reason'], { code: 'requiredWith', params: { choice: undoing } });
};

/** A title, a name, a reference: one line, for it may end up in a mail's header, and nothing in it that nobody sees. */
export const line = (max = 200) =>
  anyText(max)
    .min(1)
    .refine(onOneLine, failsWith('notOneLine'))
    .refine((value) => !hasUnseenCharacter(value), failsWith('invisibleCharacter'));

/** A calendar day in Sweden. The years are bounded so that no date rule leaves its calendar. */
export const day = () =>
  z.iso
    .date(failsWith('noSuchDay'))
    .refine((value) => value >= '1990-01-01' && value <= '2199-12-31', failsWith('yearOutOfRange'))
    .meta({ example: '2026-09-30' });

/** Whole SEK, at most 10^12. */
export const sek = (min = 0) =>
  z
    .int()
    .min(min)
    .max(1_000_000_000_000)
    .overwrite((value) => value || 0)
    .meta({ example: 300000 });

/** The id of something in a register. Whether it exists is checked against the database after the schema. */
export const registerId = (example: string) =>
  z
    .string()
    .max(100)
    .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, failsWith('notAnId'))
    .meta({ example });

export const organisationId = () => registerId('ltu').meta({ description: 'Id of an organisation in the register.', example: 'ltu' });

export const emailAddress = () =>
  z
    .string()
    .overwrite((address) => withAsciiDomain(cleanedText(address).trim()))
    .max(254)
    .refine(isEmailAddress, failsWith('notAnAddress'))
    .meta({ example: 'actor@ltu.example', format: 'email' });

/** A period's name, as lists of reports show it. */
export const periodName = () =>
  z
    .string()
    .max(13)
    // A second period within one of the calendar's (after a handover, or at a closing) bears a number: 2026-Q1-2.
    .regex(/^(\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|T[1-3]|H[12]))?|P[1-9]\d{0,5})(-[1-9]\d{0,2})?$/, failsWith('notAPeriod'))
    .meta({ example: '2026-H1' });

/** A person who answers for an organisation in one plan activity. */
export const contact = z
  .strictObject({ name: line().optional().meta({ example: 'Kim Berg' }), email: emailAddress() })
  .meta({ id: 'Contact', description: 'A person who answers for the organisation.', example: { name: 'Kim Berg', email: 'actor@ltu.example' } });

export type Contact = z.output<typeof contact>;

/** The meeting in which a body or committee decided. */
export const meeting = z
  .strictObject({
    heldOn: day().meta({ description: 'Day of the meeting.' }),
    paragraph: line(50).meta({ description: 'Paragraph in the minutes.', example: '§ 12' }),
    adjustedOn: day().optional().meta({ description: 'Day the minutes were adjusted.' }),
  })
  .meta({
    id: 'Meeting',
    description: 'The meeting in which it was said, and its paragraph in the minutes.',
    example: { heldOn: '2026-09-15', paragraph: '§ 12' },
  });
export type Meeting = z.output<typeof meeting>;

/** What a life judges of a meeting: its days. */
export const daysOfMeeting = (held: Meeting | undefined): MeetingDays | undefined =>
  held && { heldOn: held.heldOn, ...(held.adjustedOn !== undefined && { adjustedOn: held.adjustedOn }) };

/** What a coordinator adds to something that came by mail, on paper or by phone. */
export const entry = {
  receivedOn: day().optional().meta({ description: 'A coordinator’s entry: the day it came in; it counts from that day.' }),
  channel: z.enum(['mail', 'paper', 'phone']).optional().meta({ description: 'A coordinator’s entry: how it came in.', example: 'mail' }),
  onBehalfOf: organisationId().optional().meta({ description: 'A coordinator’s entry: the organisation that said it.' }),
};
export type Channel = NonNullable<z.output<typeof entry.channel>>;
export const entryFields = ['receivedOn', 'channel', 'onBehalfOf'] as const;

/** Adds an error unless every item of a list differs from the others by its key. */
export function refuseRepeats<T>(
  context: z.core.ParsePayload,
  items: T[] | undefined,
  key: (item: T) => string,
  path: (index: number) => (string | number)[],
): void {
  const seen = new Set<string>();
  for (const [index, item] of (items ?? []).entries()) {
    if (seen.has(key(item))) refuse(context, path(index), { code: 'repeated', params: {} });
    seen.add(key(item));
  }
}

/** An indicator is known by its name. */
export const refuseRepeatedIndicators = (context: z.core.ParsePayload, items: { name: string }[] | undefined): void =>
  refuseRepeats(
    context,
    items,
    (item) => item.name,
    (index) => ['indicators', index, 'name'],
  );
