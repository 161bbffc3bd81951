package org.zhicheng.record.port;

/**
 * An employer (工作单位) is described as it is registered.
 *
 * @param uscc 统一社会信用代码
 * @param division code of where it is registered
 * @param status 存续, 注销 …, as the register says it
 */
public record Employer(String id, String name, String uscc, String division, String type, String status) {}
