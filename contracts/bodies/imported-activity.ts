/** The body of the command that begins an imported activity: made from a validated plan file, and sent by no client. */
import { z } from 'zod';

export const importedActivity = z.strictObject({
  planRef: z.string(),
  title: z.string(),
  description: z.string().optional(),
  developmentArea: z.string(),
  focusArea: z.string(),
  activityArea: z.string().optional(),
  targetGroups: z.array(z.string()).optional(),
  establishmentPhase: z.string().optional(),
  priority: z.string().optional(),
  expectedResults: z.string().optional(),
  goals: z.array(z.string()).optional(),
  /** The organisation that coordinates the plan. */
  proposedBy: z.strictObject({ organisation: z.string() }),
  partners: z.array(z.strictObject({ organisation: z.string(), role: z.string().optional() })),
  /** Fields of the file that have no column of their own, unchanged. */
  more: z.record(z.string(), z.unknown()),
  /** The decision that it rests on: it came in with the plan that was adopted. */
  adoption: z.strictObject({ outcome: z.literal('noFundingNeeded'), grounds: z.string(), decidedBy: z.string(), decidedOn: z.string() }),
});
