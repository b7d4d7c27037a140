/** The meeting in which a body said something: a secretary names it, a member may. */
import type { Language } from '../../../../words/language.ts';
import type { BodyOf } from '../../../routes/all-operations.ts';
import type { SectionIn } from '../../form-engine/body-fields.ts';
import type { PageCall } from '../../kit/page-route.ts';

const sv = { heading: 'Mötet', heldOn: { label: 'Mötesdag' }, paragraph: { label: 'Paragraf' } };
const en: typeof sv = {
  heading: 'The meeting',
  heldOn: { label: 'Day of the meeting' },
  paragraph: { label: 'Paragraph' },
};
const words: Record<Language, typeof sv> = { sv, en };

export function meetingSection({ language, viewer }: PageCall): SectionIn<Pick<BodyOf<'adviseEscalation'>, 'meeting'>> {
  const { heading, heldOn, paragraph } = words[language];
  return {
    heading,
    fields: [
      { kind: 'day', name: 'meeting.heldOn', ...heldOn, ...(viewer.roles.includes('secretary') && { required: true as const }) },
      { kind: 'line', name: 'meeting.paragraph', ...paragraph },
    ],
  };
}
