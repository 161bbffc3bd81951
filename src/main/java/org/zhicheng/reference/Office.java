package org.zhicheng.reference;

import java.util.List;

/**
 * An office reviews declarations, and answers people who ask.
 *
 * @param group of those who review there: {@code office-320902}, {@code office-320900-sports}
 * @param name in full: of a county's with its city in front
 * @param phones none where nobody gave any: then 12333 answers, the line of every human resources office
 * @param address null where unknown
 * @param hours null where unknown
 * @param sample 示例: phone, address and hours are not real
 */
public record Office(String group, String name, List<String> phones, String address, String hours, boolean sample) {}
