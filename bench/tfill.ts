import { filledDatabases } from '/work/wt/flat-reads/bench/reads/filled-database.ts';
for (const open of filledDatabases(process.argv.slice(2))) {
  const f = await open(); const t=performance.now(); await f.grow(2000); console.log(f.engine, 'filled 2000', performance.now()-t);
  await f.grow(100000); console.log('20000', performance.now()-t);
  await f.remove();
}
