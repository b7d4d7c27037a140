/** What moves a life: a person's command, or something due on the agenda. The key is the command's id or "obligation/dueVersion/rung", never a time. */
import type { AgendaItem } from './agenda-item.ts';
import type { Command } from './commands.ts';

export type CommandStep = { key: string; command: Command };
export type ClockStep = { key: string; clock: AgendaItem };
export type Step = CommandStep | ClockStep;
