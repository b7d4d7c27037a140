/** Reminding of several things at once: a mail to each who owes. */
import type { PageCall } from '../../kit/page-route.ts';
import { mostAtOnce, owedAsItem } from './items.ts';
import type { SeveralAct } from './several-act.tsx';
import { severalPages } from './several-act.tsx';
import { remindPath } from './several-paths.ts';
import { severalWords } from './several-words.ts';

const act: SeveralAct = {
  path: remindPath,
  access: 'remindOfSeveral',
  words: (language) => severalWords[language].remind,
  fields: () => [],
  choosable: async (call) => {
    const [organisations, bodies] = [await owedBy(call, 'organisations'), await owedBy(call, 'bodies')];
    return { items: [...bodies.items, ...organisations.items].map((owed) => owedAsItem(owed, call.language)), total: organisations.total + bodies.total };
  },
  asked: ({ owed }, _values, { language }) =>
    owed
      ? { operation: 'remindWhoOwes', options: { params: { id: owed.planActivity }, body: { obligation: owed.id } } }
      : { cannot: severalWords[language].gone },
};

export const remindSeveral = severalPages(act);

const owedBy = ({ request }: PageCall, party: 'organisations' | 'bodies') => request('listOwed', { query: { limit: String(mostAtOnce), owedBy: party } });
