/**
 * Frees the memory of bytes that nobody looks at again. Large pieces would otherwise wait for the collector, which knows them only by their small handles, by
 * the ten megabytes. Bytes that share their memory with others stay.
 */
export function letGo({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}
