/** Everything that lists, searches, sorts or counts: operations of the API and pages, with their filters, a first page and a deep one. */
import { operations } from '../../api/routes/all-operations.ts';
import { taskGroups } from '../../db/lives/task-groups.ts';
import { planActivityOrders } from '../../db/pictures/plan-activity-order.ts';

export interface AskedRead {
  path: string;
  /** Which page is asked for: the first, the last that there is by its number, or the one that follows on a page in the middle by its link. */
  page: 'first' | 'last' | 'next';
}

/** A word that one activity has, one in a hundred, one in ten, and all. */
const searches = ['block-00-1733', 'block-00-17', 'akademiker', 'arbetsgivare', 'ng', 'finns-inte'];
const one = 'block-00-0207';
const activities = '/api/v1/plan-activities';

const activityQueries = [
  '',
  ...planActivityOrders.flatMap((by) => ['asc', 'desc'].map((order) => `sort=${by}&order=${order}`)),
  ...['stage=inProgress', 'stage=rejected', 'stage=withdrawn', 'developmentArea=kompetens', 'focusArea=kompetens-arbete', 'activityArea=sprakstudier'],
  ...['targetGroup=nyanlanda-i-etablering', 'goal=sysselsattning', 'establishmentPhase=etablering', 'organisation=organisation-7', 'unit=Landsbygd'],
  ...[
    'overdue=true',
    'overdue=false',
    'escalated=true',
    'stage=inProgress&sort=nextDue',
    'overdue=true&sort=title',
    'developmentArea=kompetens&stage=inProgress',
  ],
  ...['organisation=organisation-7&sort=nextDue', ...searches.map((q) => `q=${encodeURIComponent(q)}`), 'q=akademiker&sort=title&order=desc'],
].map((query) => `${activities}?${query}`);

const otherLists = [
  ...['', 'owedBy=bodies', 'late=true'].map((query) => `/api/v1/owed?${query}`),
  ...['', ...taskGroups.map((group) => `group=${group}`)].map((query) => `/api/v1/tasks?${query}`),
  ...['', 'state=open', 'role=steeringGroup', `planActivity=${one}`].map((query) => `/api/v1/escalations?${query}`),
  `/api/v1/mails?`,
  ...[`planActivity=${one}`].map((query) => `/api/v1/mails?${query}`),
  ...['history', 'reports'].map((part) => `${activities}/${one}/${part}?`),
];

/** Every other list of the API that needs nothing else said. */
const restOfLists = operations
  .filter(({ method, path, id }) => method === 'get' && /^list/.test(id) && !path.includes('{'))
  .map(({ path }) => `/api/v1${path}?`)
  .filter((path) => ![...otherLists, ...activityQueries].includes(path));

const portfolioFilters = [
  '',
  'skede=inProgress',
  'omrade=kompetens',
  'organisation=organisation-7',
  'forsenade=ja',
  'lyfta=ja',
  'malgrupp=nyanlanda-i-etablering',
];
const pages = [
  '/att-gora',
  ...[...taskGroups, 'bodies', 'late'].map((group) => `/att-gora?grupp=${group}`),
  ...portfolioFilters.map((query) => `/aktiviteter?${query}`),
  ...planActivityOrders.map((by) => `/aktiviteter?sortera=${by}&ordning=fallande`),
  ...searches.map((q) => `/aktiviteter?q=${encodeURIComponent(q)}`),
  ...['', '/regler', '/handlingar', '/lamna-ut', '/publicera'].map((part) => `/aktiviteter/${one}${part}`),
  '/min-organisation',
  '/arendelista',
  ...['', 'utfall=refused', 'q=organisation-7', 'q=rapport', 'q=finns-inte', `aktivitet=${one}`, 'fran=2025-03-01&till=2025-04-01'].map(
    (query) => `/skickat?${query}`,
  ),
  ...[
    '/bilder',
    '/bilder/tidslinje',
    '/bilder/pengar',
    '/bilder/pengarnas-vag',
    '/bilder/i-tid',
    '/bilder/laget-i-omradena',
    '/bilder/kalender',
    '/bilder/pengar?omrade=kompetens',
    '/bilder/kalender?ar=2026',
  ],
  ...['/organisationer', '/organisationer?q=samverkan', '/organisationer?saknar=ja', '/organisationer?ordning=leads', '/organisationer/organisation-7'],
  ...['/personer', '/personer?q=kontakt', '/organ', '/delegationer', '/nycklar', '/sakerhetslogg', '/korningar'],
  ...['', 'omrade=kompetens', ...searches.map((q) => `q=${encodeURIComponent(q)}`)].map((query) => `/planen?${query}`),
  ...['/planen/karta', '/planen/karta?fas=etablering', '/planen/mal', '/planen/om', `/planen/aktiviteter/${one}`],
];

const isList = (path: string) => /^\/(api\/v1\/(?!portfolio)|aktiviteter\?|skickat\?|planen\?|bilder\/(tidslinje|kalender)|att-gora\?)/.test(path);

export const askedReads: AskedRead[] = [...new Set([...activityQueries, ...otherLists, ...restOfLists, '/api/v1/portfolio', ...pages])].flatMap((path) => [
  { path, page: 'first' as const },
  ...(isList(path)
    ? [
        { path, page: 'last' as const },
        { path, page: 'next' as const },
      ]
    : []),
]);

export const publicFiles = [
  '/planen.json',
  '/planen.csv',
  '/planen-mal.csv',
  '/planen-resultat.csv',
  '/planen/atom.xml',
  '/planen/dcat.jsonld',
  '/planen/dcat.rdf',
];
