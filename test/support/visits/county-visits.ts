/** What Länsstyrelsen's people open: what waits, the activities, messages, documents, imports; each as it looks with much, with nothing, and with errors. */
import { stages } from '../../../workflows/domain/stages.ts';
import { handedOut, inStage, withDocuments } from '../browser/visited-world.ts';
import { approvedPeriod, others, own } from '../http/api-world.ts';
import type { Errand, Visit } from './visit.ts';
import { check, emptied } from './visit.ts';

const as = 'coordinator' as const;
const visited = (...paths: string[]): Visit[] => paths.map((path) => ({ path, as }));
const documents = `/aktiviteter/${withDocuments}/handlingar`;
const handOut = `/aktiviteter/${withDocuments}/lamna-ut`;
const result = `/aktiviteter/${own}/publicera?period=${approvedPeriod}`;
const published = `/aktiviteter/${own}/avpublicera?period=${approvedPeriod}`;
const chosen = { handling: ['1', '2', '3'] };
const note = { begard: '', beslutad: 'Anna Lind', skal: 'Prövat enligt lagen.', dag: '2026-03-02' };
const ofMoney = ['/bilder/pengar', '/bilder/pengarnas-vag'];
const pictures = ['/bilder', '/bilder/tidslinje', ...ofMoney, '/bilder/i-tid', '/bilder/laget-i-omradena', '/bilder/kalender'];

