/** As far as readers look for the beginning of a PDF. */
const BEGINNING = 1024 + '%PDF-'.length;

/** Whether a PDF begins in the file, whatever it is called. One that cannot be read is for the server to judge. */
export async function isPdf(file) {
  try {
    return latin1(await file.slice(0, BEGINNING).arrayBuffer()).includes('%PDF-');
  } catch {
    return true;
  }
}

function latin1(buffer) {
  return Array.from(new Uint8Array(buffer), byte => String.fromCharCode(byte)).join('');
}
