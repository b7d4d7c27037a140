/** Periods of follow-up as choices: nobody has to know how the program names them. */
import type { Knex } from 'knex';
import { findPlanActivity } from '../../../../db/lives/life-read-model.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { periodInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import { periodsToCome } from '../../../../workflows/domain/chapters/instalments.ts';
import type { Instant } from '../../../../workflows/domain/time/day-and-instant.ts';
import { dayOf } from '../../../../workflows/domain/time/instants.ts';
import { firstOf, namesFrom } from '../../../../workflows/domain/time/periods.ts';
import type { Choice } from '../../components/choices.tsx';

/** So many of those that have not begun are offered. */
const mostAhead = 24;

/** The periods whose report can still come, by the rules that hold. */
export async function periodChoices(db: Knex, id: string, at: Instant, language: Language): Promise<Choice[]> {
  const found = await findPlanActivity(db, id);
  return asChoices(found ? periodsToCome(found.life, at, mostAhead) : [], language);
}

/** Three years of each rhythm that people choose. */
const rhythms: Record<string, number> = { P3M: 12, P4M: 9, P6M: 6, P1Y: 3 };

/** The same, and those of other rhythms: where the rules are changed in the same form. */
export async function periodChoicesOfAnyRhythm(db: Knex, id: string, at: Instant, language: Language): Promise<Choice[]> {
  const own = await periodChoices(db, id, at, language);
  const others = Object.entries(rhythms).flatMap(([every, most]) => [...namesFrom(firstOf({ every, runs: {}, today: dayOf(at) }), most)]);
  return [...own, ...asChoices(others, language).filter(({ value }) => !own.some((choice) => choice.value === value))];
}

const asChoices = (names: string[], language: Language): Choice[] => names.map((value) => ({ value, label: capitalised(periodInWords(value, language)) }));
