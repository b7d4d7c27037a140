/** What tasks tell beside their columns. */
import type { TaskRow } from '../task-row-read-model.ts';

export interface TaskDetails {
  text?: string;
  person?: string;
  recipient?: string;
  contact?: string;
  answer?: string;
  mail?: string;
}

/** What a list shows of them. */
export const toldOf = ({ text = null, recipient = null, contact = null, answer = null }: { [Name in keyof TaskDetails]: string | null }) => ({
  text,
  recipient,
  contact,
  answer,
});

/** A text among the details of a task; empty where there is none. */
export const textIn = ({ details }: Pick<TaskRow, 'details'>, name: string): string => (typeof details[name] === 'string' ? details[name] : '');
