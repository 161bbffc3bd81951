// Words of the pages about a person's own data.

export const ownData = {
  ask: '生成个人信息副本',
  download: '下载 ZIP 文件',
  ready: until => `副本已生成，请在 ${until} 前下载。文件中有完整的身份证号码等敏感信息，请妥善保管。`,
  another: '重新生成',
  given: (version, time) => `已于 ${time} 同意，告知版本 ${version}`,
  givenBefore: '注册时已告知',
  withdrawn: time => `已于 ${time} 撤回`,
  withdraw: '撤回同意',
  withdrawNow: '确定撤回',
  keep: '不撤回',
  giveAgain: '重新同意',
  toCancellation: '去注销账号',
  noCases: '您没有办件。',
  fate: {
    KEPT: '作为档案保存',
    ENDED: '申报终止；已作过审核决定，作为档案保存',
    DELETED: '连同材料一并删除',
    IN_REVIEW: '审核中，不能撤回',
  },
  endCases: '我同意撤回并放弃没有办完的申报',
  sure: '我已知悉注销不能撤销，个人信息删除后不能恢复',
  mustTick: '请先勾选。',
  cancel: '确定注销账号',
};
