// Words of the page on which a person is verified.

export const verification = {
  start: '下一步',
  scanWith: { alipay: '请打开支付宝 APP，用“扫一扫”扫描二维码', 'smart-hrss': '请打开江苏智慧人社 APP，用“扫一扫”扫描二维码' },
  preparing: '正在生成二维码…',
  left: time => `二维码剩余有效时间 ${time}`,
  expired: '二维码已过期，请点击刷新。',
  refresh: '刷新二维码',
  scanned: '已扫码，请在手机上完成人脸识别。',
  scannedHint: '现在刷新或者更换认证方式，本次也会计入今天的5次。',
  other: '更换认证方式',
  atWindow: '申请窗口人工核验',
  triesLeft: count => `今天还可以认证 ${count} 次。`,
  noTriesLeft: '今天的5次认证已用完，请明天再试，或者申请窗口人工核验。',
  again: '重新认证',
  back: '返回',
  done: '认证成功',
  codeAlt: '认证二维码',
  samePhone: '正用手机办理的，不用扫码，点“在本机打开”。',
  goOn: '继续申报',
  openOnPhone: '在本机打开（正用手机办理时）',
  cancel: '撤销窗口核验申请',
};
