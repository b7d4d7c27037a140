/** The routes that are read, and which of them answers. */
import { pages } from '../../../api/web/web-app.ts';

const routes = pages.filter(({ method }) => method === 'get').map(({ path }) => ({ path, like: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`) }));
export const readRoutes: string[] = routes.map(({ path }) => path);

/** The route that answers, as the program picks it: the first that fits. */
export const routeOf = (path: string): string | undefined => routes.find(({ like }) => like.test(path.split('?')[0] ?? ''))?.path;
