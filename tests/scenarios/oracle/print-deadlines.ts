import { createHash } from 'node:crypto';
import { deriveDuties } from '../../../src/domain/agreement/index.ts';
import { calendarDate as on } from '../../../src/domain/kernel/index.ts';
import { publishedTerms } from '../terms/published-terms.ts';

// Prints the machine's time zone as it sees it, how many deadlines the published agreements have from 2020 to 2035, and a hash of them all.

const range = { startOn: on('2020-01-01'), fromOn: on('2020-01-01'), toOn: on('2035-12-31') };
const facts = { paydayOfMonth: 15, invoicingDayOfMonth: 31 };
const duties = publishedTerms.flatMap(([, terms]) => deriveDuties(terms, facts, [], range));
const hash = createHash('sha256').update(JSON.stringify(duties)).digest('hex');
process.stdout.write(`${new Date(2026, 0, 1).toISOString()} ${duties.length} ${hash}`);
