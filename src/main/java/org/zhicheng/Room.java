package org.zhicheng;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the packages that a package may use, without {@code org.zhicheng}. Another room is named as a whole, such as
 * {@code form}; a part of the same room by its full name, such as {@code declaration.life}. {@code HouseTest} holds the
 * code to it, in both directions: nothing else is used, and nothing is named in vain.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Room {

    String[] uses() default {};
}
