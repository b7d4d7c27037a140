/** A wrong step, or something that has become another, and the way back from it: what the table of `docs/ways-back.md` says, tried on a real server. */
import type { CommandInputs, CommandName } from '../../../workflows/domain/commands.ts';
import type { MailKind } from '../../../workflows/domain/notices.ts';
import type { HitEnv, Life } from '../../support/server/hit-env.ts';

export interface Slip {
  /** What has gone wrong, or has become another. */
  slip: string;
  /** How it is mended. */
  by: 'take back' | 'correct' | 'undo' | 'reopen' | 'change terms' | 'add';
  command: CommandName;
  /** The page's route. */
  page: string;
  /** Kinds of mails that the mending step writes; none where nobody is told. */
  told: MailKind[];
  /** A life that begins otherwise than as a proposal. */
  begin?(hit: HitEnv): Promise<Life>;
  /** Brings a new life to where the slip has been made. */
  made(life: Life, hit: HitEnv): Promise<void>;
  /** Mends it, and looks at what stands afterwards. */
  mended(life: Life, hit: HitEnv): Promise<void>;
}

const words = { grounds: 'Skäl.', decidedBy: 'Anna Lind' };
const reason = { reason: 'Blev fel.' };
export const own = 'lansstyrelsen-norrbotten';
const noMoney: CommandInputs['fundingDecision'] = { outcome: 'noFundingNeeded', grants: [], instalments: [] };
/** 100 SEK of our own, in two instalments: the first released by the first period's report. */
export const withMoney: CommandInputs['fundingDecision'] = {
  outcome: 'approved',
  grants: [{ funder: own, outcome: 'approved', amountSek: 100 }],
  instalments: [],
};

/** Every command of a slip has the same words: what is judged stands in its input. */
export const act = <N extends CommandName>(life: Life, name: N, input: CommandInputs[N], body: Record<string, unknown> = {}): Promise<void> =>
  life.take(name, input, { ...words, ...reason, text: 'Ord.', ...body });

export const decided = (life: Life): Promise<void> => act(life, 'fundingDecision', noMoney);
async function granted(life: Life): Promise<void> {
  await act(life, 'fundingDecision', withMoney);
}
export async function asked(life: Life, lead = 'ltu'): Promise<void> {
  await decided(life);
  await act(life, 'assignment', { lead }, { lead: { organisation: lead } });
}
export async function atWork(life: Life): Promise<void> {
  await asked(life);
  await act(life, 'assignmentAnswer', { answer: 'accepted' });
}
export async function atWorkWithMoney(life: Life): Promise<void> {
  await granted(life);
  await act(life, 'assignment', { lead: 'ltu' }, { lead: { organisation: 'ltu' } });
  await act(life, 'assignmentAnswer', { answer: 'accepted' });
}
export async function reported(life: Life): Promise<void> {
  await atWork(life);
  await act(life, 'report', { period: await periodOf(life), form: 'full' }, { status: 'green', done: 'Klart.' });
}
export const periodOf = async (life: Life): Promise<string> => (await life.state()).period?.name ?? '';
export async function takeBack(life: Life): Promise<void> {
  await act(life, 'takeBack', { step: (await life.state()).seq });
}
