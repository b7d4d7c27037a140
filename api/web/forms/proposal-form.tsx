/** Putting a plan activity forward, by a coordinator or by an actor for an organisation of its own, and the receipt with its number. */

import { dayInWords } from '../../../words/format.ts';
import { spanInWords } from '../../../words/span-in-words.ts';
import type { Policy } from '../../../workflows/domain/policy.ts';
import { settingOf } from '../../../workflows/domain/policy.ts';
import type { BodyOf } from '../../routes/all-operations.ts';
import { ButtonLink, Heading, Link, Text } from '../components/display.tsx';
import { Name } from '../components/names.tsx';
import { activityOf, addressOf, owed } from '../form-engine/activity-of-form.ts';
import type { SectionIn } from '../form-engine/body-fields.ts';
import type { FormOf } from '../form-engine/form-description.ts';
import { formRoutes } from '../form-engine/form-flow.tsx';
import { formWords } from '../form-engine/form-words.ts';
import type { PageCall } from '../kit/page-route.ts';
import { page } from '../kit/page-route.ts';
import { proposalFormWords } from '../parts/forms/proposal-form-words.ts';
import type { ProposalChoices } from '../parts/forms/proposal-sections.ts';
import { aboutSection, moneySection, proposalChoices, resultsSection, timeSection } from '../parts/forms/proposal-sections.ts';
import { usualRules } from '../parts/rules/usual-rules.ts';

type Proposal = BodyOf<'proposePlanActivity'>;

const everies = ['P1M', 'P3M', 'P4M', 'P6M', 'P1Y'] as const;

const proposalForm: FormOf<'proposePlanActivity'> = {
  path: '/aktiviteter/ny',
  operation: 'proposePlanActivity',
  async describe(call) {
    const { viewer, language, deps } = call;
    const words = proposalFormWords[language];
    const choices = await proposalChoices(deps.db);
    const [own] = viewer.organisations;
    const asked = { choices, language };
    return {
      title: words.title,
      intro: words.intro,
      sections: [
        aboutSection(asked),
        whoSection(call, choices),
        timeWithRecurrence(call),
        moneySection(asked),
        followedUp(call, resultsSection(asked), await usualRules(call)),
      ],
      start: isCoordinator(call)
        ? {}
        : { proposedBy: { ...(viewer.organisations.length === 1 && { organisation: own }), contact: { name: viewer.name, email: viewer.email } } },
      ...(isCoordinator(call) && { below: <Link href="/regler">{words.rules}</Link> }),
      send: words.send,
      back: isCoordinator(call) ? '/aktiviteter' : '/min-organisation',
      done: (answer) => ({ redirect: `${addressOf(answer)}/mottaget`, notice: '' }),
    };
  },
};

const isCoordinator = ({ viewer }: PageCall): boolean => viewer.roles.includes('coordinator');

function whoSection(call: PageCall, { organisations }: ProposalChoices): SectionIn<Proposal> {
  const words = proposalFormWords[call.language];
  const { label, hint } = words.contactEmail;
  const mine = isCoordinator(call) ? organisations : organisations.filter(({ value }) => call.viewer.organisations.includes(value));
  return {
    heading: words.who,
    fields: [
      { kind: 'select', name: 'proposedBy.organisation', ...words.organisation, choices: mine, empty: formWords[call.language].choose, required: true },
      { kind: 'line', name: 'proposedBy.contact.name', ...words.contactName },
      { kind: 'email', name: 'proposedBy.contact.email', label, hint: isCoordinator(call) ? hint : `${hint} ${words.newContact}` },
    ],
  };
}

function timeWithRecurrence({ language }: PageCall): SectionIn<Proposal> {
  const time = timeSection({ language });
  return { ...time, fields: [...time.fields, { kind: 'tick', name: 'recurs', value: 'yearly', ...proposalFormWords[language].recurs }] };
}

/** How it is followed up is a coordinator's to say. */
function followedUp(call: PageCall, results: SectionIn<Proposal>, { report, money }: Policy): SectionIn<Proposal> {
  const { reportForm, every, secondPerson } = proposalFormWords[call.language];
  const forms = (['short', 'full'] as const).map((value) => ({ value, label: reportForm[value] }));
  const spans = everies.map((value) => ({ value, label: every[value] }));
  return {
    ...results,
    fields: [
      ...results.fields,
      { kind: 'select', name: 'reportForm', label: reportForm.label, choices: forms, empty: reportForm.empty },
      ...(isCoordinator(call)
        ? [
            {
              kind: 'select' as const,
              name: 'policy.report.every' as const,
              label: every.label,
              choices: spans,
              empty: every.empty(spanInWords(report.every, call.language)),
            },
            {
              kind: 'sek' as const,
              name: 'policy.money.secondPersonFrom' as const,
              label: secondPerson.label,
              hint: secondPerson.hint(settingOf(money?.secondPersonFrom)),
            },
          ]
        : []),
    ],
  };
}

const receivedPage = page({
  method: 'get',
  path: '/aktiviteter/:id/mottaget',
  access: 'getPlanActivity',
  async respond(call) {
    const activity = await activityOf(call);
    const words = proposalFormWords[call.language].received;
    const [decision] = owed(activity, 'decision');
    return {
      title: words.title,
      content: (
        <>
          <div class="hit-confirm">
            <Heading level={1}>{words.title}</Heading>
            <Text lead>
              <Name of={activity.title} />
            </Text>
            <Text>
              {words.caseNumber} <strong>{activity.caseNumber}</strong>
            </Text>
          </div>
          <Heading level={2}>{words.next}</Heading>
          {decision && <Text>{`${words.decision(dayInWords(decision.dueOn, call.language))} ${decision.why}`}</Text>}
          <Text>{words.mail}</Text>
          <div>
            <ButtonLink href={addressOf(activity)}>{words.open}</ButtonLink>
          </div>
        </>
      ),
    };
  },
});

/** The form's own address comes before those of activities. */
export const proposalPages = [...formRoutes(proposalForm), receivedPage];