export const countyVisits: Visit[] = [
  ...visited('/att-gora', '/aktiviteter', '/aktiviteter?q=finns-inte', '/aktiviteter?sortera=title&ordning=fallande&forsenade=ja&lyfta=ja'),
  ...visited(`/aktiviteter/${own}`, ...stages.map((stage) => `/aktiviteter/${inStage(stage)}`)),
  ...visited(`/aktiviteter/${own}/mottaget`, '/arendelista', '/min-organisation'),
  ...visited('/sok', '/sok?q=finns-inte', '/sok?q=e', '/sok?q=kurs', '/sok?q=ltu'),
  ...(['referenceGroup', 'administrator', 'lead', 'nobody'] as const).map((reader): Visit => ({ path: '/sok?q=ku', as: reader })),
  ...visited('/mina-vyer'),
  { path: '/mina-vyer?urval=forsenade%3Dja', as, writes: [{ namn: '' }], status: 422 },
  { path: '/mina-vyer?urval=forsenade%3Dja', as, writes: [{ namn: 'Sena' }] },
  ...visited('/aktiviteter?lyfta=ja', '/mina-vyer', '/mina-vyer/namn?vy=Sena'),
  { path: '/mina-vyer/namn?vy=Sena', as, writes: [{ namn: '' }], status: 422 },
  { path: '/mina-vyer/namn?vy=Sena', as, writes: [{ namn: 'Sena' }] },
  { path: '/aktiviteter/finns-inte', as, status: 404 },
  { path: '/finns-inte', as, status: 404 },

  ...visited('/flera/mer-tid', '/min-kalender'),
  { path: '/min-kalender', as, writes: [{}] },
  { path: '/min-kalender', as },
  { path: '/mina-mejl', as, writes: [{ pace: 'weekly' }] },
  { path: '/mina-mejl', as },
  { path: '/kalender/finns-inte', status: 404 },
  { path: '/flera/mer-tid', as, writes: [{ marked: [`${own}/report-P1`], dueOn: '2099-05-04', reason: 'Vårt fel.', ...check }] },
  { path: '/flera/mer-tid', as, writes: [{ marked: [`${own}/report-P1`], dueOn: '2099-05-04', reason: 'Vårt fel.', ...check }, { _do: 'send' }] },
  { path: '/flera/mer-tid', as, writes: emptied, status: 422 },
  ...visited('/flera/paminn', '/att-gora?grupp=organisations', '/att-gora?grupp=bodies', '/att-gora?vantar=samordnare'),
  { path: '/flera/paminn', as, writes: [{ marked: [`${own}/report-P1`, `${own}/finns-inte`], ...check }] },
  { path: '/flera/paminn', as, writes: [{ marked: [`${own}/report-P1`, `${own}/finns-inte`], ...check }, { _do: 'send' }] },
  { path: '/flera/paminn', as, writes: emptied, status: 422 },
  ...visited('/att-gora?vems=mina', '/att-gora?vems=enhet&sortera=dag', '/att-gora?grupp=other&vems=mina', '/flera/fordela'),
  ...visited(`/aktiviteter/${own}?lista=grupp%3Dother`, `/aktiviteter/${own}/historik`, `/aktiviteter/${own}/historik?visa=clock&hela=ja`),
  { path: '/aktiviteter/finns-inte/historik', as, status: 404 },
  { path: '/flera/fordela', as, writes: [{ marked: [`${own}-callLead`], assignee: '', ...check }] },
  { path: '/flera/fordela', as, writes: emptied, status: 422 },

  ...visited('/regler', `/aktiviteter/${own}/regler`, `/aktiviteter/${others}/regler`),
  { path: '/aktiviteter/finns-inte/regler', as, status: 404 },
  ...(['support', 'secretary', 'steeringGroup', 'administrator'] as const).map((reader): Visit => ({ path: '/regler', as: reader })),
  // RAI sees the rules of a case without those about money.
  { path: `/aktiviteter/${own}/regler`, as: 'referenceGroup' },

  ...visited('/skickat', '/skickat?mottagare=finns-inte', '/skickat/mail-accepted', '/skickat/mail-refused', '/skickat/mail-held'),
  ...visited('/skickat/mail-superseded', '/skickat/mail-refused/skicka-igen', '/skickat/mail-retrying/skicka-igen', '/skickat/mail-accepted/skicka-igen'),
  { path: '/skickat/mail-refused/skicka-igen', as, writes: [{ reason: 'Brevlådan är tömd.', ...check }] },
  { path: '/skickat/mail-refused/skicka-igen', as, writes: [{ reason: 'x'.repeat(1001), ...check }], status: 422 },
  { path: '/skickat/finns-inte/skicka-igen', as, status: 404 },
  { path: '/skickat/mail-refused/skicka-igen', as: 'support', status: 403 },
  ...visited('/skickat/oppna-sparren', '/skickat/stang-sparren'),
  { path: '/skickat/finns-inte', as, status: 404 },
  { path: '/skickat/oppna-sparren', as, writes: emptied, status: 422 },
  { path: '/skickat/stang-sparren', as, writes: [{ reason: 'Fel adresser i registret.', _do: 'check' }] },

  ...visited(documents, `/aktiviteter/${others}/handlingar`, `${documents}/1`, `${documents}/2`, `${documents}/3`),
  { path: `${documents}/99`, as, status: 404 },
  ...visited(handOut, `/aktiviteter/${others}/lamna-ut`, `/aktiviteter/${withDocuments}/utlamnat/${handedOut}`),
  { path: handOut, as, writes: [{ _steg: 'mask' }], status: 422 },
  { path: handOut, as, writes: [{ ...chosen, _steg: 'mask' }] },
  {
    path: handOut,
    as,
    writes: [
      { ...chosen, _steg: 'mask' },
      { 'text.1': 'Zaynab', _steg: 'preview' },
    ],
    status: 422,
  },
  {
    path: handOut,
    as,
    writes: [
      { ...chosen, _steg: 'mask' },
      { 'hela.1': '31:16', _steg: 'preview' },
    ],
  },
  { path: handOut, as, writes: [{ ...chosen, _steg: 'mask' }, { _steg: 'preview' }, { _steg: 'check' }], status: 422 },
  {
    path: handOut,
    as,
    writes: [
      { ...chosen, _steg: 'mask' },
      { 'hela.1': '31:16', _steg: 'preview' },
      { ...note, _steg: 'check' },
    ],
  },

  ...visited(`/aktiviteter/${own}/publicera`, result, `/aktiviteter/${others}/publicera`, `/aktiviteter/${inStage('rejected')}/publicera`),
  { path: result, as, writes: [{ summary: '', ...check }], status: 422 },
  { path: result, as, writes: [{ participants: 'yes', indicators: ['deltagare'], ...check }] },
  ...visited(`/aktiviteter/${own}/avpublicera`, published, `/aktiviteter/${others}/avpublicera`),
  { path: published, as, writes: emptied, status: 422 },
  { path: published, as, writes: [{ reason: 'Fel antal.', ...check }] },
  { path: result, as: 'support', status: 403 },

  ...visited('/importera', '/importera/tried', '/importera/running', '/importera/done', '/importera/stopped', '/importera/nothing'),
  { path: '/importera', as, writes: [{}], status: 422 },
  { path: '/importera/finns-inte', as, status: 404 },
  ...visited('/planen/mal', '/mal/importera'),
  { path: '/mal/importera', as, writes: [{ _do: 'check' }], status: 422 },
  { path: '/mal/importera', as, writes: [{ siffror: 'mål;år;värde;källa\nsysselsattning;23;många;SCB', _do: 'check' }], status: 422 },
  { path: '/mal/importera', as, writes: [{ siffror: 'mål;år;värde;källa\nsysselsattning;2023;79,4;SCB\nsysselsattning;2022;78,2;SCB', _do: 'check' }] },
  { path: '/mal/importera', as: 'support', status: 403 },

  ...visited(...pictures, ...pictures.slice(1).map((path) => `${path}?omrade=livsmiljoer&ar=2020`)),
  // RAI sees no money of others.
  ...pictures.map((path): Visit => ({ path, as: 'referenceGroup', ...(ofMoney.includes(path) && { status: 403 }) })),

  { path: '/att-gora', as: 'support' },
  { path: `/aktiviteter/${own}`, as: 'support' },
  { path: documents, as: 'support' },
  { path: '/skickat', as: 'support' },
  { path: `/aktiviteter/${own}/pausa`, as: 'support', status: 403 },
  { path: '/korningar', as: 'administrator' },
  { path: '/att-gora', as: 'administrator', status: 403 },
];

export const countyErrands: Errand[] = [
  { path: '/', as, status: 303 },
  { path: '/aktiviteter?format=csv', as, status: 200 },
  { path: `${documents}?format=csv`, as, status: 200 },
  { path: `${documents}/4/fil`, as, status: 200 },
  { path: `/aktiviteter/${withDocuments}/utlamnat/${handedOut}/zip`, as, status: 200 },
];
