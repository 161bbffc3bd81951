// Words of the page of models.

export const models = {
  kinds: { diagram: '流程', table: '决策表', form: '表单' },
  version: number => `第 ${number} 版`,
  original: '产品自带',
  changed: '已修改',
  own: '自建',
  deployed: (time, origin, by) => `${time} ${origin}${by ? `，${by}` : ''}`,
  /** How a version came into use. */
  origins: { START: '服务器启动时部署', RESTORED: '在本页恢复', MODELER: '从 Camunda Modeler 部署', INTERFACE: '由其他程序从接口部署' },
  restore: '恢复产品自带版本',
  restoreConfirm: name => `“${name}”将重新部署产品自带的版本，此后新的办件按它办理；正在使用的版本保留在历史中。确定吗？`,
  restored: name => `“${name}”已恢复为产品自带版本。`,
  older: (version, cases) => `第 ${version} 版：${cases} 件在办`,
  newest: (version, cases) => `第 ${version} 版（最新）：${cases} 件在办`,
  caseNumber: '办件编号（不填则全部）',
  move: '转到最新版',
  moveConfirm: (cases, version) => `${cases}将按第 ${version} 版继续办理：停在哪一步，就从新版的同一步继续。确定吗？`,
  oneCase: number => `办件 ${number} `,
  allCases: version => `第 ${version} 版的全部在办办件`,
  moved: number => `已转到最新版 ${number} 件。`,
  kept: '没有转的，仍按原来的版本办理：',
};
