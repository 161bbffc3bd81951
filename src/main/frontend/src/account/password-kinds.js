// What the password policy counts; the server decides, with more that only it can know.
const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];

export function passwordKinds(text) {
  return { length: /^[!-~]{8,64}$/.test(text), kinds: KINDS.filter(kind => kind.test(text)).length };
}
