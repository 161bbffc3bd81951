// Answers of expressions, remembered: form-js has every expression of a form parsed and worked out again for each field and
// each letter typed, which keeps a slow phone busy longer than drawing the form.

const MOST = 500;
const PATHS = /[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*/gu;
// of an expression; what stands in quotes in a template may be an expression
const WORDS = /"(?:[^"\\]|\\.)*"/g;
const PLAIN_NAMES = /^[\p{L}\p{N}_,]*$/u;
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
  if (typeof text !== 'string' || CHANGING.test(text) || !hasPlainNames(context)) {
    return undefined;
  }
  // in a loop of a template a name is first looked for in what the loop is about
  const named = /\{\{#loop/.test(text) ? Object.keys(context) : (text.startsWith('=') ? text.replace(WORDS, '') : text).match(PATHS);
  try {
    return JSON.stringify([text, options, named?.map(path => [path, valueAt(context, path)])]);
  } catch {
    // something that goes round in circles
    return undefined;
  }
}

/**
 * What a path leads to, as far as it leads through plain names: of a list, or beside a name with a hyphen or a space, all may
 * count. What is missing is null, as in FEEL.
 */
function valueAt(context, path) {
  let value = context;
  for (const name of path.split('.')) {
    if (Array.isArray(value) || !hasPlainNames(value)) {
      break;
    }
    value = value?.[name];
  }
  return value ?? null;
}

const hasPlainNames = value => PLAIN_NAMES.test(Object.keys(value ?? {}).join());
