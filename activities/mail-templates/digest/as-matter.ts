/** A mail as one matter among others: what it says first when it is sent by itself. */
import type { DigestItem } from '../../../db/mail/digests/digest-item.ts';
import type { Frame } from '../frame.ts';
import type { Letter } from '../letter.ts';

export type Matter = Pick<DigestItem, 'act' | 'activity' | 'when' | 'link'>;

export const asMatter = ({ heading }: Letter, { activity, when, onBehalf, link }: Frame): Matter => ({
  act: heading,
  activity,
  when: [when, onBehalf].filter(Boolean).join('. '),
  link: link ? { button: link.button, address: link.address } : null,
});
