/** A page's call made from another. */
import type { Viewer } from '../../authorization/access.ts';
import type { PageCall } from './page-route.ts';

/** The same call with some of it changed. A form's token is made only when the page asks for it: who is shown no form gets no cookie. */
export function changedCall<Who extends Viewer | null, Changes extends Partial<PageCall<Who>>>(call: PageCall<Who>, changes: Changes): PageCall<Who> & Changes {
  const { deps, viewer, language, at, from, url, params, query, form, files, browser, request, check, preview, act } = call;
  const same = { deps, viewer, language, at, from, url, params, query, form, files, browser, request, check, preview, act };
  return {
    ...same,
    get csrf() {
      return call.csrf;
    },
    ...changes,
  };
}
