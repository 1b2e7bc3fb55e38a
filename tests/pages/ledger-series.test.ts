import { describe, expect, it } from 'vitest';
import { mergeUnits } from '../../src/figures/unit.ts';
import { createWords } from '../../src/figures/words.ts';
import type { LedgerRow } from '../../src/pages/ledger-rows.ts';
import { groupSeries, seriesNotes, spanRow } from '../../src/pages/ledger-series.ts';

const row = (id: string, value: string, rest: Partial<LedgerRow> = {}): LedgerRow => ({
  id,
  figure: 'Output',
  value,
  period: id.split('.')[1] ?? '2024',
  status: 'reported',
  basis: 'Office',
  ...rest,
});
const MONTHS = ['01', '02', '03', '04'].map((month, i) => row(`output.2024-${month}`, String(i + 5)));
const words = createWords('en', mergeUnits({}, ['vehicle'], ['en']));

describe('the ledger', () => {
  it('tells a series by its first and last value, and every value in the notes', () => {
    const groups = groupSeries([row('exports', '9'), ...MONTHS]);
    expect(groups.map((group) => spanRow(group))).toMatchObject([
      { value: '9' },
      { figure: 'Output', value: '5 … 8', period: '2024-01 … 2024-04', basis: 'Office' },
    ]);
    expect(seriesNotes(groups, words)).toEqual(['Output: 2024-01 5; 2024-02 6; 2024-03 7; 2024-04 8']);
  });

  it('keeps apart what is aimed at, what another source says, and what is short', () => {
    expect(groupSeries(MONTHS.slice(0, 3))).toHaveLength(3);
    const target = row('output.2025', '20', { status: 'target' });
    const other = row('output.2024-05', '9', { basis: 'Press' });
    expect(groupSeries([...MONTHS, other, target]).map((group) => group.length)).toEqual([4, 1, 1]);
  });

  it('leaves figures of their own alone', () => {
    expect(groupSeries(['a', 'b', 'c', 'd', 'e'].map((id) => row(id, '1')))).toHaveLength(5);
  });
});
