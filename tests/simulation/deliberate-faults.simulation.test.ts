import { expect, test } from 'vitest';
import { deliberateFaults } from './deliberate-faults.ts';
import { findDeliberateFault } from './find-deliberate-fault.ts';

// The simulation proves itself: what is broken on purpose is found.
test.each(deliberateFaults)('finds $name', async ({ name }) => {
  const found = await findDeliberateFault(name, 200);
  console.log(`${name}: seed ${found?.seed}, ${found?.what}`);
  expect(found).toBeDefined();
});
