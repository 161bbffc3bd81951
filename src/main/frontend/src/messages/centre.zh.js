// Words of the personal centre: 我的主页, 我的办件, 我的材料, 消息, 账号设置.

export const messages = {
  loading: '正在载入消息…',
  unread: count => (count > 0 ? `${count} 条未读` : '没有未读消息'),
  isUnread: '未读',
  readAll: '全部标为已读',
  allRead: '已全部标为已读。',
  toCase: '查看这个办件',
  older: '显示更早的消息',
  none: '还没有消息',
  noneText: '申报被退回、补正期限快到、审核有结果时，除了发短信，这里也会有一条消息。',
  channel: {
    sms: number => (number ? `短信（${number}）` : '短信'),
    mail: address => `电子邮件（${address}）`,
    about: '退回、补正期限、审核结果等办件通知，一定会用其中一种方式发给您，消息页里也一直有。申报中另填了手机号码或邮箱的，以申报中填写的为准。',
    one: way => `办件通知发${way}。两种方式都能用时（已填写手机号码和电子邮箱），可以在这里选择。`,
    none: '账号里还没有手机号码和电子邮箱，通知只能在这里看。请先完善个人信息。',
    complete: '完善个人信息',
    security: '密码、手机号码更改等安全提醒，为了保护您的账号，总是发送，不能关闭。',
    chosen: way => `已保存，以后的办件通知发${way}。`,
    legend: '办件通知发到哪里',
  },
};

export const signIns = {
  here: '本机',
  since: time => `${time} 登录`,
  lastUsed: time => `最近使用 ${time}`,
  end: '退出',
  endOf: device => `退出 ${device}`,
  endOthers: '退出其他设备',
  ended: device => `${device} 已退出。`,
  othersEnded: '其他设备已全部退出。',
  onlyHere: '只在这台设备上登录着。',
  time: '时间',
  result: '结果',
  from: '网络地址',
  succeeded: '登录成功',
  failed: (way, times) => `没有成功${way ? `：${way}` : ''}${times > 1 ? `，${times} 次` : ''}`,
  none: '最近 90 天没有登录记录。',
};
