/** The plan as JSON: activities, goals, and where the county stood. The same for every reader: in the plan's own language, with what there is of it in English. */
import { publicWords } from '../public-words.ts';
import type { OpenDataFile } from './open-data-facts.ts';
import { addressOf } from './open-data-facts.ts';

export const planJson: OpenDataFile = {
  path: '/planen.json',
  type: 'application/json; charset=utf-8',
  write({ root, activities, goals: all, baselines, county }) {
    const planActivities = activities.map((activity) => ({ ...activity, url: addressOf(root, activity.id) }));
    const goals = all.map((goal) => ({
      ...goal,
      // What each of them counts stands beside the county's figures, and is no part of them.
      activities: goal.activities.map((activity) => ({ ...activity, url: addressOf(root, activity.id) })),
    }));
    return JSON.stringify({ license: publicWords.sv.licence, publisher: county.authority.sv, planActivities, goals, baselines });
  },
};
