package org.zhicheng.form;

/**
 * A part of a form that is saved and returned as one.
 *
 * @param key the path of the group that it is, or the name of the whole where the form has no such groups
 * @param label what people call it
 * @param required whether one of its fields has to be filled in
 */
public record Section(String key, String label, boolean required) {}
