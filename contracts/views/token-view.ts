/** Tokens of programs, as those who keep them see them: never the token itself. */
import { z } from 'zod';
import { instant } from './view-parts.ts';

export const tokenView = z
  .object({
    id: z.string().meta({ description: 'Public id; it opens nothing.', example: 'q3Xk0vB2m1LdZs8T' }),
    person: z.string().meta({ description: 'Whom it speaks for.' }),
    personName: z.string(),
    name: z.string().meta({ description: 'What it is for, in the words of whoever made it; empty where nobody has said.', example: 'Ekonomisystemet' }),
    scope: z
      .array(z.string())
      .nullable()
      .meta({
        description: '`read`, `money`, and operations by their ids; null for tokens from before 2026-12-02, which have all that their person has.',
        example: ['read'],
      }),
    createdAt: instant(),
    lastUsedAt: instant().nullable().meta({ description: 'To the hour.' }),
    expiresAt: instant(),
    revokedAt: instant().nullable(),
  })
  .meta({ id: 'Token', description: 'A token of a program, without what opens anything.' });
export type TokenView = z.output<typeof tokenView>;
