import { describe, expect, it } from 'vitest';
import { calendarDate as on, ore } from '../../src/domain/kernel/index.ts';
import { decideObjection, type ObjectionMatter, type RestingLine } from '../../src/domain/objection/index.ts';

const cameLate: ObjectionMatter = { kind: 'received-day', countsOn: on('2026-11-24'), claimedOn: on('2026-11-20') };
const dueLater: ObjectionMatter = { kind: 'deadline', dueOn: on('2026-11-20'), claimedOn: on('2026-11-25') };
const sentBack: ObjectionMatter = { kind: 'return', mendByOn: on('2026-11-27') };
const asked: ObjectionMatter = { kind: 'question', answerByOn: on('2026-11-26') };
const charged: ObjectionMatter = { kind: 'surcharge', lineId: 'line' };

const line = (was: RestingLine['was'], left = false): RestingLine => ({
  lineId: 'line',
  sumOre: ore(95_000),
  was,
  left,
});
const proposed = line('proposed');
const approved = line('approved');
const left = line('approved', true);

/** One row of the table in words: `what the client disagrees with | the answer | the line → what follows | and for the line`. */
function row(matter: ObjectionMatter, answer: string, ...lines: RestingLine[]): string {
  const [outcome, detail] = answer.split(' ') as ['upheld' | 'partly' | 'not-upheld', string | undefined];
  const given = detail?.startsWith('kr')
    ? { offOre: ore(Number(detail.slice(2)) * 100) }
    : detail === undefined
      ? {}
      : { on: on(detail) };
  const decided = decideObjection(matter, { outcome, ...given }, lines);
  if ('refused' in decided) return `refused: ${decided.refused}`;
  const { follows, ...rest } = decided.matter;
  const about = [follows, ...Object.values(rest)].join(' ');
  const told = decided.lines.map(({ follows: fate, lineId: _lineId, ...more }) =>
    [fate, ...Object.values(more)].join(' '),
  );
  return [about, ...told].join(' | ');
}

describe('"I do not agree": what follows from the answer', () => {
  it('about the day on which something came', () => {
    expect([
      row(cameLate, 'not-upheld', approved),
      row(cameLate, 'upheld', proposed),
      row(cameLate, 'upheld', approved),
      row(cameLate, 'upheld', left),
      row(cameLate, 'partly 2026-11-23', approved),
      row(cameLate, 'partly', approved),
      row(cameLate, 'partly 2026-11-24', approved),
      row(cameLate, 'upheld'),
    ]).toEqual([
      'nothing | stands',
      'received-day-corrected 2026-11-20 | worked-out-again',
      'received-day-corrected 2026-11-20 | worked-out-again',
      'received-day-corrected 2026-11-20 | difference-credited',
      'received-day-corrected 2026-11-23 | worked-out-again',
      'refused: day-missing',
      'refused: day-no-better',
      'received-day-corrected 2026-11-20',
    ]);
  });

  it('about a deadline', () => {
    expect([
      row(dueLater, 'not-upheld', approved),
      row(dueLater, 'upheld', approved),
      row(dueLater, 'upheld', left),
      row(dueLater, 'partly 2026-11-23', approved),
      row(dueLater, 'partly 2026-11-20', approved),
    ]).toEqual([
      'nothing | stands',
      'deadline-corrected 2026-11-25 | worked-out-again',
      'deadline-corrected 2026-11-25 | difference-credited',
      'deadline-corrected 2026-11-23 | worked-out-again',
      'refused: day-no-better',
    ]);
  });

  it('about something that was sent back', () => {
    expect([
      row(sentBack, 'not-upheld', approved),
      row(sentBack, 'upheld', approved),
      row(sentBack, 'upheld', left),
      row(sentBack, 'partly 2026-12-02', approved),
      row(sentBack, 'partly 2026-11-27', approved),
    ]).toEqual([
      'nothing | stands',
      'return-taken-back | worked-out-again',
      'return-taken-back | difference-credited',
      'more-time-to-mend 2026-12-02 | stands',
      'refused: day-no-better',
    ]);
  });

  it('about a question', () => {
    expect([
      row(asked, 'not-upheld'),
      row(asked, 'upheld', approved),
      row(asked, 'partly 2026-12-01'),
      row(asked, 'partly'),
    ]).toEqual(['nothing', 'question-withdrawn | stands', 'more-time-to-answer 2026-12-01', 'refused: day-missing']);
  });

  it('about a surcharge of kr 950', () => {
    expect([
      row(charged, 'not-upheld', approved),
      row(charged, 'upheld', approved),
      row(charged, 'upheld', left),
      row(charged, 'partly kr400', approved),
      row(charged, 'partly kr400', left),
      row(charged, 'partly kr949', left),
      row(charged, 'partly kr950', left),
      row(charged, 'partly kr0', approved),
      row(charged, 'partly', approved),
    ]).toEqual([
      'nothing | stands',
      'nothing | cancelled',
      'nothing | credited 95000',
      'nothing | stands-in-part 40000',
      'nothing | stands-in-part 40000',
      'nothing | stands-in-part 94900',
      'refused: sum-too-large',
      'refused: sum-missing',
      'refused: sum-missing',
    ]);
  });
});
