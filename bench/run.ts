/** `npm run bench -- NAME`: measures one thing and prints its ratio to a bound that was measured in the same run. */
const benches: Readonly<Record<string, () => Promise<{ run(): Promise<void> }>>> = {
  sweep: () => import('./sweep.ts'),
  intake: () => import('./intake.ts'),
  hostile: () => import('./hostile.ts'),
  inbox: () => import('./inbox.ts'),
  portfolio: () => import('./portfolio.ts'),
  start: () => import('./start.ts'),
  agreement: () => import('./agreement.ts'),
  corpus: () => import('./corpus.ts'),
  load: () => import('./load.ts'),
  plan: () => import('./plan.ts'),
  'what-if': () => import('./what-if.ts'),
};

const [wanted = ''] = process.argv.slice(2);
const load = Object.hasOwn(benches, wanted) ? benches[wanted] : undefined;
if (load === undefined) {
  process.stderr.write(`npm run bench -- NAME, where NAME is one of ${Object.keys(benches).join(', ')}\n`);
  process.exitCode = 2;
} else {
  await (await load()).run();
}

export {};
