/**
 * What a command does, as a short text by which two effects are compared: one digest for each part, so that it can be said what has become different. Only for
 * comparing; nothing can be read out of it.
 */

/** Parts of an effect: the life after the step, and what the step itself sends, asks of people and makes public. */
export const effectParts = ['stage', 'obligations', 'rungs', 'mails', 'tasks', 'money', 'matters', 'public'] as const;
export type EffectPart = (typeof effectParts)[number];

/** @param digests hexadecimal, without a hyphen */
export const effectOf = (digests: Record<EffectPart, string>): string => effectParts.map((part) => digests[part]).join('-');

/** The parts in which two effects differ: all of them where one is no effect of this version. */
export function differingParts(one: string, other: string): EffectPart[] {
  const [before, after] = [one.split('-'), other.split('-')];
  return effectParts.filter((_, place) => before.length !== effectParts.length || before[place] !== after[place]);
}
