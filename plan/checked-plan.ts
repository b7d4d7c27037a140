/** A plan's file that has its form, and in which every id leads somewhere. */
import { refuse } from '../contracts/errors/schema-issues.ts';
import { brokenReferences } from './plan-references.ts';
import { planFile } from './plan-schema.ts';

export const checkedPlan = planFile.check((context) => {
  for (const { path, rule } of brokenReferences(context.value)) refuse(context, path, rule);
});
