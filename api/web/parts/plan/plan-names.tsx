/** Names that the adopted plan gives in an activity, for pages: in the reader's language where there is one, marked where they are our reading of the plan. */
import type { ComponentChildren } from 'preact';
import type { FromPlan } from '../../../../db/public/from-plan.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { shortDayInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import { planFieldWords } from '../../../../words/plan-fields.ts';
import { entryOf } from '../../../../workflows/domain/entry-of.ts';
import type { Fact } from '../../components/display.tsx';
import { Name, Saying } from '../../components/names.tsx';
import { marked, planText } from './plan-facts.ts';

type Shown = ComponentChildren;

/** Null where there are none. @param from null for what never was in the adopted plan */
export const markedNames = (from: FromPlan | null, field: string, names: readonly string[], language: Language): Shown =>
  names.length === 0 ? null : <Saying of={names} say={(said) => marked(from, field, said, language) ?? said} />;

/** Who leads it: by the plan until that organisation has answered. Null where the plan names nobody either. */
export function leadShown({ lead, fromPlan }: { lead: string | null; fromPlan: FromPlan | null }, language: Language): Shown {
  if (lead !== null) return <Name of={lead} />;
  if (fromPlan?.lead == null) return null;
  return <Saying of={fromPlan.lead} say={(said) => capitalised(planFieldWords[language].byPlan(marked(fromPlan, 'responsible', said, language) ?? said))} />;
}

/** Who takes part: by the plan until the organisation that leads has answered. */
export function partnersShown({ partners, fromPlan }: { partners: readonly string[]; fromPlan: FromPlan | null }, language: Language): Shown {
  if (!fromPlan || fromPlan.isConfirmed) return markedNames(fromPlan, 'partners', partners, language);
  if (partners.length === 0) return null;
  return <Saying of={partners} say={(said) => capitalised(planFieldWords[language].byPlan(marked(fromPlan, 'partners', said, language) ?? said))} />;
}

/** Its target groups; of what came in with the plan, also whom the groups do not cover. */
export function targetGroupsShown(groups: readonly string[], from: FromPlan | null, language: Language): Shown {
  if (from?.outsideTargetGroups) return capitalised(marked(from, 'outsideTargetGroups', planFieldWords[language].outsideTargetGroups, language) ?? '');
  return markedNames(from, 'targetGroups', groups, language);
}

/** A text of the plan: in English where it has been put into it, else as it is. Null where there is none. */
export function planTextShown(from: FromPlan | null, field: string, text: string | null, language: Language): Shown {
  if (!text) return null;
  const said = planText(from, field, text, language);
  return said === text ? markedNames(from, field, [text], language) : marked(from, field, said, language);
}

/** All that the plan says beside what other facts of the page show. */
export function planFacts(from: FromPlan | null, language: Language): Fact[] {
  if (!from) return [];
  const { labels, states, yearly, adopted } = planFieldWords[language];
  const inWords = (field: string, text: string | null): Fact => [entryOf(labels, field) ?? field, marked(from, field, text, language)];
  const inPlan = (field: keyof FromPlan & string, text: string | null): Fact => [entryOf(labels, field) ?? field, planTextShown(from, field, text, language)];
  const named = (field: keyof FromPlan & string, names: (string | null)[]): Fact => [
    entryOf(labels, field) ?? field,
    markedNames(
      from,
      field,
      names.filter((name) => name !== null),
      language,
    ),
  ];
  return [
    [labels['origin'] ?? '', capitalised(adopted(shortDayInWords(from.adoptedOn, language)))],
    inPlan('forWhom', from.forWhom),
    inPlan('expectedResults', from.expectedResults),
    inWords('state', from.state && capitalised(entryOf(states, from.state) ?? from.state)),
    inPlan('starts', from.starts),
    inWords('recurs', from.recurs && capitalised(yearly)),
    inPlan('place', from.place),
    named('joint', from.joint),
    named('commissionedBy', [from.commissionedBy]),
    inPlan('partnersText', from.partnersText),
    named('group', [from.group]),
    inWords('chapter', from.chapter),
  ];
}
