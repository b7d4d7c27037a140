/** The registers of organisations, people and bodies, as those who keep them see them. */
import type { VisitedWorld } from '../browser/visited-world.ts';
import { seededToken } from '../http/api-world.ts';
import type { Visit } from './visit.ts';
import { check } from './visit.ts';

const contact = { name: 'Kim Berg', email: 'kim.berg@ltu.example', language: 'sv' };

export function registerVisits({ ids }: VisitedWorld): Visit[] {
  const ofContact = `/organisationer/ltu/kontakt/${ids.lead}`;
  return [
    ...visited('coordinator', '/organisationer', '/organisationer?q=finns-inte', '/organisationer/ltu', '/organisationer/arbetsformedlingen'),
    ...visited('coordinator', '/personer', '/personer?q=finns-inte', `/personer/${ids.lead}`, `/personer/${ids.secretary}`, '/organ', '/organ/rai'),
    ...formed('coordinator', '/organisationer/ny', { name: 'Nya föreningen', kind: 'association' }),
    ...formed('coordinator', '/organisationer/ltu/andra', { name: 'LTU', kind: 'association' }, { name: '' }),
    ...formed('coordinator', '/organisationer/ltu/kontakt', contact),
    ...formed('coordinator', `${ofContact}/andra`, { name: 'Kim Bergström' }, { name: '' }),
    ...formed('coordinator', `${ofContact}/avsluta`, { lastDay: '2126-03-01' }, { lastDay: '' }),
    ...formed('coordinator', '/organ/gamla-partnerskapet/roll', { role: 'referenceGroup', from: '2010-03-02', to: '2010-04-02' }),
    ...formed('coordinator', '/organ/rai/roll/referenceGroup/avsluta', { to: '2126-03-01' }, { to: '' }),

    ...formed('coordinator', '/min-franvaro', { from: '2126-12-21', to: '2127-01-06' }, { from: '2126-12-21' }),
    ...formed('secretary', '/min-franvaro', { from: '2126-12-21', to: '2127-01-06' }, { to: '' }),
    ...formed('coordinator', '/franvaro/absence-1/tillbaka', { to: '2126-07-04' }, { to: '' }),
    { path: '/franvaro/absence-1/tillbaka', as: 'secretary', status: 404 },
    { path: '/franvaro/finns-inte/tillbaka', as: 'administrator', status: 404 },
    ...visited('administrator', '/franvaro/absence-1/tillbaka', `/personer/${ids.coordinator}`, '/organisationer/lansstyrelsen-norrbotten'),
    ...formed('administrator', `/personer/${ids.coordinator}/franvaro`, { from: '2126-12-21', to: '2127-01-06' }, { from: '2126-12-21', to: '2126-12-01' }),
    { path: '/personer/finns-inte/franvaro', as: 'administrator', status: 404 },
    ...formed('administrator', '/enheter/1/brevlada', { email: 'toi@lansstyrelsen.example' }, { email: 'toi' }),
    { path: '/enheter/99/brevlada', as: 'administrator', status: 404 },

    ...visited('coordinator', '/delegationer'),
    ...visited('administrator', '/delegationer'),
    ...formed('administrator', `/personer/${ids.coordinator}/delegation`, delegation),
    { path: '/personer/finns-inte/delegation', as: 'administrator', status: 404 },
    ...formed('administrator', '/delegationer/delegation-1/avsluta', { to: '2126-03-01' }, { to: '' }),
    { path: '/delegationer/finns-inte/avsluta', as: 'administrator', status: 404 },
    ...visited('administrator', '/personer', '/personer?roll=coordinator', `/personer/${ids.everything}`),
    ...formed('administrator', '/personer/ny', contact),
    ...formed('administrator', `/personer/${ids.partner}/andra`, { name: 'Kim Bergström' }, { name: '' }),
    { path: `/personer/${ids.partner}/avsluta`, as: 'administrator' },
    { path: `/personer/${ids.partner}/avsluta`, as: 'administrator', writes: [check] },
    { path: `/personer/${ids.partner}/roller`, as: 'administrator' },
    { path: `/personer/${ids.partner}/roller`, as: 'administrator', writes: [{ roles: ['support'], ...check }] },
    { path: `/personer/${ids.partner}/enhet`, as: 'administrator' },
    { path: `/personer/${ids.partner}/enhet`, as: 'administrator', writes: [{ unit: 'Landsbygd', ...check }] },
    { path: `/personer/${ids.partner}/avsluta`, as: 'administrator' },
    { path: `/personer/${ids.partner}/avsluta`, as: 'administrator', writes: [check] },
    ...visited('administrator', '/sakerhetslogg', '/sakerhetslogg?handelse=tokenMade&fran=2026-01-01&till=x'),
    ...visited('administrator', '/nycklar', `/nycklar?person=${ids.other}`, '/nycklar?person=finns-inte'),
    { path: `/nycklar/${seededToken}/avsluta`, as: 'administrator' },
    { path: `/nycklar/${seededToken}/avsluta`, as: 'administrator', writes: [check] },
    ...['/organisationer/finns-inte', '/personer/finns-inte', '/organ/finns-inte', '/nycklar/finns-inte/avsluta'].map(
      (path): Visit => ({ path, as: 'administrator', status: 404 }),
    ),
    ...['/organisationer', '/personer', '/organ', '/nycklar', '/sakerhetslogg'].map((path): Visit => ({ path, as: 'lead', status: 403 })),
  ];
}

const delegation = { name: 'Arbetsordning 4 §', act: 'decision', upToSek: '500 000', from: '2026-01-01' };

const visited = (as: NonNullable<Visit['as']>, ...paths: string[]): Visit[] => paths.map((path) => ({ path, as }));
/** A form as it is opened, with what is missing, and to be checked. */
const formed = (as: NonNullable<Visit['as']>, path: string, written: Record<string, string>, wrong: Record<string, string> = {}): Visit[] => [
  { path, as },
  { path, as, writes: [{ ...wrong, ...check }], status: 422 },
  { path, as, writes: [{ ...written, ...check }] },
];
