package org.zhicheng.process.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An element of a model's file, with its place and its text.
 *
 * @param namespace the empty string where it has none
 * @param words the text directly inside it
 */
record XmlElement(
        String namespace,
        String name,
        int line,
        XmlElement parent,
        List<XmlAttribute> attributes,
        List<XmlElement> children,
        StringBuilder words) {

    /** @param namespace the empty string where it has none */
    record XmlAttribute(String namespace, String name, String value) {}

    XmlElement(String namespace, String name, int line, XmlElement parent, List<XmlAttribute> attributes) {
        this(namespace, name, line, parent, attributes, new ArrayList<>(), new StringBuilder());
    }

    Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
    }

    String text() {
        return words.toString().strip();
    }

    /** Returns the name or id of the nearest element that has one, which its maker sees in Modeler. */
    String place() {
        for (XmlElement around = this; around != null; around = around.parent()) {
            String named = around.value("name").isBlank() ? around.value("id") : around.value("name");
            if (!named.isBlank()) {
                return named;
            }
        }
        return name;
    }

    /** Returns an attribute in any namespace; empty where it is missing. */
    String value(String attribute) {
        return attributes.stream()
                .filter(one -> one.name().equals(attribute))
                .map(XmlAttribute::value)
                .findFirst()
                .orElse("");
    }
}
