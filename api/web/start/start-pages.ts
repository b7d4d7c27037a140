/** Where the pages begin: the first page for each role, the choice of language, the statement of accessibility, the notice on personal data. */
import type { Viewer } from '../../authorization/access.ts';
import { ownPath } from '../browser/own-address.ts';
import { one } from '../browser/posted-fields.ts';
import type { PageRoute } from '../kit/page-route.ts';
import { openPage } from '../kit/page-route.ts';
import { accessibilityPage } from './accessibility-page.tsx';
import { privacyPage } from './privacy-page.tsx';

const home = openPage({ method: 'get', path: '/', respond: async ({ viewer }) => ({ redirect: firstPage(viewer) }) });

const language = openPage({
  method: 'get',
  path: '/sprak/:language',
  async respond({ params, query, browser, viewer, act }) {
    const chosen = params['language'] === 'en' ? 'en' : 'sv';
    const to = ownPath(one(query, 'till')) ?? '/';
    if (to.startsWith('/svara/')) browser.speakOnLinks(chosen);
    else {
      if (viewer) await act('chooseLanguage', { input: { language: chosen } });
      browser.speak(chosen);
    }
    return { redirect: to };
  },
});

export const startPages: PageRoute[] = [home, language, accessibilityPage, privacyPage];

/** The page that answers "what now?" for somebody. */
function firstPage(viewer: Viewer | null): string {
  if (!viewer) return '/planen';
  const has = (...roles: Viewer['roles'][number][]) => roles.some((role) => viewer.roles.includes(role));
  if (has('coordinator', 'support')) return '/att-gora';
  if (has('secretary', 'referenceGroup', 'steeringGroup')) return '/arendelista';
  if (has('administrator')) return '/personer';
  return viewer.organisations.length > 0 ? '/min-organisation' : '/planen';
}
