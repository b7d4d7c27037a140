/** Bodies of the registers that people change by hand: people, tasks, the mail gate. */
import { z } from 'zod';
import { emailAddress, line, organisationId, refuseRepeats, text } from './fields.ts';

export const roles = ['coordinator', 'secretary', 'referenceGroup', 'steeringGroup', 'administrator', 'support'] as const;

const roleList = () =>
  z
    .array(z.enum(roles))
    .max(roles.length)
    .meta({ example: ['secretary'] });
const organisationList = () =>
  z
    .array(organisationId())
    .max(20)
    .meta({ description: 'Organisations the person belongs to.', example: ['ltu'] });
const language = () => z.enum(['sv', 'en']).meta({ description: 'Language of mails.', example: 'sv' });

const withoutRepeats = (context: z.core.ParsePayload<{ roles?: string[] | undefined; organisations?: string[] | undefined }>) => {
  for (const field of ['roles', 'organisations'] as const)
    refuseRepeats(
      context,
      context.value[field],
      (item) => item,
      (index) => [field, index],
    );
};

export const newPerson = z
  .strictObject({
    name: line(),
    email: emailAddress(),
    language: language().default('sv'),
    roles: roleList().default([]),
    organisations: organisationList().default([]),
  })
  .check(withoutRepeats)
  .meta({
    id: 'NewPerson',
    description: 'A person who is to sign in.',
    example: { name: 'Kim Berg', email: 'kim.berg@ltu.example', roles: [], organisations: ['ltu'] },
  });
export type NewPersonBody = z.output<typeof newPerson>;

export const personChange = z
  .strictObject({
    name: line().optional().meta({ example: 'Kim Berg' }),
    email: emailAddress().optional(),
    language: language().optional(),
    roles: roleList().optional(),
    organisations: organisationList().optional(),
    active: z.literal(false).optional().meta({ description: 'false ends every role, membership and token of the person.', example: false }),
  })
  .check(withoutRepeats)
  .meta({ id: 'PersonChange', description: 'What is to change; lists are replaced whole.', example: { roles: ['secretary'] } });

export const taskDone = z
  .strictObject({ note: text().optional().meta({ example: 'Ringde; rapporten kommer på fredag.' }) })
  .meta({ id: 'TaskDone', description: 'The task is done.', example: { note: 'Ringde; rapporten kommer på fredag.' } });

export const mailResending = z
  .strictObject({ reason: text(1000).optional().meta({ example: 'Brevlådan var full; nu är den tömd.' }) })
  .meta({ id: 'MailResending', description: 'Sends a mail again.', example: { reason: 'Brevlådan var full; nu är den tömd.' } });

export const mailGate = z
  .strictObject({ open: z.boolean().meta({ example: true }), reason: text().optional().meta({ example: 'Adresserna är granskade.' }) })
  .meta({ id: 'MailGate', description: 'Opens or shuts the gate for mail to the world.', example: { open: true, reason: 'Adresserna är granskade.' } });
