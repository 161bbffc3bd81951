package org.zhicheng.reference;

/**
 * A department is a trade department (行政主管部门); {@code none} 无 is always offered.
 *
 * @param division whose it is: a city's, or a county's own; null for 无
 * @param sample 示例: nobody confirmed that this city or county has it
 */
public record Department(String code, String division, String name, boolean sample) {}
