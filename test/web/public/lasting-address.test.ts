/** What readers of feeds and catalogues know again: names stay when the program moves to another address, and links lead to where it is. */
import { describe, expect, test } from 'vitest';
import { keepLastingAddress } from '../../../db/public/lasting-address-store.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startPageWorld);

describe('ids of the feed and IRIs of the catalogue', () => {
  const idsOf = (xml: string) => [...xml.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id ?? '');
  const irisOf = (xml: string) => [...xml.matchAll(/rdf:about="(.*?)"/g)].map(([, iri]) => iri ?? '');

  test('are the first address that others knew, whatever came later; links and files are where the program answers', async () => {
    const nobody = await world.browser(null);
    const before = { atom: (await nobody.get('/planen/atom.xml')).html, rdf: (await nobody.get('/planen/dcat.rdf')).html };
    await keepLastingAddress(world.db, 'https://forst.example');
    await keepLastingAddress(world.db, 'https://senare.example');
    const after = {
      atom: (await nobody.get('/planen/atom.xml')).html,
      rdf: (await nobody.get('/planen/dcat.rdf')).html,
      json: (await nobody.get('/planen/dcat.jsonld')).html,
    };
    expect(idsOf(after.atom).length).toBeGreaterThan(1);
    expect(idsOf(after.atom)).toEqual(idsOf(before.atom).map((id) => id.replace('http://127.0.0.1', 'https://forst.example')));
    expect(irisOf(after.rdf).every((iri) => iri.startsWith('https://forst.example/planen/dcat#'))).toBe(true);
    expect(irisOf(after.rdf)).toHaveLength(irisOf(before.rdf).length);
    expect(after.json).toContain('"@id":"https://forst.example/planen/dcat#katalog"');
    expect(after.atom).toContain('href="http://127.0.0.1/planen/aktiviteter/');
    expect(after.rdf).toContain('http://127.0.0.1/planen.csv');
    expect(after.atom + after.rdf).not.toContain('senare.example');
  });
});
