// Words of the page 审核统计.

const percent = (part, whole) => (whole === 0 ? '—' : `${Math.round((part * 100) / whole)}%`);
const days = number => (number == null ? '—' : `${number}`);

export const statistic = {
  filter: '统计范围',
  office: '审核单位',
  allOffices: '我的全部单位',
  time: '时间',
  times: { 4: '近 4 周', 12: '近 12 周', 52: '近 52 周', days: '自选日期' },
  from: '从',
  to: '到',
  series: '系列',
  level: '级别',
  all: '全部',
  levels: { technician: '员级', assistant: '助理级', intermediate: '中级', 'associate-senior': '副高级', senior: '正高级' },
  span: (from, to) => `${from} 至 ${to}，按整周统计。`,
  countedAt: time => `数据截至 ${time}，半分钟左右更新一次。`,
  loading: '正在统计…',
  noOffice: '您不属于任何审核单位',
  noOfficeText: '审核统计只显示本单位经办的办件。需要时请联系流程管理员。',
  notYet: '正在进行首次统计',
  notYetText: ({ counted, waiting }) =>
    waiting > 0 ? `已统计 ${counted.toLocaleString('zh-CN')} 条，共 ${waiting.toLocaleString('zh-CN')} 条。完成后这里自动显示。` : '系统刚启动，很快开始统计。完成后这里自动显示。',
  notYetProgress: '统计进度',
  refresh: '刷新',
  none: '还没有可统计的办件',
  noneText: '办件到了本单位的审核环节，这里就会有数字。',
  noneInScope: '这个范围内没有办件',
  noneInScopeText: '换一个时间、系列或级别再看。',
  data: '数据表',
  dataOf: title => `${title}：数据表`,
  csv: '下载 CSV',
  csvOf: title => `下载 CSV：${title}`,
  unit: '件',
  cases: number => `${number} ${statistic.unit}`,

  now: '现在在办',
  nowSaid: (open, old, oldest) => {
    if (open === 0) {
      return '现在没有在办的办件。';
    }
    const late = old === 0 ? '都在 10 个工作日以内' : `其中 ${old} 件收到已超过 10 个工作日`;
    return `现在在办 ${open} 件，${late}，最久的已 ${oldest} 个工作日。`;
  },
  overdue: '查看已超期的办件',
  age: ({ from, to }) => (to == null ? `${from} 天以上` : `${from}–${to} 天`),
  ageColumns: ['收到后的工作日', '在办件数'],

  total: '这段时间',
  totalSaid: ({ entered, approved, returned, rejected }) => `收到 ${entered} 件次，作出审核意见 ${approved + returned + rejected} 次：通过 ${approved}、退回 ${returned}、不通过 ${rejected}。`,
  tiles: { entered: '收到', approved: '通过', returned: '退回', rejected: '不通过', first: '首次审核即通过', median: '半数用时不超过', ninety: '九成用时不超过' },
  workingDays: '个工作日',
  percent,
  days,
  firstOf: ({ first, passedAtFirst }) => (first === 0 ? '还没有首次审核' : `${first} 件中的 ${passedAtFirst} 件`),
  takenOf: number => (number === 0 ? '还没有审核意见' : `共 ${number} 次审核`),

  weeks: '每周情况',
  weeksSaid: (weeks, most) => (most.entered === 0 ? `${weeks} 周内没有收到办件。` : `${weeks} 周中，收到最多的一周从 ${most.monday} 开始，有 ${most.entered} 件次。`),
  weekColumns: ['周（周一至周日）', '收到', '通过', '退回', '不通过'],
  lines: ['收到', '审结', '退回'],
  linesHint: '审结指通过和不通过。',
  unfinished: '本周还没有结束。',
  week: (monday, sunday) => `${monday} 至 ${sunday.slice(5)}`,

  paces: '办理用时',
  pacesSaid: paces => (paces.length === 0 ? '这段时间没有作出审核意见。' : paces.map(({ stage, median, ninetyPercent }) => `${stage}一半在 ${median} 个工作日内审完，九成在 ${ninetyPercent} 个工作日内。`).join('')),
  paceHint: '从本单位收到办件的下一个工作日算起，到作出审核意见为止。',
  paceColumns: ['环节', '审核次数', '半数用时不超过', '九成用时不超过'],
  paceLines: ['半数用时不超过', '九成用时不超过'],

  items: '退回了什么',
  itemsSaid: items => (items.length === 0 ? '这段时间没有退回。' : `退回最多的是${items[0].name}，有 ${items[0].decisions} 次。`),
  itemsHint: '一次退回可以涉及多项材料，分别计数。',
  itemColumns: ['退回的材料或内容', '次数'],

  reasons: '为什么退回',
  reasonsSaid: reasons => {
    const usual = reasons.filter(({ phrase }) => phrase);
    if (reasons.length === 0) {
      return '这段时间没有退回。';
    }
    return usual.length === 0 ? '退回的原因都是审核人员自行填写的。' : `最常见的原因：${usual[0].item}，${usual[0].phrase}`;
  },
  reasonsHint: '按本单位的常用退回原因归类。',
  otherWords: '自行填写的原因',
  reasonColumns: ['退回的材料或内容', '原因', '次数'],

  parts: { stages: '按环节', divisions: '按区划', series: '按系列', levels: '按级别' },
  partSaid: parts => (parts.length === 0 ? '没有办件。' : parts.length === 1 ? `全部属于${parts[0].name}。` : `收到最多的是${[...parts].sort((one, other) => other.entered - one.entered)[0].name}。`),
  partColumns: ['名称', '在办', '收到', '通过', '退回', '不通过'],

  reviewers: '人员工作量',
  reviewersSaid: ({ unclaimed, loads }) => `待认领 ${unclaimed} 件；${loads.length} 名审核人员手里有 ${loads.reduce((sum, { open }) => sum + open, 0)} 件，这段时间审核 ${loads.reduce((sum, { decided }) => sum + decided, 0)} 次。`,
  reviewersHint: '只有本单位负责人能看到这一部分，不受系列、级别筛选影响。',
  reviewerColumns: ['审核人员', '手里在办', '审核次数', '半数用时不超过', '九成用时不超过'],
};
