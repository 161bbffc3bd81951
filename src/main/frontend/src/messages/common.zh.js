// Words that every part of the frontend may say. Other texts come from the form, the server, or the models.

export const say = {
  loading: '正在载入…',
  loadFailed: '载入失败，请检查网络后重试。',
  sendFailed: '发送失败，请检查网络后重试。',
  signInAgain: '登录已失效，请重新登录后再试。',
  serverFailed: '系统暂时没有响应，请稍后重试。',
  serverBusy: '系统繁忙，请稍等几秒再试。',
  lineTooSlow: '网络太慢或已中断，内容没有传完，请检查网络后重试。',
  tooLargeToSend: '内容超过了系统能接收的大小，没有保存，请精简后重试。',
  tooManyAtOnce: '操作过于频繁，请稍后再试。',
  retry: '重试',
  signIn: '重新登录',
  cancel: '取消',
  gapsTitle: '有字打印不出来',
  gaps: characters => `${characters.map(character => `“${character}”`).join('、')}不在打印字库中，文件里对应的位置留有横线。请下载并打印后，用黑色签字笔在横线上手写，再签名或盖章。`,
  gapsDownload: '知道了，下载',
  outcome: { MATCH: '已通过', MISMATCH: '不一致', NOT_FOUND: '未查询到', UNAVAILABLE: '暂不可用' },
  checkOutcome: ({ kind, outcome }) => (kind === 'continuing-education' && outcome === 'MISMATCH' ? '学时不足' : say.outcome[outcome]),
  kind: { 'social-security': '社保', education: '学历', 'continuing-education': '继续教育' },
};
