/** The county's plan, as its file has it and as the program reads it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { checkedPlan } from '../../../plan/checked-plan.ts';
import type { PlanFile, planFile } from '../../../plan/plan-schema.ts';

export const countyPlanFile = fileURLToPath(new URL('../../../plan/hit-norrbotten.json', import.meta.url));

/** The file's own words, anew at each call. */
export const countyPlanAsWritten = (): z.input<typeof planFile> => JSON.parse(readFileSync(countyPlanFile, 'utf8'));

/** @param id another id makes it another plan: its lives then have workflows of their own on the server that all tests share */
export function countyPlan(id = 'hit-norrbotten'): PlanFile {
  const file = checkedPlan.parse(countyPlanAsWritten());
  return { ...file, plan: { ...file.plan, id } };
}
