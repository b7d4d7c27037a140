/** Asking an organisation to lead, and handing the lead over. */

import { findOrganisation } from '../../../db/registers/organisation-read-model.ts';
import type { Language } from '../../../words/language.ts';
import type { BodyOf } from '../../routes/all-operations.ts';
import type { Choice } from '../components/choices.tsx';
import { activityOf, addressOf, backTo, closedUnless, isIn, organisationChoices, owed } from '../form-engine/activity-of-form.ts';
import type { FieldIn, SectionIn } from '../form-engine/body-fields.ts';
import type { FormOf } from '../form-engine/form-description.ts';
import { formWords } from '../form-engine/form-words.ts';
import { followUpFormWords } from './follow-up-form-words.ts';

/** An organisation and who answers for it. @param empty words of no organisation, where there may be none */
function leadSection(heading: string, organisations: Choice[], language: Language, empty?: string): SectionIn<Pick<BodyOf<'handOver'>, 'lead'>> {
  const words = followUpFormWords[language];
  return {
    heading,
    fields: [
      {
        kind: 'select',
        name: 'lead.organisation',
        ...words.organisation,
        choices: organisations,
        empty: empty ?? formWords[language].choose,
        ...(empty === undefined && { required: true }),
      },
      { kind: 'line', name: 'lead.contact.name', ...words.contactName },
      { kind: 'email', name: 'lead.contact.email', ...words.contactEmail },
    ],
  };
}

export const assignmentForm: FormOf<'assignLead'> = {
  path: '/aktiviteter/:id/tilldela',
  operation: 'assignLead',
  async describe(call) {
    const { language, deps } = call;
    const activity = await activityOf(call);
    const words = followUpFormWords[language];
    const organisations = await organisationChoices(deps.db);
    const units = (await findOrganisation(deps.db, deps.ownFunder))?.units ?? [];
    const isOpen = owed(activity, 'assignment').length > 0;
    return {
      title: words.assign.title,
      intro: words.assign.intro,
      activity,
      sections: [
        leadSection(words.assign.lead, organisations, language),
        {
          heading: words.assign.others,
          fields: [partnersField(organisations, language), unitField(units, words.assign.unit, language)],
        },
      ],
      start: { partners: activity.partners, unit: activity.unit },
      send: words.assign.send,
      back: addressOf(activity),
      ...(!isOpen && { closed: words.assign.closed }),
      done: backTo(activity, words.assign.done),
    };
  },
};

/** Who else takes part, and in which role. */
export function partnersField(organisations: Choice[], language: Language): FieldIn<Pick<BodyOf<'assignLead'>, 'partners'>> {
  const { organisation, assign } = followUpFormWords[language];
  const { role, ...partners } = assign.partners;
  return {
    kind: 'rows',
    name: 'partners',
    ...partners,
    fields: [
      { kind: 'select', name: 'organisation', ...organisation, choices: organisations, empty: formWords[language].choose },
      { kind: 'line', name: 'role', label: role },
    ],
  };
}

/** The units that the register names; without any, a line to write on. */
export const unitField = (units: string[], { label }: { label: string }, language: Language): FieldIn<Pick<BodyOf<'assignLead'>, 'unit'>> =>
  units.length > 0
    ? { kind: 'select', name: 'unit', label, choices: units.map((unit) => ({ value: unit, label: unit })), empty: formWords[language].none }
    : { kind: 'line', name: 'unit', label };

export const handoverForm: FormOf<'handOver'> = {
  path: '/aktiviteter/:id/overlamna',
  operation: 'handOver',
  async describe(call) {
    const { language, deps } = call;
    const activity = await activityOf(call);
    const words = followUpFormWords[language];
    const others = (await organisationChoices(deps.db)).filter(({ value }) => value !== activity.lead);
    return {
      title: words.handOver.title,
      intro: words.handOver.intro,
      activity,
      sections: [leadSection(words.handOver.lead, others, language, words.handOver.someone), { fields: [{ kind: 'text', name: 'reason', ...words.reason }] }],
      send: words.handOver.send,
      back: addressOf(activity),
      ...closedUnless(isIn(activity, 'inProgress', 'paused', 'closing'), activity, language),
      done: backTo(activity, words.handOver.done),
    };
  },
};
