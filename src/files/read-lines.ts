/** The lines of some bytes, without their line feeds. Only the line feed ends a line: in words there may be other signs that programs take for one. */
export async function* readLines(pieces: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf(10); end !== -1; end = piece.indexOf(10, start)) {
      rest.push(piece.subarray(start, end));
      yield Buffer.concat(rest).toString('utf8');
      rest = [];
      start = end + 1;
    }
    if (start < piece.length) rest.push(Buffer.from(piece.subarray(start)));
  }
  if (rest.length > 0) yield Buffer.concat(rest).toString('utf8');
}
