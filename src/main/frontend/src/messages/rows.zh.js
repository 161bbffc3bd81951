// Words of lists whose rows people add, move and take away.
export const say = {
  title: (kind, number, name) => `${kind} ${number}${name ? `：${name}` : ''}`,
  add: kind => `添加一条${kind}`,
  up: '上移',
  down: '下移',
  remove: '删除',
  undo: '撤销',
  undoOf: name => `撤销删除“${name}”`,
  added: (kind, number) => `已添加${kind} ${number}`,
  removed: name => `已删除“${name}”`,
  removedUndoable: name => `已删除“${name}”，可以撤销`,
  broughtBack: name => `已恢复“${name}”`,
  moved: (name, number) => `“${name}”已移到第 ${number} 条`,
  further: count => `其余 ${count} 条`,
  none: kind => `还没有${kind}。`,
};
