/** What the adopted plan says of an activity, as facts on a page: marked field by field where it is our reading of the plan. */
import type { FromPlan } from '../../../../db/public/from-plan.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import type { Language } from '../../../../words/language.ts';
import { planFieldWords } from '../../../../words/plan-fields.ts';
import { entryOf } from '../../../../workflows/domain/entry-of.ts';

/** The text of a field, with a mark behind it where the plan does not say so itself. @param from null for what never was in the adopted plan */
export function marked(from: Pick<FromPlan, 'inferred'> | null, field: string, text: string | null, language: Language): string | null {
  return text && from?.inferred.includes(field) ? `${text} (${planFieldWords[language].inferred})` : text;
}

interface WhoTakesPart {
  /** Names. */
  lead: string | null;
  partners: string;
  fromPlan: FromPlan | null;
}

/** Who leads it: by the plan until that organisation has answered. Null where the plan names nobody either. */
export function leadInWords({ lead, fromPlan }: Pick<WhoTakesPart, 'lead' | 'fromPlan'>, language: Language): string | null {
  if (lead !== null || fromPlan?.lead == null) return lead;
  return capitalised(planFieldWords[language].byPlan(marked(fromPlan, 'responsible', fromPlan.lead, language) ?? fromPlan.lead));
}

/** Who takes part: by the plan until the organisation that leads has answered. */
export function partnersInWords({ partners, fromPlan }: Pick<WhoTakesPart, 'partners' | 'fromPlan'>, language: Language): string {
  const said = marked(fromPlan, 'partners', partners, language) ?? '';
  return said && fromPlan && !fromPlan.isConfirmed ? capitalised(planFieldWords[language].byPlan(said)) : said;
}

/** A text of the plan in the reader's language, where it has been put into it. */
export const planText = (from: Pick<FromPlan, 'english'> | null, field: string, text: string | null, language: Language): string | null =>
  language === 'en' && text ? (from?.english[field] ?? text) : text;

/** The phase or the priority: the plan has them in a figure, which is not in its text. */
export const inFigure = (value: string | null, from: FromPlan | null, language: Language): string | null =>
  value ?? (from && capitalised(planFieldWords[language].notInText));

/** Names of the fields that are our reading of the plan. */
export const inferredInWords = (from: FromPlan | null, language: Language): string =>
  (from?.inferred ?? []).map((field) => entryOf(planFieldWords[language].labels, field) ?? field).join(', ');
