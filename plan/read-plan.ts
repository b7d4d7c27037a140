/** Reads a plan's file; what is wrong with it is said with the field's name. */

import { readFile } from 'node:fs/promises';
import { cleanedText } from '../contracts/cleaned-text.ts';
import { inEnglish, ruleOf } from '../contracts/errors/schema-issues.ts';
import { checkedPlan } from './checked-plan.ts';
import type { PlanFile } from './plan-schema.ts';

/** @throws Error, for a person: which file, and one line for each field that is wrong */
export async function readPlan(file: string): Promise<PlanFile> {
  const checked = checkedPlan.safeParse(parsed(file, await contentOf(file)), { reportInput: true });
  if (checked.success) return checked.data;
  const lines = checked.error.issues.map((issue) => `  ${fieldName(issue.path)}: ${inEnglish(ruleOf(issue))}`);
  throw new Error([`${file} cannot be imported:`, ...lines].join('\n'));
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function parsed(file: string, content: string): unknown {
  try {
    return parsePlan(content);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Its texts cleaned, as all that comes in. A byte order mark is what some editors put before the first brace. @throws SyntaxError */
export const parsePlan = (content: string): unknown =>
  JSON.parse(content.replace(/^\uFEFF/, ''), (_, value) => (typeof value === 'string' ? cleanedText(value) : value));

/** "activities[3].partners[0].organisation" */
function fieldName(path: readonly PropertyKey[]): string {
  const name = path.reduce<string>((before, part) => (typeof part === 'number' ? `${before}[${part}]` : `${before}.${String(part)}`), '');
  return name.replace(/^\./, '') || 'the file';
}
