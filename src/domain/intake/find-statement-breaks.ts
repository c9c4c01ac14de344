import { compareText, addDays, daysBetween, type CalendarDate } from '../kernel/index.ts';
import { findItem, type Delivery } from './delivery.ts';
import type { Finding } from './finding.ts';
import { listStatements, type KnownStatement } from './list-statements.ts';
import { sureFrom } from './list-vouchers.ts';
import { maskDigits } from './mask-digits.ts';

/** So many days without a line are nothing where a statement does not say which days it is of. */
const quietDays = 10;
/** A statement before the period is the one before this only if it is no older. */
const neighbourDays = 40;

/**
 * Statements that do not go on from one another, or whose balance does not follow from their lines. Where both balances are known they decide: nothing
 * is missing between two that are equal. Example: closes at kr 100 on 30 September, opens at kr 250 on 8 October → `statement-gap`.
 */
export function findStatementBreaks(delivery: Delivery): Finding[] {
  const statements = listStatements(delivery);
  const accounts = new Set(statements.map(({ account, statement }) => `${account} ${statement.currency}`));
  const gaps = [...accounts].flatMap((key) => {
    const own = statements.filter(({ account, statement }) => `${account} ${statement.currency}` === key);
    return findGaps(withoutInner(own), delivery);
  });
  return [...gaps, ...statements.filter(({ isNew }) => isNew).flatMap((one) => findWrongBalance(one))];
}

/** In order of days; without those that lie within another, which is the same account told twice. */
function withoutInner(own: readonly KnownStatement[]): KnownStatement[] {
  const dated = own.filter(({ fromOn, toOn }) => fromOn !== undefined && toOn !== undefined);
  const sorted = dated.toSorted((a, b) => compareText(a.fromOn!, b.fromOn!) || compareText(b.toOn!, a.toOn!));
  const kept: KnownStatement[] = [];
  for (const one of sorted) if (!kept.some(({ toOn }) => toOn! >= one.toOn!)) kept.push(one);
  return kept;
}

function findGaps(own: readonly KnownStatement[], delivery: Delivery): Finding[] {
  return own.flatMap((after, index) => {
    const before = own[index - 1];
    if (before === undefined || !(before.isNew || after.isNew)) return [];
    const days = daysBetween(before.toOn!, after.fromOn!) - 1;
    const overlap = days < 0;
    const closing = before.statement.closingMinor;
    const opening = after.statement.openingMinor;
    if (closing !== undefined && opening !== undefined && !overlap) {
      return closing === opening ? [] : [gap(before, after, delivery, { closing, opening })];
    }
    const bothNew = before.isNew && after.isNew;
    const limit = before.saysDays && after.saysDays && bothNew ? 0 : quietDays;
    return days > limit && (bothNew || days <= neighbourDays) ? [gap(before, after, delivery)] : [];
  });
}

function gap(
  before: KnownStatement,
  after: KnownStatement,
  { agreed }: Delivery,
  balances?: { closing: number; opening: number },
): Finding {
  const on = after.isNew ? after : before;
  const fromOn = addDays(before.toOn!, 1);
  const toOn = addDays(after.fromOn!, -1);
  const clear =
    balances !== undefined &&
    fromOn <= toOn &&
    overlaps(fromOn, toOn, agreed.periodStartOn, agreed.periodEndOn) &&
    Math.min(before.confidence, after.confidence) >= sureFrom &&
    findItem(agreed, on.itemKey)?.essential === true;
  return {
    kind: 'statement-gap',
    severity: clear ? 'stops' : 'asks',
    key: `statement-gap:${on.account}:${before.toOn}`,
    arrivalId: on.arrivalId,
    otherIds: [on === after ? before.arrivalId : after.arrivalId],
    ...(on.itemKey === undefined ? {} : { itemKey: on.itemKey }),
    ground: balances ? { on: 'arithmetic' } : { on: 'period' },
    evidence: [{ page: 1 }],
    mender: 'client',
    values: {
      fileName: maskDigits(on.fileName),
      ...(fromOn <= toOn ? { fromOn, toOn } : { on: after.fromOn! }),
      ...(balances ? { closingMinor: balances.closing, openingMinor: balances.opening } : {}),
      currency: on.statement.currency,
    },
    work: { work: 'fetching', vouchers: 1 },
  };
}

function findWrongBalance({ statement, arrivalId, itemKey, fileName, confidence }: KnownStatement): Finding[] {
  const { openingMinor, closingMinor, lines, currency } = statement;
  if (openingMinor === undefined || closingMinor === undefined || confidence < sureFrom) return [];
  const found = lines.reduce((sum, { amountMinor }) => sum + amountMinor, openingMinor);
  if (found === closingMinor) return [];
  return [
    {
      kind: 'statement-sum',
      severity: 'asks',
      key: `statement-sum:${arrivalId}:${statement.fromOn ?? lines[0]?.on ?? ''}`,
      arrivalId,
      ...(itemKey === undefined ? {} : { itemKey }),
      ground: { on: 'arithmetic' },
      evidence: lines.slice(-1).map(({ evidence }) => evidence),
      mender: 'client',
      values: { fileName: maskDigits(fileName), statedMinor: closingMinor, foundMinor: found, currency },
      work: { work: 'reconciling', vouchers: 1 },
    },
  ];
}

function overlaps(fromOn: CalendarDate, toOn: CalendarDate, startOn: CalendarDate, endOn: CalendarDate): boolean {
  return fromOn <= endOn && toOn >= startOn;
}
