/** Bodies by which organisations, their contact persons, and the bodies' roles are changed. */
import { z } from 'zod';
import { failsWith, refuse } from '../errors/schema-issues.ts';
import { day, emailAddress, line } from './fields.ts';

export const organisationKinds = ['authority', 'municipality', 'region', 'university', 'education', 'company', 'association', 'other'] as const;
const kind = () => z.enum(organisationKinds).meta({ description: 'What kind of organisation it is.', example: 'association' });
const language = () => z.enum(['sv', 'en']).meta({ description: 'Language of mails.', example: 'sv' });
const bodyRole = () => z.enum(['referenceGroup', 'steeringGroup']).meta({ example: 'steeringGroup' });

export const newOrganisation = z
  .strictObject({ name: line(), kind: kind() })
  .meta({ id: 'NewOrganisation', description: 'An organisation to add; its id is made of its name.', example: { name: 'Ny förening', kind: 'association' } });

export const organisationChange = z
  .strictObject({ name: line().optional(), kind: kind().optional() })
  .meta({ id: 'OrganisationChange', description: 'What is to change.', example: { kind: 'education' } });

export const newContact = z
  .strictObject({
    name: line(),
    email: emailAddress(),
    language: language().default('sv'),
    from: day().optional().meta({ description: 'First day; at once unless given.' }),
  })
  .meta({
    id: 'NewContact',
    description: 'A contact person of an organisation. Who has the address already is made a contact person as registered; name and language stay.',
    example: { name: 'Robin Ek', email: 'robin.ek@ltu.example' },
  });

export const contactChange = z
  .strictObject({ name: line().optional(), email: emailAddress().optional(), language: language().optional() })
  .meta({ id: 'ContactChange', description: 'What is to change of a contact person.', example: { name: 'Kim Berg' } });

export const contactEnd = z
  .strictObject({ lastDay: day().meta({ description: 'Last day as contact person.' }) })
  .meta({ id: 'ContactEnd', description: 'When somebody is no longer contact person.', example: { lastDay: '2099-12-31' } });

export const bodyRoleGiven = z
  .strictObject({
    role: bodyRole(),
    from: day().meta({ description: 'First day.' }),
    to: day().optional().meta({ description: 'First day without the role; until further notice unless given.', example: '2100-01-01' }),
    people: z
      .array(z.uuid(failsWith('notAUuid')))
      .max(200)
      .default([])
      .meta({
        description:
          'Ids of those who have the role now and go on to speak for this body. Nobody else who spoke for the body before has it any longer than that body does; who is new is given the role as a person.',
        example: ['0b0e6a3c-5f0e-4f3a-9d53-7e2f5f2f1a10'],
      }),
  })
  .check((context) => {
    const { from, to } = context.value;
    if (to !== undefined && to <= from) refuse(context, ['to'], { code: 'lastDayNotAfterFirst', params: {} });
  })
  .meta({ id: 'BodyRoleGiven', description: 'A role for a body.', example: { role: 'steeringGroup', from: '2099-09-30' } });

export const bodyRoleEnd = z
  .strictObject({ role: bodyRole(), to: day().meta({ description: 'First day without the role.', example: '2100-01-01' }) })
  .meta({ id: 'BodyRoleEnd', description: 'When a body no longer has a role.', example: { role: 'steeringGroup', to: '2100-01-01' } });
