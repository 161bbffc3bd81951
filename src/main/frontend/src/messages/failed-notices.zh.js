// Words of the page of notices that failed.

export const notices = {
  none: '没有未送达的通知。',
  templates: {
    returned: '退回通知',
    reminder: '补正提醒',
    lapsed: '逾期通知',
    approved: '通过通知',
    rejected: '不通过通知',
    'window-verified': '窗口核验通过通知',
    'window-refused': '窗口核验未通过通知',
    'credentials-changed': '登录方式变更提醒',
    'identity-lost': '身份证号码移除通知',
    'data-exported': '个人信息副本通知',
    'account-cancelled': '账号注销通知',
  },
  about: (template, name) => `${template}：${name ?? '（账号已不存在）'}`,
  reason: '原因',
  noMobile: '没有手机号码和电子邮箱',
  attempts: number => `已尝试 ${number} 次`,
  again: '重新发送',
  allAgain: '全部重新发送',
  allAgainConfirm: number => `列出的通知将按本人现在的手机号码或者电子邮箱重新发送（共 ${number} 条）。确定吗？`,
  sentAgain: '已重新发送；仍不成功的，几分钟后会再次出现在这里。',
  settle: '已另行告知',
  settleConfirm: about => `“${about}”已经用其他方式告知本人，不再显示。确定吗？`,
  settled: '已记录。',
};
