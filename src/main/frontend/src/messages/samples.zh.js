// What is said once beside a choice whose data are samples, by where the choice comes from.

export const samples = {
  '/api/specialties': '专业目录目前为示例数据，正式使用前由管理员换成正式目录。',
  division: '部分行政主管部门为示例数据，正式使用前由管理员核实。',
  specialty: '本系列的级别名称尚待核实，以正式文件为准。',
};
