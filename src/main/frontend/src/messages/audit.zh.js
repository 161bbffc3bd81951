// Words of the page of the audit.

export const audit = {
  person: '谁（账号、姓名、手机号码或身份证号码，不填为全部）',
  caseNumber: '办件编号（不填为全部）',
  kind: '事项',
  anyKind: '全部事项',
  from: '从哪一天',
  to: '到哪一天',
  search: '查询',
  none: '没有符合条件的记录。',
  shown: (page, number, more) => `第 ${page} 页，${number} 条，最近的在前${more ? '，后面还有' : ''}。`,
  newer: '上一页',
  older: '下一页',
  times: number => `　一分钟内 ${number} 次`,
  system: '系统',
  unsealed: '待封存',
  columns: { at: '时间', kind: '事项', person: '谁', about: '对象、办件', detail: '说明', address: '来源地址', place: '序号' },
};
