import { say as common } from '../messages/common.zh.js';

/**
 * What a record said, in two parts that do not say the same: the mark 学历：未查询到, and the sentence beside it. Where the
 * sentence begins with the outcome, the mark names
 * the record alone; where it begins with the record's name, that is left to the mark.
 *
 * @param fact what is told of the summary
 * @returns {{mark: string, text: string}}
 */
export function checkSaid(check, fact = check.summary) {
  const kind = common.kind[check.kind] ?? check.kind;
  const outcome = common.checkOutcome(check);
  const named = `${kind}：`;
  return { mark: fact?.startsWith(outcome) ? kind : named + outcome, text: fact?.startsWith(named) ? fact.slice(named.length) : fact };
}
