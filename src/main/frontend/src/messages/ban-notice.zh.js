// Words of the notice that an applicant is banned, for reviewers.
import { dateTime } from '../lib/format.js';

export const ban = {
  title: '申报人在失信名单中，不能审核通过',
  text: until => `${until} 前不得申报职称，任何环节都不能作出“通过”的结论；请以“不通过”办结，并写明原因。`,
  reason: '列入原因',
  since: '列入时间',
  day: time => dateTime(time).slice(0, 10),
  refused: '不能选“通过”：申报人在失信名单中（E03）。',
  prepare: '填入“不通过”及理由',
};
