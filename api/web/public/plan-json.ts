/** The plan as JSON: activities, goals, and where the county stood. The same for every reader: in the plan's own language, with what there is of it in English. */
import { publicGoals } from '../../../db/public/public-goals-read-model.ts';
import { publicActivities } from '../../../db/public/public-plan-read-model.ts';
import { openPage } from '../kit/page-route.ts';
import { addressOf, publisherOf } from './open-data-facts.ts';
import { rootOf } from './public-address.ts';
import { publicWords } from './public-words.ts';

export const planJson = openPage({
  method: 'get',
  path: '/planen.json',
  async respond(call) {
    const root = rootOf(call);
    const planActivities = (await publicActivities(call.deps.db)).map((activity) => ({ ...activity, url: addressOf(root, activity.id) }));
    const { goals: all, baselines } = await publicGoals(call.deps.db);
    const goals = all.map((goal) => ({
      ...goal,
      // What each of them counts stands beside the county's figures, and is no part of them.
      activities: goal.activities.map((activity) => ({ ...activity, url: addressOf(root, activity.id) })),
    }));
    return {
      file: {
        type: 'application/json; charset=utf-8',
        body: JSON.stringify({ license: publicWords.sv.licence, publisher: await publisherOf(call), planActivities, goals, baselines }),
        shared: true,
      },
    };
  },
});
