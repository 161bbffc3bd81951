// Words of how an office is reached, on every page the same.

export const contact = {
  office: '单位',
  phone: '电话',
  hours: '办公时间',
  address: '地址',
  sample: '示例，不是真实的联系方式',
  line: '12333',
  lineOf: '（人社服务热线）',
};
