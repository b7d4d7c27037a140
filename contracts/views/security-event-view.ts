/** The security log as administrators read it. */
import { z } from 'zod';
import { anyObject, instant } from './view-parts.ts';

/** What is noted. A name stays once it has been written. */
export const securityEvents = [
  'accessEnded',
  'accessRefused',
  'calendarFeedEnded',
  'calendarFeedMade',
  'caseRead',
  'confirmationLinkAsked',
  'confirmationRefused',
  'downloaded',
  'handedOut',
  'identityConfirmed',
  'linkRefused',
  'rightsChanged',
  'signInLinkAsked',
  'signInRefused',
  'signedIn',
  'signedOut',
  'tokenMade',
  'tokenRefused',
  'tokenRevoked',
  'tooManyRequests',
] as const;
export type SecurityEventKind = (typeof securityEvents)[number];

export const securityEventView = z
  .object({
    id: z.int(),
    at: instant(),
    what: z.enum(securityEvents).meta({ example: 'signedIn' }),
    person: z.string().nullable().meta({ description: 'Who did it; null where nobody is known.' }),
    personName: z.string().nullable(),
    networkAddress: z.string().nullable().meta({ description: 'Where it came from; null for commands on the machine itself.', example: '192.0.2.7' }),
    details: anyObject().meta({ description: 'By what, whose, which case; never a secret.', example: { by: 'link' } }),
  })
  .meta({ id: 'SecurityEvent', description: 'Who came in, who was refused, what was read and taken along.' });
export type SecurityEventView = z.output<typeof securityEventView>;
