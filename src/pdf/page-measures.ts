/** Points in a millimetre: a PDF counts in 72nds of an inch. */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

/** A4 with room at the left for the clause numbers and the bars of what is changed. */
export const sheet = {
  width: 595.28,
  height: 841.89,
  left: mm(27),
  right: 595.28 - mm(19),
  /** Where the running head stands, and where the text begins and ends. */
  headTop: mm(17),
  textTop: mm(26),
  textBottom: 841.89 - mm(19),
  footTop: 841.89 - mm(12.5),
} as const;

export const textWidth = sheet.right - sheet.left;
export const textHeight = sheet.textBottom - sheet.textTop;

export const colours = { ink: '#14231f', soft: '#47564f', line: '#c9d3ce', sun: '#ffc44d' } as const;
