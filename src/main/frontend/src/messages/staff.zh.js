// Words of the page of staff accounts.

export const staff = {
  create: '新建工作人员账号',
  name: '姓名',
  loginName: '登录名（字母开头，3 至 32 位字母或数字）',
  idNumber: '身份证号码',
  idNumberUnknown: '尚未登记身份证号码，系统无法防止其审核、核验本人，请尽快登记。',
  idNumberSave: '登记身份证号码',
  mobile: '手机号码（选填）',
  offices: '审核单位',
  officeHint: '输入单位名称后在列表中选择，可选多个',
  takeAway: name => `移除 ${name}`,
  assign: '调整单位',
  save: '保存',
  reset: '重置密码和动态口令',
  resetConfirm: name => `重置后，${name}原来的密码、动态口令和登录全部失效。确定重置吗？`,
  leave: '离岗：收回全部权限',
  handOver: (name, loginName) => `请把初始密码当面交给${name}（登录名 ${loginName}），首次登录时须换成自己的密码。初始密码只显示这一次：`,
};
