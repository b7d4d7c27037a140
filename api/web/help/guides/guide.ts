/** A guide for those who have one part in the plan: what they do, step by step, by the names that stand on the pages. */
import type { BodiesInText } from '../../../../words/body-names.ts';
import type { Language } from '../../../../words/language.ts';

export interface GuideTask {
  title: string;
  /** In the order they are done. `**Name**` is what is pressed, `[Name](/address)` a page. */
  steps: string[];
  /** The page where the task is done, and what is pressed there: drawn beside the steps. */
  picture: { page: string; press: string };
}

export interface Guide {
  title: string;
  /** Who it is for, and where to begin. */
  lead: string;
  tasks: GuideTask[];
}

/** The bodies are called by the county's own names. */
export type GuideWords = Record<Language, (bodies: BodiesInText) => Guide>;
