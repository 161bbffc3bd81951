package org.zhicheng.start;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/**
 * Enables a bean only where a property has a value. Container platforms like to pass unset variables as empty ones, and
 * Spring's own condition on a property takes an empty value for a yes.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnValue.class)
public @interface ConditionalOnValue {

    /** Names the property. */
    String value();
}
