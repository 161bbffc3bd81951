// Words of what is published: of the public page, and of the list of the office.

/** The year is said once where it is the same. */
const period = (from, to) => `${dayOf(from)}至${from.slice(0, 4) === to.slice(0, 4) ? shortDay(to) : dayOf(to)}`;

/** 2026-12-08 → 12月8日 */
function shortDay(iso) {
  const [, month, date] = iso.split('-').map(Number);
  return `${month}月${date}日`;
}

/** 2026-12-08 → 2026年12月8日 */
function dayOf(iso) {
  const [year, month, date] = iso.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

export const publicity = {
  period,
  search: { name: '姓名', office: '公示单位', everywhere: '全部单位', go: '查询', busy: '正在查询…' },
  columns: { name: '姓名', employer: '工作单位', specialty: '系列专业', title: '申报职称', way: '取得方式' },
  group: (from, to) => `公示期：${period(from, to)}`,
  over: '公示已结束，等待撤下',
  lastDay: to => `${shortDay(to)}（含当日）前可以反映问题`,
  object: '反映问题',
  objectTo: name => `反映${name}的问题`,
  count: total => `共 ${total} 人`,
  none: '现在没有正在公示的名单。',
  noneFound: '没有找到符合条件的公示，请检查姓名，或者换一个单位。',
  more: '显示更多',
  back: '回到名单',
  form: {
    title: '公示异议',
    about: '反映对象',
    secret: '您的姓名和联系方式加密保存，只有核查单位看得到，不会告诉被反映的人。',
    anonymous: '不愿意留姓名和联系方式（只有线索具体、可以核查的才会受理，不能答复您）',
    name: '您的姓名',
    contact: '手机号码或者电子邮箱',
    contactHint: '用来告知受理和核查结果，也用来查询进度。',
    facts: '反映的情况',
    factsHint: count => `什么时间、什么事情、有什么证据或者线索。至少 20 个字，已写 ${count} 字。`,
    nameMissing: '请填写您的真实姓名。',
    contactMissing: '请填写手机号码或者电子邮箱。',
    factsMissing: '请写明具体情况，至少 20 个字。',
    send: '提交',
    busy: '正在提交…',
  },
  receipt: {
    title: '已经收到您反映的情况',
    number: '回执号',
    keep: '请记下或者截图保存。凭回执号和刚才填写的联系方式，可以在本页查询处理情况。',
    keepAnonymous: '请记下或者截图保存。没有留联系方式，只能凭回执号在本页查询处理情况。',
    copy: '复制回执号',
    copied: '已复制',
  },
  ask: {
    title: '查询异议处理情况',
    receipt: '回执号',
    contact: '反映时填写的联系方式',
    contactHint: '匿名反映的不用填。',
    go: '查询进度',
    busy: '正在查询…',
    missing: '请填写回执号',
    none: '没有查到。请核对回执号和联系方式是否与反映时一致。',
    filed: at => `${at} 收到`,
    due: at => `应在 ${at} 前核查完`,
    decided: at => `${at} 办结`,
    states: {
      FILED: ['已收到', '正在转交核查单位。'],
      OPEN: ['正在核查', '核查单位正在核查您反映的情况。'],
      UPHELD: ['核查完毕：属实', '您反映的情况经核查属实，公示对象不予通过。'],
      DISMISSED: ['核查完毕：不属实', '您反映的情况经核查不属实。有新的证据，可以直接联系公示单位。'],
      SETTLED: ['已经办结', '公示对象已经另案认定不予通过，您反映的情况随之办结。'],
    },
  },
  office: {
    none: '本单位现在没有公示。',
    columns: { number: '办件编号', name: '姓名', employer: '工作单位', title: '申报职称', period: '公示期', left: '剩余', state: '状态', objections: '异议' },
    states: { running: '公示中', contested: '异议核查中', over: '待确认', confirmed: '已确认', refused: '不通过' },
    left: days => `${days} 个工作日`,
    lastDay: '今天截止',
    objections: (open, all) => (all === 0 ? '没有' : open > 0 ? `${open} 件核查中` : `${all} 件已核查`),
    prolong: '延长',
    prolongOf: name => `延长${name}的公示期`,
    prolongTitle: '延长公示期',
    prolongText: (name, to) => `${name}的公示期到 ${dayOf(to)}为止。只能延长，不能缩短；申报人会看到原因。`,
    until: '延长到（含当日）',
    reason: '原因',
    untilMissing: '请选择延长到哪一天',
    reasonMissing: '请写明延长的原因',
    export: '导出 CSV',
    exporting: '正在导出…',
    exportName: '公示清单',
    page: '公示页',
    hint: '核查异议、确认公示结果，请到审核工作台办理。',
    tasklist: '审核工作台',
    files: '附件',
    pages: (pages, size) => `${pages} 页，${size}`,
  },
};
