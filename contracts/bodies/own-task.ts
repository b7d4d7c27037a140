/** Tasks that a coordinator makes. */
import { z } from 'zod';
import { refuse } from '../errors/schema-issues.ts';
import { day, registerId, saidText } from './fields.ts';

const assignee = () =>
  registerId('p-1').nullable().meta({ description: 'Id of a coordinator, or of somebody who works beside them; null: all coordinators.', example: null });
const dueOn = () => day().meta({ description: 'The day by which it is to be done; on that day a reminder is sent.' });

export const newTask = z
  .strictObject({ text: saidText(1000).meta({ example: 'Fråga LTU om lokalerna.' }), dueOn: dueOn(), assignee: assignee().default(null) })
  .meta({ id: 'NewTask', description: 'A task of one’s own.', example: { text: 'Fråga LTU om lokalerna.', dueOn: '2026-04-01' } });

export const taskChange = z
  .strictObject({ dueOn: dueOn().optional(), assignee: assignee().optional() })
  .check((context) => {
    if (context.value.dueOn === undefined && context.value.assignee === undefined) refuse(context, ['dueOn'], { code: 'nothingCompleted', params: {} });
  })
  .meta({ id: 'TaskChange', description: 'Moves a task of one’s own, or gives it to somebody else.', example: { dueOn: '2026-04-08' } });
