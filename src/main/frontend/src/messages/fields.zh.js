// Words of small fields that stand on many pages: a labelled text, a code, a password.

export const password = {
  show: '显示',
  hide: '隐藏',
  length: '8 至 64 位，不含空格',
  kinds: count => `大写字母、小写字母、数字、符号，至少三种（已有 ${count} 种）`,
  met: '（已符合）',
  common: '不要用常见的密码、单词、姓名或地名的拼音，也不要用生日、身份证号码、手机号码。',
};

export const fields = {
  resend: '重新获取验证码',
  resendIn: seconds => `${seconds} 秒后可重新获取`,
  code: '6 位验证码',
  missing: label => `请填写“${label}”。`,
  tooLong: (label, most) => `“${label}”最多${most}个字符，请精简。`,
  faults: count => `还有 ${count} 处需要完成或修改`,
  codeMissing: '请输入 6 位验证码。',
  factorCodeMissing: '请输入 6 位动态口令。',
  mobileMissing: '请填写手机号码。',
  mobileDoubt: '请输入 11 位国内手机号码。',
  passwordMissing: '请填写密码。',
};
