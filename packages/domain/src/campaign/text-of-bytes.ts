// The text of a file, in whichever of the usual encodings it was saved.

/**
 * Returns the text of a file's bytes: UTF-8, UTF-16 where it says so at its beginning, else the encoding in which
 * spreadsheets on Windows save CSV in the western half of Europe and in America.
 */
export function textOfBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
