/** What the own office noted about a case. */
export function Notes() {
  return null;
}
