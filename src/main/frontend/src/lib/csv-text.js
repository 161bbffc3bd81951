/** A CSV file as text: Excel writes UTF-16 as “Unicode text”, and in China GB 18030 where it is not told otherwise. */
export function csvText(buffer) {
  const [first, second] = new Uint8Array(buffer);
  if (first === 0xff && second === 0xfe) {
    return new TextDecoder('utf-16le').decode(buffer);
  }
  if (first === 0xfe && second === 0xff) {
    return new TextDecoder('utf-16be').decode(buffer);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer);
  } catch {
    return new TextDecoder('gb18030').decode(buffer);
  }
}
