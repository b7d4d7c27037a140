/** The rooms of api and of its pages as rules over imports: which may stand on which, and how many files a folder may have. Each answers with its breaches. */
import { dirname } from 'node:path';
import type { SourceFile } from './source-files.ts';
import { importsOf } from './source-files.ts';

/** Rooms of api, lower floors first: one may use what stands below it, and nothing beside it. */
const floorsOfApi = [
  ['http'],
  ['attachments', 'ports'],
  ['authorization'],
  ['engine', 'views'],
  ['operations'],
  ['routes', 'page-operations'],
  ['docs', 'commands'],
  ['web'],
];
/** Rooms of api/web, lower floors first; every other one is an area of pages. */
const floorsOfWeb = [['browser', 'components'], ['kit'], ['drawings', 'form-engine'], ['parts']];

interface Place {
  /** Of `floors`; one above them all where what composes lies in no room. */
  floor: number;
  room: string;
}

/** Where a file below a folder stands. @param unknown the floor of a room that is not listed */
function placeBelow(under: string, floors: string[][], unknown: number): (path: string) => Place {
  return (path) => {
    const [room = '', below] = path.slice(under.length).split('/');
    if (below === undefined) return { floor: floors.length + 1, room: '' };
    const floor = floors.findIndex((rooms) => rooms.includes(room));
    return { floor: floor === -1 ? unknown : floor, room };
  };
}

const notThere = -1;
const placeInApi = placeBelow('api/', floorsOfApi, notThere);
/** Areas of pages stand side by side. */
const placeInWeb = placeBelow('api/web/', floorsOfWeb, floorsOfWeb.length);

/** Imports that run up or sideways, and files of api in a room that it does not know. */
export function roomBreaches(files: SourceFile[]): string[] {
  const ofApi = files.filter(({ path }) => path.startsWith('api/'));
  const strangers = ofApi.map(({ path }) => path).filter((path) => placeInApi(path).floor === notThere);
  return [
    ...strangers,
    ...breachesIn(ofApi, 'api/', placeInApi),
    ...breachesIn(
      ofApi.filter(({ path }) => path.startsWith('api/web/')),
      'api/web/',
      placeInWeb,
    ),
  ];
}

function breachesIn(files: SourceFile[], under: string, placeOf: (path: string) => Place): string[] {
  return files.flatMap((file) => {
    const from = placeOf(file.path);
    return importsOf(file)
      .filter(({ own, target }) => own && target.startsWith(under))
      .filter(({ target }) => {
        const to = placeOf(target);
        return to.room !== from.room && to.floor >= from.floor;
      })
      .map(({ target }) => `${file.path} → ${target}`);
  });
}

/** Folders with more files of their own than are taken in at a glance. */
export function crowded(paths: string[], limit: number): string[] {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  return [...counts].filter(([folder, count]) => folder !== '.' && count > limit).map(([folder, count]) => `${folder}: ${count}`);
}
