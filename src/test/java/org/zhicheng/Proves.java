package org.zhicheng;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rules of docs/rules.md that would go unproven without this test; {@link RulesDocumentTest} holds both together. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Proves {
    String[] value();
}
