// Words of the page that shows what outside systems get in a trial.

export const simulator = {
  systems: {
    'social-security': '社保系统',
    education: '学信网',
    'continuing-education': '继续教育系统',
    sms: '短信网关',
    mail: '邮件服务器',
    alipay: '支付宝',
    'smart-hrss': '江苏智慧人社',
  },
  modes: { normal: '正常', slow: '很慢（3 秒）', down: '停用', 'not-found': '查不到人' },
};
