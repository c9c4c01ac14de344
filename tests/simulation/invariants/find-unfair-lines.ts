import type { Broken, LineRow, Snapshot, Truth } from './what-must-hold.ts';

const day = 86_400_000;
const daysFrom = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / day);

/** Surcharge lines that the agreement does not carry, worked out a second time from the days alone. */
export function findUnfairLines({ lines }: Snapshot, truth: Truth): Broken[] {
  return [...findDoubled(lines), ...lines.flatMap((line) => faultsOf(line, truth))];
}

function findDoubled(lines: readonly LineRow[]): Broken[] {
  const seen = new Map<string, number>();
  for (const { obligationId, chargeKey } of lines) {
    const key = `${obligationId}/${chargeKey}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return [...seen]
    .filter(([, count]) => count > 1)
    .map(([key, count]) => ({ invariant: '2 surcharges are fair and there once', what: `${count} lines for ${key}` }));
}

function faultsOf(line: LineRow, { weekOre, capOre, graceDays }: Truth): Broken[] {
  const unfair = (what: string): Broken => ({
    invariant: '2 surcharges are fair and there once',
    what: `line ${line.id} (${line.state}): ${what}`,
  });
  const broken: Broken[] = [];
  if (line.state === 'proposed') {
    if (line.deliveredOn !== null && line.deliveredOn <= line.dueOn) broken.push(unfair('delivered in time'));
    if (line.noticedOn === null) broken.push(unfair('no notice reached a server'));
    else if (line.firstChargedOn <= line.noticedOn)
      broken.push(unfair(`charges from ${line.firstChargedOn}, the notice came on ${line.noticedOn}`));
    if (daysFrom(line.dueOn, line.firstChargedOn) <= graceDays)
      broken.push(unfair(`charges from ${line.firstChargedOn}, within the grace after ${line.dueOn}`));
    if (line.chargedDays > daysFrom(line.firstChargedOn, line.countedToOn) + 1)
      broken.push(unfair(`${line.chargedDays} days from ${line.firstChargedOn} to ${line.countedToOn}`));
  }
  if (line.state !== 'forgiven' && line.state !== 'withdrawn') {
    const sum = Math.min(capOre, Math.ceil(line.chargedDays / 7) * weekOre);
    if (line.sumOre !== sum)
      broken.push({
        invariant: '5 the sum is the same everywhere',
        what: `line ${line.id} says ${line.sumOre} øre for ${line.chargedDays} days; by the agreement ${sum}`,
      });
  }
  if (line.exportedSums.length > 1) broken.push(unfair(`left ${line.exportedSums.length} times`));
  if (line.exportedSums.some((sum) => sum !== line.sumOre))
    broken.push({
      invariant: '5 the sum is the same everywhere',
      what: `line ${line.id} says ${line.sumOre} øre and left as ${line.exportedSums.join(', ')}`,
    });
  if (line.exportedIn !== null && line.state !== 'approved') broken.push(unfair('left without being approved'));
  return broken;
}
