/**
 * Takes out of a line what may be somebody's: addresses of mail, telephone and national identity numbers, account numbers, tokens and the values that a
 * database names in an error. What is left says what went wrong; which row it was stands in the ids. Example: `550 5.1.1 <jo@brattli.example> unknown` is
 * `550 5.1.1 <…> unknown`.
 */
export function removePersonal(line: string): string {
  return (
    line
      // Longer lines are of nobody's use, and every look through them takes its time.
      .slice(0, lettersMax)
      .replace(/(?<=\/\/)[^/\s@]{1,200}@/g, '')
      .replace(/[^\s<>"'(),;:=@/]{1,64}@[^\s<>"'(),;:=@/]{1,255}/gu, '…')
      .replace(/(?<=\bKey \([^()]{1,200}\)=)\(.{0,1000}?\)(?= already| is)/g, '(…)')
      .replace(/(?<=Failing row contains )\(.*\)/gs, '(…)')
      .replace(/(?<=(?:invalid input|out of range)[a-z ]{0,60}: )"[\s\S]*?"(?=\s*(?:\n\s+at |$))/g, '…')
      .replace(/(?<=\bvalue )"[\s\S]{0,10000}?"(?= is out of range)/g, '…')
      .replace(/\b[A-Za-z0-9_-]{43,}\b/g, '…')
      .replace(/(?<![\w.-])(?:\+|00)\d[\d ]{6,14}\d(?!\w)/g, '…')
      .replace(/(?<![\w.:-])\d{4}[ .]?\d{2}[ .]?\d{5}(?![\w:-])/g, '…')
      .replace(/(?<![\w.:-])\d{6} ?\d{5}(?![\w:-])/g, '…')
      .replace(/(?<![\w.:-])[49](?:\d ?\d{2} ?\d{2} ?\d{2}|\d{2} ?\d{2} ?\d{3})(?![\w:.-])/g, '…')
  );
}

const lettersMax = 20_000;
