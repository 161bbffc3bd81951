package org.zhicheng.reference;

/** A trade department (行政主管部门) of a city; {@code none} 无 is always offered. */
public record Department(String code, String city, String name) {}
