package org.zhicheng.alipay;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/**
 * Enables a bean only where {@code zhicheng.alipay.app-id} has a value. Container platforms like to pass unset
 * variables as empty ones, and Spring's own condition on a property takes an empty value for a yes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression("!'${zhicheng.alipay.app-id:}'.isBlank()")
public @interface ConditionalOnAlipay {}
