// Words of the personal centre: 我的主页, 我的办件, 我的材料, 消息, 账号设置.

export const messages = {
  loading: '正在载入消息…',
  unread: count => (count > 0 ? `${count} 条未读` : '没有未读消息'),
  isUnread: '未读',
  readAll: '全部标为已读',
  allRead: '已全部标为已读。',
  toCase: '查看这个办件',
  toTasks: '去审核工作台',
  older: '显示更早的消息',
  none: '还没有消息',
  noneText: '申报被退回、补正期限快到、审核有结果时，这里会有一条消息。',
  channel: {
    sms: number => (number ? `短信（${number}）` : '短信'),
    mail: address => `电子邮件（${address}）`,
    about: '申报中另填了手机号码或电子邮箱的，以申报中填写的为准。',
    one: way => `办件通知发${way}。`,
    addEmail: '想用邮件接收，请填写电子邮箱',
    addMobile: '想用短信接收，请填写移动电话',
    none: '账号里还没有手机号码和电子邮箱，通知只能在这里看。请先完善个人信息。',
    complete: '完善个人信息',
    security: '密码、手机号码更改等安全提醒总是发送，不能关闭。',
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
  times: count => `（${count} 次登录）`,
  showAll: count => `显示全部 ${count} 条`,
  endOthers: '退出其他设备',
  ended: device => `${device} 已退出。`,
  othersEnded: '其他设备已全部退出。',
  onlyHere: '只在这台设备上登录着。',
  from: address => `网络地址 ${address}`,
  succeeded: '登录成功',
  failed: (way, times) => `没有成功${way ? `：${way}` : ''}${times > 1 ? `，${times} 次` : ''}`,
  none: '最近 90 天没有登录记录。',
};

const office = {
  DEPT_REVIEW: '行业主管部门',
  COUNTY_REVIEW: '区县人社部门',
  CITY_REVIEW: '市人社部门',
  PROVINCE_REVIEW: '省人社部门',
};

const inReview = status => (day, until, claimed) => {
  const where = office[status] ?? '审核单位';
  return `${claimed ? `${where}正在审核` : `已交${where}，等待受理`}，${day} 提交。有结果会通知您，现在不用做什么。`;
};

export const caseList = {
  /** One sentence where a case is. */
  where: {
    DRAFT: () => '还没有提交。填好一栏存一栏，随时可以接着填。',
    CHECKING: () => '系统正在自动核验，一般只需几秒。',
    DEPT_REVIEW: inReview('DEPT_REVIEW'),
    COUNTY_REVIEW: inReview('COUNTY_REVIEW'),
    CITY_REVIEW: inReview('CITY_REVIEW'),
    PROVINCE_REVIEW: inReview('PROVINCE_REVIEW'),
    OTHER_REVIEW: inReview('OTHER_REVIEW'),
    PUBLICITY: () => '已通过审核，正在公示或者等待确认，现在不用做什么。',
    RETURNED: (day, until) => (until ? `被退回了，请在 ${until} 前改好并重新提交。` : '被退回了，请改好并重新提交。'),
    WITHDRAWN: () => '已撤回，改好后可以重新提交。',
    LAPSED: () => '逾期没有重新提交，视为放弃申报。',
    REJECTED: () => '审核没有通过，原因在办件中。',
    APPROVED: () => '审核通过了。',
  },
  go: { DRAFT: '继续填写', WITHDRAWN: '继续填写', RETURNED: '去修改', LAPSED: '查看经过', REJECTED: '查看原因', APPROVED: '查看结果' },
  progress: '查看进度',
  number: '办件编号',
  specialty: '申报专业',
  employer: '工作单位',
  appliedAt: '发起时间',
  search: '查找',
  searchHint: '输入办件编号、专业或者单位',
  year: '发起年份',
  anyYear: '全部年份',
  yearOf: year => `${year}年`,
  order: '排序',
  orders: { first: '要我办理的在前', newest: '最近发起的在前', oldest: '最早发起的在前', deadline: '期限近的在前' },
  state: '状态',
  states: { '': '全部', todo: '要我办理', doing: '办理中', done: '已办结' },
  found: (shown, all) => (shown === all ? `共 ${all} 件` : `找到 ${shown} 件，共 ${all} 件`),
  more: count => `再显示 ${count} 件`,
  noHit: '没有符合条件的办件',
  noHitText: '换个词试试，或者看全部办件。',
  clear: '看全部办件',
  none: '还没有办件',
  noneText: '发起申报以后，办理进度、退回修改、审核结果都在这里。',
  initial: '职称初定申报',
  review: '职称评审申报',
  verifyText: '申报之前要先通过实人认证，用手机刷脸，几分钟就好。',
  verify: '去认证',
};

export const home = {
  todo: '要您办的事',
  nothing: '现在没有要您办的事。',
  begin: '要申报的，请在下面选一项；拿不准的，',
  check: '先看看能不能申报',
  end: '。',
  waiting: count => `您有 ${count} 件申报正在办理，有结果会通知您。`,
  mend: (name, until) => (until ? `${name}被退回，请在 ${until} 前修改` : `${name}被退回，请修改`),
  fill: name => `${name}还没有提交`,
  unread: count => `${count} 条消息还没有看`,
  read: '去看消息',
  of: number => `办件编号 ${number}`,
  begun: day => `${day} 发起`,
  recent: '最近的办件',
  all: count => `全部办件（${count}）`,
};
