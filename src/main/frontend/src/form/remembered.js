// Answers of expressions, remembered: form-js has every expression of a form parsed and worked out again for each field and
// each letter typed, which keeps a slow phone busy longer than drawing the form.

const MOST = 500;
const NAMES = /[\p{L}_][\p{L}\p{N}_]*/gu;
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;
// what answers otherwise each time
const CHANGING = /\b(now|today|random)\b/;

/**
 * The same function, which works an answer out once for the same values of what the text names. Only answers that nobody can
 * change are kept: words, numbers, yes and no.
 *
 * @param evaluate (text, context, options) → answer
 */
export function remembered(evaluate) {
  const answers = new Map();
  return (text, context, options) => {
    const key = keyOf(text, context, options);
    if (key === undefined) {
      return evaluate(text, context, options);
    }
    if (!answers.has(key)) {
      const answer = evaluate(text, context, options);
      if (Object(answer) === answer) {
        return answer;
      }
      if (answers.size >= MOST) {
        answers.clear();
      }
      answers.set(key, answer);
    }
    return answers.get(key);
  };
}

/** Undefined where an answer may depend on more than what the text names in plain letters. */
function keyOf(text, context = {}, options) {
  const names = Object.keys(context);
  if (typeof text !== 'string' || CHANGING.test(text) || !names.every(name => PLAIN_NAME.test(name))) {
    return undefined;
  }
  const named = new Set(text.match(NAMES));
  // in a loop of a template a name is first looked for in what the loop is about
  const seen = /\{\{#loop/.test(text) ? names : names.filter(name => named.has(name));
  try {
    return JSON.stringify([text, options, seen.map(name => [name, context[name]])]);
  } catch {
    // something that goes round in circles
    return undefined;
  }
}
