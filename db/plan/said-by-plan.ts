/** What the adopted plan says of an activity beside what has a column of its own: kept in the row's facts as it came, and read here with its meaning. */

export interface SaidByPlan {
  /** "running", "planned", "trial"; another word as it came. */
  state: string | null;
  /** "2016", "hösten 2016". */
  starts: string | null;
  place: string | null;
  /** Whom it is for, in words. */
  forWhom: string | null;
  /** It is for people whom none of the plan's target groups covers. */
  outsideTargetGroups: boolean;
  /** Who responds for it and who takes part, where the plan names no organisation. */
  responsibleText: string | null;
  partnersText: string | null;
  /** Ids of organisations. */
  responsible: string | null;
  commissionedBy: string | null;
  joint: string[];
  /** Id of a group of organisations. */
  group: string | null;
  /** Chapter of the plan's text. */
  chapter: string | null;
  /** Fields that are our reading of the plan, by their names in its file. */
  inferred: string[];
  /** Texts for readers of English, by the names of their fields. */
  english: Record<string, string>;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);

/** @param more what the file says beside what has a column of its own */
export function saidByPlan(more: Record<string, unknown>): SaidByPlan {
  const text = (field: string) => textOf(more[field]);
  return {
    state: text('state'),
    starts: text('starts'),
    place: text('place'),
    forWhom: text('forWhom'),
    outsideTargetGroups: more['outsideTargetGroups'] === true,
    responsibleText: text('responsibleText'),
    partnersText: text('partnersText'),
    responsible: text('responsible'),
    commissionedBy: text('commissionedBy'),
    joint: textsOf(more['joint']),
    group: text('group'),
    chapter: text('chapter'),
    inferred: inferredIn(more),
    english: englishIn(more),
  };
}

/** Fields of a thing of the plan that are our reading. @param facts as they came */
export const inferredIn = (facts: Record<string, unknown>): string[] => textsOf(facts['inferred']);

/** Texts of a thing of the plan for readers of English. @param facts as they came */
export function englishIn(facts: Record<string, unknown>): Record<string, string> {
  const { english } = facts;
  const entries = typeof english === 'object' && english !== null ? Object.entries(english) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** The same without what is told of fields that people have put right since: they are nobody's reading of the plan any more, and their English is another's. */
export function withoutReading(more: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> {
  const inferred = inferredIn(more);
  const english = Object.entries(englishIn(more));
  const stays = (field: string) => !fields.includes(field);
  return {
    ...more,
    ...(inferred.length > 0 && { inferred: inferred.filter(stays) }),
    ...(english.length > 0 && { english: Object.fromEntries(english.filter(([field]) => stays(field))) }),
  };
}

/** Whom the plan names for an activity that nobody has taken on yet: an organisation by its id, or a text. */
export type LeadByPlan = { organisation: string } | { text: string };

interface Standing {
  planRef: string | null;
  lead: string | null;
  /** The organisation that has been asked. */
  candidate: string | null;
  more: Record<string, unknown>;
}

/** Null once the organisation has answered, where somebody else has been asked, and for what was never in the adopted plan. */
export function leadByPlan({ planRef, lead, candidate, more }: Standing): LeadByPlan | null {
  if (planRef === null || lead !== null) return null;
  const { responsible, responsibleText } = saidByPlan(more);
  if (responsible !== null) return candidate === responsible ? { organisation: responsible } : null;
  return responsibleText !== null && candidate === null ? { text: responsibleText } : null;
}
