// Words about cases, to those who have them and to those who review them.

export const cases = {
  buckets: { todo: '待提交', doing: '办理中', done: '已办结' },
  all: '全部',
  none: '还没有办件。从“个人办事→人才人事→专业技术人员管理服务”发起申报。',
  number: '办件编号',
  appliedAt: '发起时间',
  specialty: '申报专业',
  level: '级别',
  fill: '继续填写',
  mend: '去修改',
  progress: '查看进度',
  deadline: date => `补正期限 ${date}`,
};

const chineseMonth = month => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

export const comparison = {
  title: '工作经历、社保与所选工作单位的对照',
  works: '工作经历',
  insured: '养老保险',
  chosen: '所选工作单位',
  other: '其他单位',
  mark: '需要核对',
  unknown: '未查询',
  agrees: '工作经历与社保记录没有发现不一致。',
  noWork: '填写并暂存“工作经历”后，这里显示逐月对照。',
  notAsked: '尚无社保记录可供对照，请自行核对工作经历的起止时间。',
  month: month => chineseMonth(month),
  months: (from, to) => `${chineseMonth(from)}至${chineseMonth(to)}`,
  marks: {
    gap: when => `${when}：工作经历间断，请核对或者在“其他材料”中说明。`,
    overlap: when => `${when}：工作经历有重叠，请核对起止时间。`,
    uninsured: when => `${when}：填写了工作，但没有养老保险缴费记录。`,
    elsewhere: (when, payer) => `${when}：养老保险由“${payer}”缴纳，与填写的工作单位不同（劳务派遣、分公司请附说明）。`,
    unchosen: (when, employer) => `${when}：工作经历填写的是“${employer}”，不是所选的工作单位，请核对工作经历或者重新选择工作单位。`,
    'unchosen-payer': (when, payer) => `${when}：养老保险由“${payer}”缴纳，不是所选的工作单位，请核对所选工作单位。`,
  },
};
