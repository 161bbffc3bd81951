// Words of what is chosen level by level from a tree: divisions, specialties.

export const say = {
  choose: '请选择',
  loading: '正在加载…',
  failed: '没有加载成功，请检查网络后重试。',
  retry: '重试',
  level: (label, number) => `${label} 第 ${number} 级`,
};
