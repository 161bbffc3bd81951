package org.zhicheng.form;

/**
 * A section is a part of a form that is saved and returned as one.
 *
 * @param key the path of its group, or the name of the whole where the form has no such groups
 * @param label the name that people know
 * @param required whether one of its fields has to be filled in
 */
public record Section(String key, String label, boolean required) {}
