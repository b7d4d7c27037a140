/** Putting facts right: all that can be corrected stands there as it is, and only what has been changed is sent. */
import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import { findOrganisation } from '../../../../db/registers/organisation-read-model.ts';
import { hasByRole } from '../../../authorization/access.ts';
import type { BodyOf } from '../../../routes/all-operations.ts';
import { activityOf, addressOf, backTo, closedUnless, isIn } from '../../form-engine/activity-of-form.ts';
import type { SectionIn } from '../../form-engine/body-fields.ts';
import type { FormOf } from '../../form-engine/form-description.ts';
import type { Body } from '../../form-engine/form-values.ts';
import { bodyOf, valuesOf } from '../../form-engine/form-values.ts';
import type { PageCall } from '../../kit/page-route.ts';
import { changedParts } from '../../parts/forms/completion-form.tsx';
import { correctionFormWords } from '../../parts/forms/correction-form-words.ts';
import { awaitsMoney } from '../../parts/forms/later-money.ts';
import { proposalFormWords } from '../../parts/forms/proposal-form-words.ts';
import type { ProposalChoices } from '../../parts/forms/proposal-sections.ts';
import { aboutSection, moneySection, proposalChoices, resultsSection } from '../../parts/forms/proposal-sections.ts';
import { partnersField, unitField } from '../assignment-forms.ts';

type Written = Omit<BodyOf<'correctPlanActivity'>, 'notify'> & { notify?: 'yes' | 'no' };

export const correctionForm: FormOf<'correctPlanActivity', Written> = {
  path: '/aktiviteter/:id/ratta',
  operation: 'correctPlanActivity',
  async describe(call) {
    const { language, viewer } = call;
    const activity = await activityOf(call);
    const words = correctionFormWords[language];
    const byOffice = hasByRole('correctPlanActivity', viewer);
    const facts = await factSections(call, activity, byOffice);
    const start = startOf(activity);
    const current = bodyOf(facts, valuesOf(facts, start));
    const notify = (['yes', 'no'] as const).map((value) => ({ value, label: words.notify[value] }));
    return {
      title: words.title,
      intro: words.intro,
      activity,
      sections: [
        ...facts,
        {
          heading: words.why,
          fields: [
            { kind: 'text', name: 'reason', ...words.reason, required: true },
            ...(byOffice ? [{ kind: 'radio' as const, name: 'notify' as const, label: words.notify.label, hint: words.notify.hint, choices: notify }] : []),
          ],
        },
      ],
      start: { ...start, notify: 'yes' },
      body: ({ reason, notify: told, ...written }) => ({ ...corrected(current, written), reason, ...(told === 'no' && { notify: false }) }),
      send: words.send,
      back: addressOf(activity),
      ...closedUnless(byOffice || isIn(activity, 'proposed'), activity, language),
      done: backTo(activity, words.done),
    };
  },
};

/** A contact is named with its organisation. */
function corrected(current: Body, written: Body): Body {
  const changed = changedParts(current, written);
  return changed['proposedBy'] ? { ...changed, proposedBy: written['proposedBy'] } : changed;
}

async function factSections(call: PageCall, activity: PlanActivityResponse, byOffice: boolean): Promise<SectionIn<Written>[]> {
  const { language, deps } = call;
  const { ownReference } = correctionFormWords[language];
  const choices = await proposalChoices(deps.db);
  const about: SectionIn<Written> = aboutSection({ choices, language });
  const isDecided = !isIn(activity, 'proposed', 'sentBack') && !awaitsMoney(activity, deps.ownFunder);
  return [
    { ...about, fields: [...about.fields, { kind: 'line', name: 'ownReference', ...ownReference }] },
    ...(isDecided ? [] : [moneySection({ choices, language })]),
    resultsSection({ choices, language }),
    ...(byOffice ? [await partiesSection(call, activity, choices), proposerSection(call, choices)] : []),
  ];
}

/** Who takes part, and which units follow it. */
async function partiesSection({ language, deps }: PageCall, activity: PlanActivityResponse, { organisations }: ProposalChoices): Promise<SectionIn<Written>> {
  const words = correctionFormWords[language];
  const listed = (await findOrganisation(deps.db, deps.ownFunder))?.units ?? [];
  const units = [...new Set([...listed, ...(activity.unit ? [activity.unit] : []), ...(activity.supportingUnits ?? [])])];
  return {
    heading: words.parties,
    fields: [
      partnersField(organisations, language),
      unitField(units, words.unit, language),
      units.length > 0
        ? { kind: 'several', name: 'supportingUnits', ...words.supportingUnits, choices: units.map((unit) => ({ value: unit, label: unit })) }
        : { kind: 'rows', name: 'supportingUnits', ...words.supportingUnits, add: words.addUnit, fields: [{ kind: 'line', name: '', ...words.unit }] },
    ],
  };
}

function proposerSection({ language }: PageCall, { organisations }: ProposalChoices): SectionIn<Written> {
  const { organisation, contactName, contactEmail } = proposalFormWords[language];
  const { who, whoHint, contactHint } = correctionFormWords[language];
  return {
    heading: who,
    fields: [
      { kind: 'select', name: 'proposedBy.organisation', ...organisation, hint: whoHint, choices: organisations },
      { kind: 'line', name: 'proposedBy.contact.name', ...contactName },
      { kind: 'email', name: 'proposedBy.contact.email', label: contactEmail.label, hint: contactHint },
    ],
  };
}

const startOf = (activity: PlanActivityResponse) => {
  const { title, description, developmentArea, focusArea, activityArea, targetGroups, establishmentPhase, priority } = activity;
  const { budget, expectedResults, indicators, goals, ownReference, partners, unit, supportingUnits, proposedBy } = activity;
  const about = { title, description, developmentArea, focusArea, activityArea, targetGroups, establishmentPhase, priority, ownReference };
  return { ...about, budget, expectedResults, indicators, goals, partners, unit, supportingUnits, proposedBy: { organisation: proposedBy } };
};
